"""Values as the function tables take them."""

from __future__ import annotations

from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Tensor
from pyfunc_lint.domain.values import Const, Union, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.dtypes import converted
from pyfunc_lint.interpreter.operations.operands import operands
from pyfunc_lint.interpreter.qualifiers.widening import typical
from pyfunc_lint.tables.captured import KIND as CAPTURED
from pyfunc_lint.tables.dtypes import NUMPY_NATURAL, NUMPY_TYPES
from pyfunc_lint.tables.functions import Argument, Constant
from pyfunc_lint.tables.operands import Operand

_BUILTIN_TYPES = {
    "builtins.float": float, "builtins.int": int, "builtins.bool": bool, "builtins.str": str,
    "builtins.bytes": bytes, "builtins.complex": complex, "builtins.object": object,
}  # fmt: skip


def listed(run: Interpreter, value: Value, frame: Frame) -> Argument:
    """A list of unknown length whose elements are known: NumPy makes an array of it.

    Of tensors it depends on where they live, so one of them stands for all.
    """
    held = run.content(value) if isinstance(value, Ref) else value
    if not isinstance(held, Sequence) or held.items is not None or held.kind != "list":
        return None
    held = typical(run, held)
    element = held.element if isinstance(held, Sequence) else None
    if isinstance(element, Tensor):
        one = argument_of(run, element, frame)
        return None if one is None else (one,)
    array = converted(run, held, "eager", NUMPY_NATURAL)
    dtype = element.dtype if isinstance(element, Array) else array.dtype
    # Of arrays further inside, "string" may be any text: it is said of a tensor.
    known = dtype not in (None, "object") and (dtype != "string" or isinstance(element, Array))
    return Operand("ndarray", dtype, array.rank) if known else None


def hidden(argument: Argument) -> bool:
    """Whether it is a list that is too long to look at."""
    return isinstance(argument, tuple) and len(argument) > 200


LISTS = ("list", "deque")


def argument_of(run: Interpreter, value: Value, frame: Frame, depth: int = 0) -> Argument:
    """A value as the function tables take it; None when nothing is known."""
    if isinstance(value, Const):
        return Constant(value.value)
    if isinstance(value, External):
        if value.name in NUMPY_TYPES:
            return Operand("npdtype", NUMPY_TYPES[value.name])
        if value.name in _BUILTIN_TYPES:
            return Constant(_BUILTIN_TYPES[value.name])
        return None
    if isinstance(value, DTypeValue):
        return Operand("dtype" if value.library == "tf" else "npdtype", value.name)
    if isinstance(value, Tensor) and value.role == "nest":
        return Operand({"eager": "eager", "maybe": "tensor"}.get(value.mode, "symbolic"))
    if isinstance(value, Tensor) and value.role:
        return None
    if isinstance(value, Array) and value.scalar is None:
        return Operand("array", value.dtype, value.rank)
    if isinstance(value, ShapeValue):
        if value.shape is not None and None not in value.shape:
            return Constant(tuple(value.shape))
        rank = None if value.shape is None else len(value.shape)
        return Operand("shape", None, rank)
    if isinstance(value, Tensor) and value.mode == "maybe":
        return Operand("tensor", value.dtype, value.rank)
    held = run.content(value) if isinstance(value, Ref) and value.kind in LISTS else value
    if isinstance(held, Sequence) and held.kind in ("list", "tuple", "deque") and depth < 4:
        if held.items is None or len(held.items) > 64:
            return None
        return tuple(argument_of(run, item, frame, depth + 1) for item in held.items)
    if isinstance(held, Union):
        parts = {argument_of(run, member, frame, depth) for _, member in held.members}
        return parts.pop() if len(parts) == 1 else None
    candidates = operands(value, frame.world)
    if len(candidates) != 1:
        return None
    operand = candidates[0]
    if operand.kind in ("autograph", CAPTURED):
        return Operand("symbolic", operand.dtype, operand.rank)
    if operand.kind in ("list", "tuple", "dict", "set"):
        return None
    return operand


def leaves(run: Interpreter, value: Value, depth: int = 0) -> list[Value]:
    """A value, or what the lists and tuples in it hold: the first of them."""
    held = run.content(value) if isinstance(value, Ref) and value.kind in LISTS else value
    if isinstance(held, Sequence) and depth < 4:
        items = held.items if held.items is not None else (held.element,)
        return [leaf for item in items[:16] if item for leaf in leaves(run, item, depth + 1)]
    return [value]
