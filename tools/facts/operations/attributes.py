"""Measures which attributes each kind of value has, and how reading a missing one fails."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from tools.facts.operations import pack
from tools.facts.operations.observe import exception_name, operand_of, quiet
from tools.facts.operations.probe import function_graph
from tools.facts.operations.samples import (
    GRAPH_KINDS,
    NUMPY_KINDS,
    PYTHON_SAMPLES,
    cells,
    make,
    placeholder,
    python_samples,
)

#: Kinds of which no subclass with further attributes is expected: what they lack is missing.
CLOSED = (
    "eager",
    "symbolic",
    "autograph",
    "keras",
    "variable",
    "symvariable",
    "ragged",
    "symragged",
    "sparse",
    "symsparse",
    "shape",
    "dtype",
    "operation",
    "ndarray",
    "npscalar",
    "npdtype",
    "bytes",
    "str",
    "none",
)
_UNKNOWN = "no_such_attribute"


def samples(kind: str) -> list[Any]:
    """Values of one kind that are as different as may be."""
    if kind in PYTHON_SAMPLES:
        return python_samples(kind)
    if kind in NUMPY_KINDS:
        return [make(sample) for sample in cells(kind)]
    import tensorflow as tf

    plain: dict[str, Callable[[], list[Any]]] = {
        "list": lambda: [[], [1]],
        "tuple": lambda: [(), (1,)],
        "dict": lambda: [{}, {1: 2}],
        "set": lambda: [set(), {1}],
        "shape": lambda: [tf.TensorShape(s) for s in (None, [], [2], [None, 2])],
    }
    if kind in plain:
        return plain[kind]()
    inside = kind in GRAPH_KINDS and kind != "symvariable"
    values = []
    for sample in cells(kind):
        with contextlib.suppress(Exception):
            values.append(placeholder(sample) if inside else make(sample))
    return values


def status(value: Any, name: str) -> tuple[str, str, str]:
    """("value" | "method" | "raises", exception, first line of the message)."""
    try:
        attribute = getattr(value, name)
    except Exception as error:
        message = str(error).strip().splitlines() or [""]
        text = message[0].replace(f"'{name}'", "'{name}'").replace(f".{name} is", ".{name} is")
        return "raises", exception_name(error), text
    return ("method" if callable(attribute) else "value"), "", ""


def measure(numpy_tables: dict[str, Any]) -> dict[str, Any]:
    """The content of attributes.json, from the measured tables of NumPy's kinds."""
    open_kinds = ("int", "float", "bool", "complex", "list", "tuple", "dict", "set")
    with quiet():
        values = {kind: list(graph_samples(kind)) for kind in (*CLOSED, *open_kinds)}
        names = sorted({name for group in values.values() for v in group for name in dir(v)})
        return {
            "closed": " ".join(CLOSED),
            "attributes": {k: numpy_tables.get(k) or split(group) for k, group in values.items()},
            "errors": {kind: _errors(values[kind], names) for kind in CLOSED},
        }


def both(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    """The tables of two NumPys: what only one of them has is unknown."""
    return {kind: _both(left[kind], right[kind]) for kind in left}


def _both(left: dict[str, Any], right: dict[str, Any]) -> dict[str, Any]:
    states = [_states(left), _states(right)]
    merged: dict[str, Any] = {group: [] for group in ("value", "method", "raises")}
    varies: dict[str, Any] = {}
    for name in sorted({*states[0], *states[1]}):
        found = [side.get(name, {}) for side in states]
        if found[0] != found[1]:
            varies[name] = {}
        elif isinstance(found[0], str):
            merged[found[0]].append(name)
        else:
            varies[name] = found[0]
    joined: dict[str, Any] = {group: " ".join(names) for group, names in merged.items() if names}
    return {**joined, "varies": varies}


def _states(table: dict[str, Any]) -> dict[str, Any]:
    plain = {name: group for group in table if group != "varies" for name in table[group].split()}
    return {**plain, **table.get("varies", {})}


def graph_samples(kind: str) -> Iterator[Any]:
    """Values of one kind, those of a graph while it is the current one."""
    if kind in GRAPH_KINDS:
        with function_graph():
            yield from samples(kind)
    else:
        yield from samples(kind)


def split(values: list[Any]) -> dict[str, Any]:
    """The names by what reading them gives; "varies" where that depends on the dtype."""
    groups: dict[str, list[str]] = {"value": [], "method": [], "raises": []}
    varies: dict[str, dict[str, str]] = {}
    for name in sorted({name for value in values for name in dir(value)}):
        by_dtype: dict[str | None, set[str]] = {}
        for value in values:
            state = status(value, name)[0] if name in dir(value) else "missing"
            by_dtype.setdefault(_dtype_of(value), set()).add(state)
        states = set().union(*by_dtype.values())
        if len(states) == 1:
            groups[states.pop()].append(name)
            continue
        sure = {dtype: next(iter(found)) for dtype, found in by_dtype.items() if len(found) == 1}
        varies[name] = {
            state: pack.letters(dtype for dtype, found in sure.items() if found == state)
            for state in sorted(set(sure.values()))
        }
    split: dict[str, Any] = {group: " ".join(names) for group, names in groups.items() if names}
    return {**split, "varies": varies} if varies else split


def _dtype_of(value: Any) -> str | None:
    """The dtype that a value has or, for a dtype of TensorFlow, is."""
    operand = operand_of(value)
    if operand is not None and operand.kind == "dtype":
        return str(value.name)
    return operand.dtype if operand else None


def _errors(values: list[Any], names: list[str]) -> list[list[str]]:
    """[exception, message, names], the first for every name that is not in another."""
    usual = _failure(values, _UNKNOWN)
    groups: dict[tuple[str, str], list[str]] = {usual: []}
    for name in names:
        failure = _failure(values, name)
        if failure[0] and failure != usual:
            groups.setdefault(failure, []).append(name)
    return [[error, text, " ".join(group)] for (error, text), group in groups.items()]


def _failure(values: list[Any], name: str) -> tuple[str, str]:
    """How reading fails, and what all messages have in common; ("", "") if it works."""
    found = {status(value, name) for value in values}
    if {state for state, _, _ in found} != {"raises"} or len({e for _, e, _ in found}) > 1:
        return "", ""
    texts = {text.rstrip(" .:") for _, _, text in found}
    error = next(iter(found))[1]
    if len(texts) == 1:
        return error, texts.pop()
    # Types of one kind have different names: what follows the name is the same.
    tails = {text.partition("' ")[2] for text in texts}
    return error, tails.pop() if len(tails) == 1 else ""
