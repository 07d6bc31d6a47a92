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
from pyfunc_lint.interpreter.registry import Overlay, handles

ARRAY = "tf.TensorArray"
_ARRAYS = Overlay(ARRAY)


@handles("tf.SparseTensor", "tf.sparse.SparseTensor", "tf.compat.v1.SparseTensor")
def _sparse_tensor(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    values = arguments.get("values")
    mode = world_mode(frame)
    known = values is not None and not isinstance(values, Unknown)
    dtype = converted(run, values, mode).dtype if known and values is not None else None
    return Tensor(mode, dtype, None, "sparse")


@handles(ARRAY, "tf.compat.v1.TensorArray")
def _tensor_array(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    given = arguments.get("dtype")
    dtype = None if given is None else tensorflow_dtype(given)
    return Opaque(ARRAY, DTypeValue(dtype) if dtype else None)


@_ARRAYS.method("write", "unstack", "scatter", "split", "identity")
def _array(
    run: Interpreter, node: ast.AST, array: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return array


@_ARRAYS.method("stack", "concat", "gather", "read")
def _elements(
    run: Interpreter, node: ast.AST, array: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    dtype = array.detail.name if isinstance(array.detail, DTypeValue) else None
    return Tensor(world_mode(frame), dtype)


@_ARRAYS.method("size")
def _size(
    run: Interpreter, node: ast.AST, array: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Tensor(world_mode(frame), "int32", ())
