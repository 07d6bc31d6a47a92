"""What a branch knows that the other does not: conditions on unknowns, better values for names."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.core import Interpreter


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What holds in one branch: conditions on unknowns, and better values for names."""

    conditions: tuple[tuple[Any, bool], ...] = ()
    bindings: tuple[tuple[str, Value], ...] = ()

    def __add__(self, other: Narrowing) -> Narrowing:
        return Narrowing(self.conditions + other.conditions, self.bindings + other.bindings)


NOTHING = Narrowing()


@dataclass(frozen=True, slots=True)
class Test:
    """The outcome of a test: ``truth`` is None when both branches are possible."""

    truth: bool | None
    when_true: Narrowing = NOTHING
    when_false: Narrowing = NOTHING


def atom(key: Hashable) -> tuple[Hashable, bool]:
    """An identity without its negations, and whether they cancel out."""
    positive = True
    while isinstance(key, tuple) and len(key) == 2 and key[0] == "not":
        key, positive = key[1], not positive
    return key, positive


def decided_before(run: Interpreter, key: Hashable) -> bool | None:
    """What the present path already decided about an unknown."""
    for truth in (True, False):
        if (key, truth) in run.condition:
            return truth
    return None
