"""Between abstract values and the operands of the measured tables."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import KERAS_MODES, Array, DTypeValue, ShapeValue, Tensor
from pyfunc_lint.domain.values import NONE, Const, Opaque, Py, Value, python_kind
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.tables import captured
from pyfunc_lint.tables.captured import KIND as CAPTURED
from pyfunc_lint.tables.dtypes import NUMPY_DTYPES, as_tensor
from pyfunc_lint.tables.operands import Operand

_COMPOSITE = {"ragged": ("ragged", "symragged"), "sparse": ("sparse", "symsparse")}
_SCALARS = frozenset({"int", "float", "bool", "complex", "str", "bytes"})


def operands(value: Value, world: World) -> tuple[Operand, ...]:
    """The operands that a value may be; none when the tables have no place for it."""
    if isinstance(value, Tensor):
        if value.role == "traced":
            return ()
        return tuple(Operand(kind, value.dtype, value.rank) for kind in _tensor_kinds(value, world))
    if isinstance(value, Array):
        dtype = value.dtype
        if dtype is not None and dtype not in NUMPY_DTYPES:
            return ()
        if value.scalar is not False and dtype in ("str", "bytes"):
            # NumPy's text scalars are str and bytes.
            return (Operand(dtype),) if value.scalar else ()
        scalar, array = Operand("npscalar", dtype, 0), Operand("ndarray", dtype, value.rank)
        if value.scalar is None:
            return (scalar, array)
        return (scalar,) if value.scalar else (array,)
    kind = python_kind(value)
    if kind:
        return (Operand(kind),)
    if isinstance(value, Ref) and value.kind not in ("instance", "deque") and value.cls is None:
        return (Operand(value.kind),)
    if isinstance(value, Sequence) and value.kind in ("tuple", "list", "set"):
        return (Operand(value.kind),)
    if isinstance(value, Mapping):
        return (Operand("dict"),)
    if isinstance(value, DTypeValue):
        return (Operand("dtype" if value.library == "tf" else "npdtype", value.name),)
    if isinstance(value, ShapeValue):
        if value.library == "tf":
            rank = None if value.shape is None else len(value.shape)
            return (Operand("shape", None, rank),)
        return (Operand("tuple"),)
    return ()


def _tensor_kinds(value: Tensor, world: World) -> tuple[str, ...]:
    symbolic = "autograph" if world.autograph and world.mode == "graph" else "symbolic"
    if value.kind == "variable":
        if world.mode == "eager":
            return ("variable",)
        return ("symvariable",) if world.mode == "graph" else ("variable", "symvariable")
    if value.kind in _COMPOSITE:
        eager, traced = _COMPOSITE[value.kind]
        if value.mode == "maybe":
            return (eager, traced)
        return (eager,) if value.mode == "eager" else (traced,)
    if value.mode in KERAS_MODES:
        return (value.mode,)
    if is_captured(value, world):
        return (CAPTURED,)
    if world.replayed and value.mode == "symbolic":
        return ("eager",)
    if value.mode == "maybe":
        return ("eager", symbolic)
    return ("eager",) if value.mode == "eager" else (symbolic,)


_TRACED = frozenset({"function", "dataset", "keras"})


def is_captured(value: Value, world: World) -> bool:
    """Whether it is a symbolic tensor of the code around the wrapper whose function runs here.

    Some of these functions run in a graph of their own where eager execution is off: what they can
    do with such a tensor was not measured. Nor is it known where it is not known who traces.
    """
    return (
        isinstance(value, Tensor)
        and value.mode == "symbolic"
        and value.kind == "dense"
        and world.mode == "eager"
        and bool(world.body)
        and not world.replayed
        and (
            world.kind in _TRACED or (world.kind == "session" and captured.always_eager(world.body))
        )
    )


def is_symbolic(operand: Operand) -> bool:
    """Whether the operand is something that has no value while tracing."""
    return operand.kind in (
        "symbolic",
        "autograph",
        CAPTURED,
        "keras",
        "keras2",
        "symvariable",
        "symragged",
        "symsparse",
    )


def counterpart(operand: Operand) -> Operand | None:
    """The eager object of the same dtype and rank, for a symbolic one."""
    eager = {
        "symbolic": "eager",
        "autograph": "eager",
        CAPTURED: "eager",
        "keras": "eager",
        "keras2": "eager",
        "symvariable": "variable",
        "symragged": "ragged",
        "symsparse": "sparse",
    }.get(operand.kind)
    return None if eager is None else Operand(eager, operand.dtype, operand.rank)


def shape_of_rank(rank: int | None) -> Shape | None:
    """A shape of which only the rank is known."""
    return None if rank is None or rank < 0 else (None,) * rank


_TENSOR_RESULTS = {
    "eager": ("eager", "dense"),
    "symbolic": ("symbolic", "dense"),
    "autograph": ("symbolic", "dense"),
    CAPTURED: ("symbolic", "dense"),
    "tensor": ("maybe", "dense"),
    "keras": ("keras", "dense"),
    "keras2": ("keras2", "dense"),
    "variable": ("eager", "variable"),
    "symvariable": ("symbolic", "variable"),
    "ragged": ("eager", "ragged"),
    "symragged": ("symbolic", "ragged"),
    "sparse": ("eager", "sparse"),
    "symsparse": ("symbolic", "sparse"),
}


def value_of(operand: Operand, unknown: Value, shape: Shape | None = None) -> Value:
    """The abstract value of a table's result; ``unknown`` where values have no such kind."""
    if shape is None:
        shape = shape_of_rank(operand.rank)
    if operand.kind in _TENSOR_RESULTS:
        mode, kind = _TENSOR_RESULTS[operand.kind]
        dtype = None if operand.dtype is None else as_tensor(operand.dtype)
        return Tensor(mode, dtype, shape, kind)  # type: ignore[arg-type]
    if operand.kind in ("ndarray", "npscalar", "array"):
        scalar = {"ndarray": False, "npscalar": True, "array": None}[operand.kind]
        return Array(operand.dtype, () if scalar else shape, scalar)
    if operand.kind in _SCALARS:
        return Py(operand.kind)
    if operand.kind == "none":
        return NONE
    if operand.kind in ("tuple", "list", "set"):
        return Sequence(operand.kind, None)
    if operand.kind == "dtype" and operand.dtype:
        return DTypeValue(operand.dtype, "tf")
    if operand.kind == "npdtype" and operand.dtype:
        return DTypeValue(operand.dtype, "np")
    if operand.kind == "shape":
        return ShapeValue(shape)
    if "." in operand.kind:
        return Opaque(operand.kind)
    return unknown


def is_scalar_constant(value: Value) -> bool:
    """Whether a value is a Python constant that may be computed with."""
    return isinstance(value, Const) and not isinstance(value.value, type(Ellipsis))


def side_of(node: ast.AST, left: bool) -> ast.AST | None:
    """The expression of an operand."""
    if isinstance(node, ast.BinOp):
        return node.left if left else node.right
    if isinstance(node, ast.Compare):
        return node.left if left else node.comparators[0]
    if isinstance(node, ast.AugAssign):
        return node.target if left else node.value
    return None
