"""What Keras 2 does otherwise than Keras 3, as ``tools/facts/versions/keras2.py`` measured it.

A KerasTensor of Keras 2 is a kind of operand of its own, "keras2": the tables of ``protocols.py``
have it beside "keras", the kind of Keras 3.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from pyfunc_lint.tables.operands import Operand, Outcome

KIND = "keras2"
_OTHER = {"keras": KIND, KIND: "keras"}
_REQUIRES = {"keras": ("keras>=3",), KIND: ("keras<3",)}


@cache
def table(part: str) -> dict[str, Any]:
    """One part of the measured facts."""
    found: dict[str, Any] = json.loads(
        (Path(__file__).with_name("data") / "keras2.json").read_bytes()
    )[part]
    return found


@cache
def takes(function: str) -> Mapping[str, Outcome]:
    """Parameter → what the function of that canonical name does with a KerasTensor there."""
    facts = table("functions")
    found = {}
    for number, names in facts["takes"].get(function, ()):
        error, text = facts["errors"][number - 1] if number else ("", "")
        found.update(dict.fromkeys(names.split(), Outcome(error=error, text=text)))
    return found


@cache
def _gone() -> frozenset[str]:
    return frozenset(table("functions")["only"].split())


def only_in_2(function: str) -> bool:
    """Whether Keras 3 lacks a function of its backend that gives a KerasTensor for one."""
    return function in _gone()


@cache
def converts(role: str) -> bool:
    """Whether AutoGraph converts the user's code in this role: "layer.call", "loss", …"""
    return role in table("training")["converted"].split()


def label_dtype(role: str) -> str | None:
    """The dtype to which labels and predictions are cast in this role, None where they are not."""
    return table("training")["dtypes"][role] or None


# -- the other version ----------------------------------------------------------------------------


def of_other(argument: Any) -> Any:
    """The operand of the other Keras; lists of them too."""
    if isinstance(argument, tuple):
        return tuple(of_other(item) for item in argument)
    if isinstance(argument, Operand) and argument.kind in _OTHER:
        return replace(argument, kind=_OTHER[argument.kind])
    return argument


def requires(*arguments: Any) -> tuple[str, ...]:
    """The version that the KerasTensors among the operands belong to."""
    for argument in arguments:
        inner = requires(*argument) if isinstance(argument, tuple) else ()
        if isinstance(argument, Operand):
            inner = _REQUIRES.get(argument.kind, ())
        if inner:
            return inner
    return ()


# -- calls ----------------------------------------------------------------------------------------


def holds(argument: Any) -> bool:
    """Whether an argument is a KerasTensor of Keras 2, or a list with one."""
    if isinstance(argument, tuple):
        return any(holds(item) for item in argument)
    return isinstance(argument, Operand) and argument.kind == KIND


def traced(argument: Any) -> Any:
    """The argument as it is in the graph that Keras makes of the call."""
    if isinstance(argument, tuple):
        return tuple(traced(item) for item in argument)
    return replace(argument, kind="symbolic") if holds(argument) else argument


def untraced(result: Operand | None) -> Operand | None:
    """What Keras gives for a result of that graph."""
    if result is None or not result.kind.startswith("sym"):
        return result
    return replace(result, kind=KIND) if result.kind == "symbolic" else None
