"""Shapes of what functions of TensorFlow and NumPy give.

Measured by ``tools/facts/functions/shapes.py``, which calls every function on arguments of telling
shapes and keeps the simplest rule that agrees with all of these calls, and asks TensorFlow what it
knows of the result while it traces. Nothing here imports TensorFlow or NumPy.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pyfunc_lint.tables import functions
from pyfunc_lint.tables.shape_dims import Call, Dim, Dims, UnknownError
from pyfunc_lint.tables.shape_rules import apply

__all__ = [
    "Dim",
    "Dims",
    "Failure",
    "Unranked",
    "is_known",
    "is_of_each",
    "knows_all",
    "of_unranked",
    "of_unsized",
    "result",
]

HARMLESS = frozenset({"name", "seed", "layout", "like", "device", "order", "casting", "subok"})
"""Parameters that no shape follows."""


class Failure(NamedTuple):
    """What TensorFlow raises while it traces."""

    error: str
    text: str
    """A part that the messages of all such calls have; "" when they share none."""


Unranked = tuple[bool, ...] | Failure | str | None
"""Which sizes of the result TensorFlow knows; a failure; "unranked"; None: not measured."""


class _Entry(NamedTuple):
    """The row of one function."""

    rule: Any
    covered: Mapping[str, tuple[str, ...] | None]
    """Parameters that were passed in runs which agree with the rule: None, or for those that were
    never arrays the words that were tried."""
    defaults: Mapping[str, Any]
    facts: Mapping[str, Any]
    """``e``: the rule is of each element · ``s``: whether TensorFlow knows the sizes that it would
    know by the rule, those that it would not, and those of which the rule cannot say it ·
    ``u``, ``n``: per argument what it says of unknown ranks, and raises for unknown sizes."""


Shapes = Mapping[str, Dims | Sequence[Dims | None] | None]


def result(
    name: str,
    shapes: Shapes,
    constants: Mapping[str, object],
    passed: frozenset[str] = frozenset(),
) -> Dims | None:
    """The shape of the result; None when it is not known.

    ``shapes``: of the arrays among the arguments, by parameter name, a list of them for a list of
    arrays. ``constants``: arguments whose Python value is known; lists may hold a ``Dim`` in place
    of a number. ``passed``: all parameters that the call passes; one that is in neither mapping is
    not known, others have their default. Of a function that gives a tuple or list (``is_of_each``)
    it is the shape of each of its elements.
    """
    entry = _entry(name)
    if entry is None or not _covers(entry, shapes, constants, {*shapes, *constants, *passed}):
        return None
    dims = _follow(entry, Call(shapes, constants, passed, entry.defaults))
    return None if dims is None else _traced(entry, dims)


def is_known(name: str) -> bool:
    """Whether the function has a rule."""
    return _entry(name) is not None


def is_of_each(name: str) -> bool:
    """Whether the function gives a tuple or list, and its rule is that of each element."""
    entry = _entry(name)
    return entry is not None and "e" in entry.facts


def knows_all(name: str) -> bool:
    """Whether TensorFlow knows the shape of the result when it knows those of all arguments."""
    entry = _entry(name)
    return entry is not None and entry.facts.get("s", [True])[0] is True


def of_unranked(
    name: str,
    parameter: str,
    shapes: Shapes | None = None,
    constants: Mapping[str, object] | None = None,
    passed: frozenset[str] = frozenset(),
) -> Unranked:
    """What TensorFlow says of the result while it traces, when this argument has no known rank.

    ``parameter`` may be "all": no array has one; or "values[0]": one item of a list has none. The
    other arguments are as for ``result``; they matter only where the result depends on them.
    """
    entry = _entry(name)
    shapes, constants = shapes or {}, constants or {}
    names = {*shapes, *constants, *passed}
    if entry is None or not _covers(entry, shapes, constants, names):
        return None
    said = entry.facts.get("u", {}).get(parameter)
    if isinstance(said, dict):  # Options matter.
        if not names.isdisjoint(said["without"].split()):
            return None
        said = said["said"]
    if said == "rule":
        unknown = dict.fromkeys(shapes) if parameter == "all" else {parameter: None}
        dims = _follow(entry, Call({**shapes, **unknown}, constants, passed, entry.defaults))
        if dims is None:
            return "unranked"
        flags = [dim.static for dim in _traced(entry, dims)]
        return None if None in flags else tuple(map(bool, flags))
    if isinstance(said, int):
        return _failure(said)
    return tuple(map(bool, said)) if isinstance(said, list) else said


def of_unsized(name: str, parameter: str) -> Failure | None:
    """What TensorFlow surely raises while it traces when no size of this argument is known."""
    entry = _entry(name)
    number = None if entry is None else entry.facts.get("n", {}).get(parameter)
    return None if number is None else _failure(number)


def _failure(number: int) -> Failure:
    return Failure(*_table()["failures"][number])


def _traced(entry: _Entry, dims: Dims) -> Dims:
    """The dimensions with what TensorFlow knows of them, where it differs from the rule."""
    if "s" not in entry.facts:
        return dims
    known = dict(zip((True, False, None), entry.facts["s"], strict=True))
    return tuple(Dim(dim.size, known[dim.static]) for dim in dims)


def _follow(entry: _Entry, call: Call) -> Dims | None:
    try:
        return apply(call, entry.rule)
    except (UnknownError, LookupError, TypeError, ValueError, ArithmeticError):
        return None  # Not known, or a call that fails.


def _covers(
    entry: _Entry, shapes: Shapes, constants: Mapping[str, object], names: set[str]
) -> bool:
    """Whether all that is passed is among what the rule was tried with."""
    for name in names - HARMLESS:
        if name not in entry.covered:
            return False
        words = entry.covered[name]
        if words is not None and shapes.get(name, ()) != ():
            return False
        if words and constants.get(name, "") not in (None, *words):
            return False
    return True


@cache
def _entry(name: str) -> _Entry | None:
    family, _, short = name.partition(".")
    find = {"tf": functions.tensorflow, "np": functions.numpy}.get(family)
    if find is not None:
        model = find(name)
    elif family == "ndarray":
        model = functions.ndarray_method(short)
    else:
        model = functions.tensor_method(short)
    number = _table()["functions"].get(name if model is None else model.name)
    if number is None:
        return None
    rule, parameters, defaults, facts = _table()["entries"][number]
    covered: dict[str, tuple[str, ...] | None] = {}
    for parameter in parameters.split():
        key, plain, words = parameter.partition("=")
        covered[key] = tuple(filter(None, words.split("|"))) if plain else None
    return _Entry(rule, covered, defaults, facts)


@cache
def _table() -> dict[str, Any]:
    path = Path(__file__).with_name("data") / "shapes.json"
    table: dict[str, Any] = json.loads(path.read_bytes())
    return table
