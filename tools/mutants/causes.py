"""Runs the linter on texts within limits, and sorts its failures by their cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bounded import Failure, Limits, Outcome, run_all

import pyfunc_lint
from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.settings import Settings

PACKAGE = str(Path(str(pyfunc_lint.__file__)).resolve().parent)
LIMITS = Limits(seconds=2.0, mebibytes=300)
_STRICT = Settings(strict_faults=True)
_WARM = """\
import numpy as np
import tensorflow as tf


@tf.function
def step(x):
    return tf.numpy_function(lambda value: np.abs(value) + 1, [x], tf.int64)


print(step(tf.constant([1])), sorted("ab"))
"""
_SHOWN = 4
_NEAR = 12
_TURNS = 3
"""A function that stands so often among the innermost frames takes part in the recursion."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Cause:
    """Failures of one cause have, as a rule, one mistake behind them."""

    kind: str
    """The exception's name, or "time", "memory" or "death"."""
    places: tuple[str, ...]
    """Where in the package, innermost first."""


def lint_all(
    make: Callable[[Item], str], items: Iterable[Item], jobs: int
) -> Iterator[Outcome[None]]:
    """What becomes of the texts that are made of these items, in their order."""

    def work(item: Item) -> None:
        analyze(make(item), None, _STRICT)

    return run_all(work, items, jobs, LIMITS, lambda: analyze(_WARM, None, _STRICT))


def cause(failure: Failure) -> Cause:
    """What a failure has in common with others."""
    kind = failure.text.partition(":")[0] if failure.kind == "error" else failure.kind
    if failure.kind == "death":
        kind = failure.text
    inside = [
        (path[len(PACKAGE) + 1 :], line, function)
        for path, line, function in failure.frames
        if path.startswith(PACKAGE)
    ]
    if kind == "RecursionError":
        turns = Counter(f"{path} {function}" for path, _, function in inside)
        return Cause(kind, tuple(sorted(name for name, n in turns.items() if n >= _TURNS)))
    if failure.kind != "error":
        # Where it was stopped is chance; in which recursion, or in which modules, less so.
        turns = Counter(f"{path} {function}" for path, _, function in inside[:_NEAR])
        recursion = sorted(name for name, n in turns.items() if n >= _TURNS)
        modules = list(dict.fromkeys(path for path, _, _ in inside))
        return Cause(kind, tuple(recursion or modules[:2]))
    first = [f"{path}:{line} {function}" for path, line, function in inside[:1]]
    rest = [f"{path} {function}" for path, _, function in inside[1:_SHOWN]]
    return Cause(kind, (*first, *rest))


def places(failure: Failure) -> list[str]:
    """The innermost frames inside the package, for people."""
    return [
        f"{path[len(PACKAGE) + 1 :]}:{line} {function}"
        for path, line, function in failure.frames
        if path.startswith(PACKAGE)
    ][: 2 * _SHOWN]
