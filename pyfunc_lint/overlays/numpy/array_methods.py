"""Methods of tensors and arrays."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import join
from pyfunc_lint.domain.shapes import Shape, told
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import ALWAYS, NONE, Py, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.language.targets import write_name
from pyfunc_lint.interpreter.operations import blame, operands, protocols
from pyfunc_lint.interpreter.operations.dtypes import (
    numpy_dtype,
    shape_of,
    static_of,
    tensor_dtype,
    tensorflow_dtype,
)
from pyfunc_lint.interpreter.qualifiers import composites
from pyfunc_lint.interpreter.registry import Overlay
from pyfunc_lint.overlays.measured.functions import apply_model
from pyfunc_lint.tables import functions, numpy_behavior
from pyfunc_lint.tables.dtypes import ITEMS
from pyfunc_lint.tables.operands import Outcome

_TENSORS = Overlay(Tensor, real="tf.Tensor")


@_TENSORS.method("numpy")
def _numpy(
    run: Interpreter, node: ast.AST, tensor: Tensor, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return as_numpy(tensor, run, node, frame)


@_TENSORS.method("set_shape")
def _set_shape(
    run: Interpreter, node: ast.AST, tensor: Tensor, name: str, arguments: Arguments, frame: Frame
) -> Value:
    wrong = _refused(node, tensor, name, frame)
    if wrong is None:
        _tell_shape(run, node, tensor, arguments, frame)
    return wrong or NONE


def _refused(node: ast.AST, tensor: Tensor, name: str, frame: Frame) -> Raises | None:
    """What a tensor of several parts says to a call of a method."""
    if tensor.kind not in composites.COMPOSITE:
        return None
    function = node.func if isinstance(node, ast.Call) else None
    subject = function.value if isinstance(function, ast.Attribute) else node
    found = protocols.unary_member(f"call:{name}", subject, tensor, frame.world, NONE)
    return found if isinstance(found, Raises) else None


@_TENSORS.method()
def _tensor_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Tensor,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    wrong = _refused(node, receiver, name, frame)
    if wrong is not None:
        return wrong
    if receiver.kind in composites.COMPOSITE:
        part = composites.method(receiver, name, arguments.at(0))
        if part is not None:
            return part
    if name in ("assign", "assign_add", "assign_sub"):
        return replace(receiver, assigned=True) if receiver.kind == "variable" else NONE
    if name in ("get_shape",):
        return ShapeValue(receiver.shape)
    if name in ("read_value", "value", "cpu", "gpu"):
        mode = world_mode(frame) if receiver.kind == "variable" else receiver.mode
        return replace(receiver.in_mode(mode), kind="dense", assigned=False)
    if frame.world.numpy and receiver.kind == "dense" and numpy_behavior.result(name):
        return _of_added_method(node, receiver, name, None, frame)
    return run.fresh(node, frame)


@_TENSORS.method("astype")
def _tensor_as_type(
    run: Interpreter, node: ast.AST, tensor: Tensor, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if not frame.world.numpy or tensor.kind != "dense" or not numpy_behavior.result(name):
        return None
    return _of_added_method(node, tensor, name, arguments.get("dtype"), frame)


def _of_added_method(
    node: ast.AST, receiver: Tensor, name: str, wanted: Value | None, frame: Frame
) -> Value:
    """What one of NumPy's methods gives that tensors have under the NumPy behaviour."""
    status = numpy_behavior.result(name)
    if status.startswith("!"):
        if receiver.mode != "symbolic":
            return Unknown(("result", id(node), name))
        subject = getattr(getattr(node, "func", None), "value", node)
        operand = operands.operands(receiver, frame.world)[0]
        outcome = Outcome(None, status[1:], "")
        return blame.failure(
            subject, receiver, operand, outcome, f".{name}()", lambda other: other.kind == "eager"
        )
    dtype = receiver.dtype if status == "=" else None
    if wanted is not None:
        dtype = tensorflow_dtype(wanted) or tensor_dtype(numpy_dtype(wanted))
    return Tensor(receiver.mode, dtype, provenance=receiver.provenance)


def as_numpy(receiver: Tensor, run: Interpreter, node: ast.AST, frame: Frame) -> Value:
    """What ``.numpy()`` gives."""
    if receiver.kind in composites.COMPOSITE:
        return run.fresh(node, frame)
    if receiver.dtype == "string":
        if receiver.shape == ():
            return Py("bytes")
        array = Array("string", receiver.shape)
        # Of a scalar it is bytes; where the rank is not known it may be either.
        return array if receiver.shape else join(((ALWAYS, Py("bytes")), (ALWAYS, array)))
    if receiver.dtype is None:
        if receiver.shape is not None and receiver.shape != ():
            return Array(None, receiver.shape)
        return run.fresh(node, frame)
    scalar = None if receiver.shape is None else receiver.shape == ()
    return Array(receiver.dtype, receiver.shape, scalar)


def _tell_shape(
    run: Interpreter, node: ast.AST, receiver: Tensor, arguments: Arguments, frame: Frame
) -> None:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    target = node.func.value
    given = arguments.get("shape")
    shape, static = shape_of(run, given), static_of(run, given)
    static = told(receiver.static, static)
    run.tell_shape(receiver, shape, static)
    if isinstance(target, ast.Name) and shape is not None:
        write_name(run, target.id, replace(receiver, shape=shape, static=static), frame)


_ARRAYS = Overlay(Array, real="np.ndarray")


@_ARRAYS.method("tolist")
def _as_list(
    run: Interpreter, node: ast.AST, array: Array, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if array.dtype in (None, "object") or not array.shape:
        return None
    return run.thaw(_as_lists(array.dtype, array.shape))


@_ARRAYS.method()
def _array_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Array,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    if receiver.dtype in ("object",):
        return run.fresh(node, frame)
    model = functions.ndarray_method(name)
    if model is None:
        return None
    return apply_model(run, node, model, arguments.prepend(receiver), frame, f".{name}()")


@Overlay(Unknown).method("astype")
def _astype(
    run: Interpreter, node: ast.AST, owner: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Whatever it was, it has the dtype that was asked for, and is most likely an array.

    pandas makes objects where texts are asked for.
    """
    dtype = numpy_dtype(arguments.positional[0]) if arguments.positional else None
    known = dtype not in (None, "str", "bytes")
    return Array(dtype, None, None, presumed=True) if known else None


_MOST_ITEMS = 16


def _as_lists(dtype: str, shape: Shape) -> Value:
    """What ``tolist()`` makes of an array that has axes."""
    element: Value = Py(ITEMS.get(dtype, dtype))
    for size in reversed(shape):
        known = None if size is None or size > _MOST_ITEMS else (element,) * size
        element = Sequence("list", known, element if known is None else None)
    return element
