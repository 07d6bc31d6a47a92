"""Measures which operations refuse an eager tensor inside of a graph that was entered by hand.

Writes `pyfunc_lint/tables/data/graph_captures.json`::

    python -m tools.facts.graphs.captured

Every function of the tables that takes one, two or three tensors and nothing else that it needs,
and every operator, is given eager tensors, eagerly and inside ``tf.Graph().as_default()``.
"functions" and "operators" are those that raise the same error there on each of the samples that
they take eagerly; the others read the shape, or the value, or were not run.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import tensorflow as tf

from tools.facts.processes import in_child
from tools.facts.tables import DATA, write

ERROR = "RuntimeError"
CAPTURE = "Attempting to capture an EagerTensor without building a function"
_SECONDS = 300.0
_AT_ONCE = 60
_LEFT_OUT = ("tf.experimental.numpy.", "Tensor.", "tf.raw_ops.")
OPERATORS: dict[str, Callable[[Any], Any]] = {
    "+": lambda x: x + x,
    "-": lambda x: x - x,
    "*": lambda x: x * x,
    "/": lambda x: x / x,
    "//": lambda x: x // x,
    "%": lambda x: x % x,
    "**": lambda x: x**x,
    "@": lambda x: x @ x,
    "<": lambda x: x < x,
    "<=": lambda x: x <= x,
    ">": lambda x: x > x,
    ">=": lambda x: x >= x,
    "==": lambda x: x == x,
    "!=": lambda x: x != x,
    "&": lambda x: x & x,
    "|": lambda x: x | x,
    "^": lambda x: x ^ x,
    "invert": lambda x: ~x,
    "neg": lambda x: -x,
    "abs()": abs,
    "[]": lambda x: x[0],
    "[:]": lambda x: x[:1],
    "iteration": list,
    "len()": len,
    "bool()": lambda x: bool(x[0][0]) if x.shape.rank else bool(x),
}


def main() -> None:
    """Measure everything and write the table."""
    table = json.loads((DATA / "tensorflow.json").read_bytes())
    names = sorted({*table["functions"], *table["aliases"]})
    names = [name for name in names if not name.startswith(_LEFT_OUT)]
    captured: list[str] = []
    for start in range(0, len(names), _AT_ONCE):
        captured += _of_functions(names[start : start + _AT_ONCE])
    operators = in_child(lambda: [name for name in OPERATORS if _operator(name)], _SECONDS)
    found = {"error": [ERROR, CAPTURE], "functions": captured, "operators": operators}
    write("graph_captures.json", found)


def _of_functions(names: Sequence[str]) -> list[str]:
    """Those that capture; what ends the process is left out by halves."""
    found = in_child(lambda: [name for name in names if captures(name)], _SECONDS)
    if found is not None:
        return list(found)
    if len(names) == 1:
        return []
    half = len(names) // 2
    return _of_functions(names[:half]) + _of_functions(names[half:])


def samples() -> list[Any]:
    """Eager tensors and variables of several dtypes."""
    made = [
        tf.constant([[4.0, 1.0], [1.0, 3.0]]),
        tf.constant([1.0, 2.0]),
        tf.constant([[1, 0], [0, 1]]),
        tf.constant([0, 1]),
        tf.constant([[True, False], [True, True]]),
        tf.constant(["a", "b"]),
        tf.constant("1"),
        tf.constant([[1.0 + 1j, 0.0], [0.0, 1.0]], tf.complex64),
        tf.zeros([1, 4, 4, 3]),
        tf.constant(1),
    ]
    return [*made, tf.Variable([[4.0, 1.0], [1.0, 3.0]])]


def captures(name: str) -> bool:
    """Whether a function refuses eager tensors in a graph, on all samples that it takes eagerly."""
    function: Any = tf
    for part in name.split(".")[1:]:
        function = getattr(function, part, None)
    if not callable(function) or isinstance(function, type):
        return False
    return _refuses(function, _calls(function))


def _calls(function: Callable[..., Any]) -> Iterator[tuple[Any, ...]]:
    found = 0
    for count in (1, 2, 3):
        for given in itertools.product(samples(), repeat=count) if count < 3 else _alike(3):
            if _outcome(function, given) is None:
                yield given
                found += 1
                if found == 6:
                    return
        if found:
            return


def _alike(count: int) -> Iterator[tuple[Any, ...]]:
    return ((sample,) * count for sample in samples())


def _refuses(function: Callable[..., Any], calls: Iterator[tuple[Any, ...]]) -> bool:
    outcomes = []
    for given in calls:
        with tf.Graph().as_default():
            outcomes.append(_outcome(function, given) or "")
    return bool(outcomes) and all(map(_is_capture, outcomes))


def _is_capture(outcome: str) -> bool:
    return outcome.startswith(f"{ERROR}: ") and CAPTURE in outcome


def _outcome(function: Callable[..., Any], given: tuple[Any, ...]) -> str | None:
    """The words of the error, None without one."""
    try:
        function(*given)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _operator(name: str) -> bool:
    calls = [(sample,) for sample in samples() if _outcome(OPERATORS[name], (sample,)) is None]
    return _refuses(OPERATORS[name], iter(calls))


if __name__ == "__main__":
    main()
