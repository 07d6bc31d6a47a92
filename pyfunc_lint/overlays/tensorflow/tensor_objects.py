"""SparseTensors and TensorArrays: how they are made, and what is read from them."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.tensors import DTypeValue, Tensor
from pyfunc_lint.domain.values import Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.operations.dtypes import converted, tensorflow_dtype
from pyfunc_lint.interpreter.registry import handles

ARRAY = "tf.TensorArray"
_SAME = frozenset({"write", "unstack", "scatter", "split", "identity"})
_TOGETHER = frozenset({"stack", "concat", "gather", "read"})


@handles("tf.SparseTensor", "tf.sparse.SparseTensor", "tf.compat.v1.SparseTensor")
def _sparse_tensor(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    values = arguments.get(1, "values")
    mode = world_mode(frame)
    known = values is not None and not isinstance(values, Unknown)
    dtype = converted(run, values, mode).dtype if known and values is not None else None
    return Tensor(mode, dtype, None, "sparse")


@handles(ARRAY, "tf.compat.v1.TensorArray")
def _tensor_array(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    given = arguments.get(0, "dtype")
    dtype = None if given is None else tensorflow_dtype(given)
    return Opaque(ARRAY, DTypeValue(dtype) if dtype else None)


def method(
    run: Interpreter, node: ast.AST, array: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A method of a TensorArray: the array again, or a tensor of its elements."""
    if array.type_name != ARRAY:
        return None
    if name in _SAME:
        return array
    if name in _TOGETHER:
        dtype = array.detail.name if isinstance(array.detail, DTypeValue) else None
        return Tensor(world_mode(frame), dtype)
    return Tensor(world_mode(frame), "int32", ()) if name == "size" else None
