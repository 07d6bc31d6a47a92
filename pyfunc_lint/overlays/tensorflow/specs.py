"""TypeSpecs, Variables, placeholders and TensorFlow's dtypes."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.shapes import UNRANKED
from pyfunc_lint.domain.tensors import DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import NONE, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.operations.dtypes import (
    converted,
    shape_of,
    static_of,
    tensorflow_dtype,
)
from pyfunc_lint.interpreter.registry import CONSTANTS, handles
from pyfunc_lint.tables.dtypes import TENSORFLOW_TYPES

MODULES = ("tf", "tf.dtypes", "tf.compat.v1", "tf.compat.v1.dtypes")
"""Where the dtypes stand."""
CONSTANTS.update(
    {
        f"{module}.{name}": DTypeValue(dtype)
        for module in MODULES
        for name, dtype in TENSORFLOW_TYPES.items()
    }
)


@handles("tf.TensorSpec", "tf.RaggedTensorSpec", "tf.SparseTensorSpec", "tf.compat.v1.TensorSpec")
def _spec(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    dtype_value = arguments.get("dtype")
    default = None if name == "tf.RaggedTensorSpec" else "float32"
    dtype = default if dtype_value is None else tensorflow_dtype(dtype_value)
    kind = {"tf.RaggedTensorSpec": "ragged", "tf.SparseTensorSpec": "sparse"}.get(name, "dense")
    shape = arguments.get("shape")
    static = UNRANKED if shape is None and kind != "dense" else static_of(run, shape)
    return Spec(dtype, shape_of(run, shape), kind, static)


@handles("tf.TensorShape", "tf.compat.v1.TensorShape")
def _tensor_shape(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    dims = arguments.get("dims")
    return ShapeValue(shape_of(run, dims), static=static_of(run, dims))


@handles("tf.compat.v1.get_variable")
def _got_variable(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    origin = run.source("variable", "", (frame.address, node))
    return Tensor(world_mode(frame), None, None, "variable", provenance=origin)


@handles("tf.Variable", "tf.ResourceVariable", "tf.compat.v1.Variable")
def _variable(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    origin = run.source("variable", "", (frame.address, node))
    initial = arguments.get("initial_value")
    given = arguments.keywords.get("dtype")
    mode = world_mode(frame)
    base = Tensor(mode) if initial is None else converted(run, initial, mode)
    dtype = tensorflow_dtype(given) if given is not None and given != NONE else base.dtype
    static = base.static if mode == "symbolic" else None
    return Tensor(mode, dtype, base.shape, "variable", static=static, provenance=origin)


@handles("tf.compat.v1.placeholder", "tf.placeholder")
def _placeholder(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    dtype = arguments.get("dtype")
    shape = arguments.get("shape")
    return Tensor(
        "symbolic",
        None if dtype is None else tensorflow_dtype(dtype),
        None if shape is None else shape_of(run, shape),
        static=UNRANKED if shape is None else static_of(run, shape),
    )


@handles("tf.as_dtype", "tf.dtypes.as_dtype", "tf.compat.v1.as_dtype")
def _as_dtype(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get("type_value")
    dtype = None if value is None else tensorflow_dtype(value)
    return DTypeValue(dtype) if dtype else run.fresh(node, frame)
