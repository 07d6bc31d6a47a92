"""Tensors and arrays that functions make of nests of lists: those that the real ones make."""

from __future__ import annotations

import re
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.overlays.measured.conversions import ARRAYS, RAGGED, TENSORS

pytestmark = pytest.mark.tensorflow
HEAD = "import collections, random\nimport numpy as np\nimport tensorflow as tf\n"
NESTS = (
    "[1, 2]", "(1, 2, 3)", "[[1, 2, 3], [4, 5, 6]]", "[[[1.5]], [[2.0]]]", "[1, 2.5]", "['a', 'b']",
    "[b'a']", "[True]", "[1j]", "[[1, 2], [3.5, 4]]", "range(3)", "[range(3), range(3)]",
    "collections.deque([1, 2])", "[random.random(), random.random()]",
    "[np.zeros(3), np.ones(3)]", "[np.float32(1), np.float32(2)]", "[[np.zeros(3)], [np.ones(3)]]",
    "[tf.zeros(3), tf.ones(3)]", "[[len('ab'), 1], [2, 3]]", "[[1, 2]] * 3", "[]", "[[], []]",
    "{1, 2}", "{1: 2}", "{1: 2}.keys()", "(n for n in [1, 2])", "zip([1], [2])", "map(int, [1])",
    "5", "'a'", "sorted(['a', 'b'])", "[n + 1 for n in range(3)]", "[str(n) for n in range(70)]",
)  # fmt: skip
OPTIONS = {"np.array": (", ndmin=3", ", dtype='float32'"), "tf.constant": (", shape=[2, 3]",)}
SAID = re.compile(r"\w+(?:\((?P<dtype>\w+)?(?:, )?(?:shape=(?P<shape>\(.*?\)))?\))?")


def said(calls: list[str]) -> list[tuple[str, tuple[int | None, ...] | None]]:
    """The dtype ("" where it is not known) and the shape that are told of each call."""
    wrapped = [f"tf.py_function(lambda: {call}, [], tf.int8)" for call in calls]
    found: list[tuple[str, tuple[int | None, ...] | None]] = []
    for site in analyze(HEAD + "\n".join(wrapped), "p.py").call_sites:
        parts = SAID.match(site.returns)
        whole = parts is not None and site.returns.startswith(("EagerTensor", "ndarray", "Ragged"))
        dtype, shape = parts.group("dtype", "shape") if parts and whole else (None, None)
        found.append(("" if dtype in (None, "shape") else dtype, shape and eval(shape)))
    return found


def given(call: str) -> tuple[str, tuple[int | None, ...]] | None:
    import collections
    import random

    np, tf = pytest.importorskip("numpy"), pytest.importorskip("tensorflow")
    space = {"np": np, "tf": tf, "collections": collections, "random": random}
    try:
        made: Any = eval(call, space)
    except (ValueError, TypeError):
        return None  # It is refused: whatever is said of the result.
    dtype = made.dtype.name if hasattr(made.dtype, "name") else str(made.dtype)
    return dtype, tuple(made.shape)


@pytest.mark.parametrize("name", sorted(TENSORS | ARRAYS))
def test_nothing_else_is_said(name: str) -> None:
    calls = [f"{name}({nest}{more})" for nest in NESTS for more in ("", *OPTIONS.get(name, ()))]
    known = said(calls)
    assert len(known) == len(calls)
    wrong, shapes, dtypes = [], 0, 0
    for call, (dtype, shape) in zip(calls, known, strict=True):
        real = given(call)
        if real is None:
            continue
        same = real[0].startswith({"str": "str", "bytes": "bytes"}.get(dtype, dtype))
        sizes = shape is None or (
            len(shape) == len(real[1])
            and all(s is None or s == r for s, r in zip(shape, real[1], strict=True))
        )
        shapes, dtypes = shapes + (shape is not None), dtypes + bool(dtype)
        if not same or not sizes:
            wrong.append(f"{call}: {dtype} {shape}, but {real}")
    assert wrong == []
    assert dtypes > 15
    assert (shapes > 20) is (name not in RAGGED)
