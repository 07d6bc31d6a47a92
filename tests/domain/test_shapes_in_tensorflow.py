"""What we say TensorFlow knows of shapes while it traces is what TensorFlow says, or not known."""

from __future__ import annotations

import ast
import contextlib
import operator
from collections.abc import Callable
from typing import Any

import pytest

from pyfunc_lint.domain.shapes import (
    FULL,
    UNRANKED,
    Shape,
    Static,
    broadcast,
    compared,
    flags,
    of_flags,
    stacked,
    through,
    told,
)
from pyfunc_lint.interpreter.language.subscripts import _sliced_shape

SPECS: list[Shape | None] = [
    None, (), (1,), (3,), (None,), (0,), (2, 3), (None, 3), (2, None), (None, None), (1, None),
    (4, None, 3),
]  # fmt: skip
RUN_TIME = 5
"""A size that is known to us alone."""


def described(spec: Shape | None) -> tuple[Shape | None, Static]:
    """The shape when it runs, and what TensorFlow knows of it."""
    if spec is None:
        return None, UNRANKED
    return tuple(RUN_TIME if size is None else size for size in spec), of_flags(
        size is not None for size in spec
    )


Case = tuple[str, Static, Callable[[dict[Any, Any], dict[Any, Any]], Any]]
"""What is done, what we say of it, and what does it with tensors by their shapes."""


def wrong(cases: list[Case], refused: int = 0) -> list[str]:
    """What TensorFlow says that we do not say; ``refused``: operations that it does not take."""
    tf = pytest.importorskip("tensorflow")
    shapes: dict[str, Any] = {}

    def body(*tensors: Any) -> None:
        half = len(SPECS)
        first = dict(zip(SPECS, tensors[:half], strict=True))
        second = dict(zip(SPECS, tensors[half:], strict=True))
        for name, _, run in cases:
            with contextlib.suppress(ValueError):
                shapes[name] = run(first, second).shape

    specs = [tf.TensorSpec(spec, "float32") for spec in (*SPECS, *SPECS)]
    tf.function(body, autograph=False).get_concrete_function(*specs)
    assert len(shapes) == len(cases) - refused
    assert any(static is not None for _, static, _ in cases)
    return [
        f"{name}: {static}, {shapes[name]}"
        for name, static, _ in cases
        if name in shapes and not agrees(static, shapes[name])
    ]


def agrees(static: Static, found: Any) -> bool:
    if found is None or static is None:
        return True
    if found.rank is None or static == UNRANKED:
        return static == UNRANKED and found.rank is None
    known = flags(static, found.rank)
    assert known is not None
    return len(known) == found.rank and all(
        flag in (None, size is not None)
        for flag, size in zip(known, found.as_list(), strict=True)
    )  # fmt: skip


BINARY = {"+": operator.add, "<": operator.lt, "==": operator.eq, "!=": operator.ne}


@pytest.mark.tensorflow
@pytest.mark.parametrize(("op", "refused"), [("+", 8), ("<", 8), ("==", 0), ("!=", 0)])
def test_broadcasting(op: str, refused: int) -> None:
    known = compared if op in ("==", "!=") else broadcast
    cases: list[Case] = []
    for one in SPECS:
        for two in SPECS:

            def run(first: Any, second: Any, one: Any = one, two: Any = two) -> Any:
                return BINARY[op](first[one], second[two])

            static = known([described(one), described(two)])
            cases.append((f"{one} {op} {two}", static, run))
    assert wrong(cases, refused) == []


@pytest.mark.tensorflow
def test_set_shape() -> None:
    tf = pytest.importorskip("tensorflow")
    cases: list[Case] = []
    for before in SPECS:
        for given in SPECS:

            def run(first: Any, _: Any, before: Any = before, given: Any = given) -> Any:
                tensor = tf.identity(first[before])
                tensor.set_shape(given)
                return tensor

            static = told(
                described(before)[1],
                UNRANKED if given is None else of_flags(size is not None for size in given),
            )
            cases.append((f"{before} told {given}", static, run))
    assert wrong(cases, 88) == []
    assert None not in [static for _, static, _ in cases]


SLICES = [
    "0", "-1", "1:", ":2", "1:2", "::2", "::-1", "2:0:-1", "0:0", ":, 0", "..., 0", "0, ...",
    "None", "..., None", ":, None", "1:, :1", ":, 1:2",
]  # fmt: skip


@pytest.mark.tensorflow
def test_slices() -> None:
    cases: list[Case] = []
    for spec in SPECS:
        for index in SLICES:
            node = ast.parse(f"x[{index}]", mode="eval").body
            assert isinstance(node, ast.Subscript)
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            scalars = [isinstance(part, ast.UnaryOp) or _is_int(part) for part in parts]

            def item(shape: Shape | None, node: Any = node, scalars: Any = scalars) -> Shape | None:
                return _sliced_shape(shape, node, scalars)

            sliced = eval(f"lambda x: x[{index}]")

            def run(first: Any, _: Any, spec: Any = spec, sliced: Any = sliced) -> Any:
                return sliced(first[spec])

            cases.append((f"{spec}[{index}]", through(item, *described(spec)), run))
    assert wrong(cases, 31) == []


def _is_int(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


@pytest.mark.tensorflow
def test_stacks() -> None:
    tf = pytest.importorskip("tensorflow")
    pairs = [*zip(SPECS, SPECS, strict=True), ((2, None), (None, 3)), ((None,), (3,)), (None, (3,))]
    cases: list[Case] = []
    for one, two in pairs:
        (shape, static), (_, other) = described(one), described(two)
        whole = None if shape is None else (2, *shape)

        def run(first: Any, second: Any, one: Any = one, two: Any = two) -> Any:
            return tf.convert_to_tensor([first[one], second[two]])

        cases.append((f"[{one}, {two}]", stacked([static, other], whole), run))
    assert wrong(cases) == []


@pytest.mark.tensorflow
def test_the_comparison_sees_what_is_wrong() -> None:
    tf = pytest.importorskip("tensorflow")
    assert agrees((True, False), tf.TensorShape([2, None]))
    assert agrees((None, False), tf.TensorShape([2, None]))
    assert agrees(UNRANKED, tf.TensorShape(None))
    assert agrees(FULL, tf.TensorShape([2, 3]))
    assert not agrees(FULL, tf.TensorShape([2, None]))
    assert not agrees(FULL, tf.TensorShape(None))
    assert not agrees(UNRANKED, tf.TensorShape([2]))
    assert not agrees((False, False), tf.TensorShape([2, None]))
    assert not agrees((True,), tf.TensorShape([2, 3]))
