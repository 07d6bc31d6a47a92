"""Marshalling: what the wrapped function receives, and what the call gives back."""

from __future__ import annotations

import ast
from dataclasses import replace

from pyfunc_lint.diagnostics.observations import WrapperCall
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, map_members, members
from pyfunc_lint.domain.provenance import ANYWHERE, NOWHERE, Provenance, cut, together
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Array, Spec, Tensor, TensorMode
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    Opaque,
    Poison,
    Py,
    Union,
    Unknown,
    Value,
    python_kind,
)
from pyfunc_lint.domain.worlds import World
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration
from pyfunc_lint.interpreter.operations.carrying import provenance_of
from pyfunc_lint.interpreter.operations.dtypes import converted, tensorflow_dtype
from pyfunc_lint.overlays.tensorflow.wrappers.outputs import PY_FUNCTION
from pyfunc_lint.tables.dtypes import NATURAL_THROUGH_NUMPY, NUMPY_NATURAL


def receive(run: Interpreter | None, value: Value, wrapper: str, world: World) -> Value:
    """What the wrapped function gets for one element of ``inp``."""
    if isinstance(value, Union):
        return join((guard, receive(run, m, wrapper, world)) for guard, m in value.members)
    if isinstance(value, Poison):
        return POISON
    if wrapper == PY_FUNCTION:
        if isinstance(value, Tensor) and value.kind in ("ragged", "sparse"):
            return replace(value.in_mode("eager"), role="")
        if run is None or isinstance(value, (Unknown, Opaque)):
            return Tensor("eager")
        return converted(run, value, "eager")
    return _received_array(run, value, world)


def _received_array(run: Interpreter | None, value: Value, world: World) -> Value:
    if isinstance(value, Tensor) and value.kind in ("ragged", "sparse"):
        return Unknown(("composite", value))
    if isinstance(value, (Unknown, Opaque)) or run is None:
        return _array(None, None, world)
    natural = {True: NATURAL_THROUGH_NUMPY}.get(
        world.mode == "eager" and not isinstance(value, Tensor)
    )
    tensor = converted(run, value, "eager", natural) if natural else converted(run, value, "eager")
    dtype = tensor.dtype
    if world.mode == "maybe" and python_kind(value) in ("int", "float"):
        dtype = None
    if dtype == "string" and not isinstance(value, Tensor):
        # Eagerly NumPy makes the array, not TensorFlow: its elements are what was written.
        kept = value.dtype if isinstance(value, Array) else None
        return _array(dtype, tensor.shape, world, NUMPY_NATURAL.get(python_kind(value), kept))
    return _array(dtype, tensor.shape, world, dtype)


def _array(dtype: str | None, shape: Shape | None, world: World, made: str | None = None) -> Value:
    """In a graph a scalar arrives as a NumPy scalar or bytes, eagerly as a 0-d array.

    ``made``: the dtype that it has eagerly.
    """
    eager = Array(made, shape, False, argument=True)
    if shape is not None and len(shape) > 0:
        return eager if world.mode == "eager" else Array(dtype, shape, False, argument=True)
    if world.mode == "eager":
        return eager
    if dtype == "string":
        if shape == () and world.mode == "graph":
            return Py("bytes")
        return join(((ALWAYS, Py("bytes")), (ALWAYS, eager)))
    scalar = True if shape == () and world.mode == "graph" else None
    numeric = Array(dtype, shape, scalar, argument=True)
    if dtype is None:
        return join(((ALWAYS, numeric), (ALWAYS, Py("bytes"))))
    return numeric


# -- what comes back ------------------------------------------------------------------------


def results(
    run: Interpreter, node: ast.AST, record: WrapperCall, tout: Value, frame: Frame
) -> Value:
    """What the call of the wrapper gives, by its ``Tout``."""
    wrapper = record.wrapper
    mode = iteration.world_mode(frame)
    source = together((run.source("wrapper", wrapper, node), _of_inputs(run, record)))

    def one(declared: Value) -> Value:
        dtype = tensorflow_dtype(declared)
        if wrapper != PY_FUNCTION and mode != "symbolic":
            # Called eagerly, numpy_function gives what the function returned, whatever Tout says.
            dtype = _returned_dtype(record) if mode == "eager" else None
        kind = declared.kind if isinstance(declared, Spec) else "dense"
        shape = declared.shape if kind == "ragged" and isinstance(declared, Spec) else None
        made = Tensor(mode, dtype, shape, kind, provenance=source)
        return run.unranked(made) if kind == "dense" else made

    def shaped(declared: Value) -> Value:
        if isinstance(declared, Sequence):
            if declared.items is None:
                return run.new_list(None, Tensor(mode, provenance=source))
            if not declared.items:
                return _nothing(run, node, wrapper, mode, frame)
            if mode == "eager" and len(declared.items) == 1 and wrapper != PY_FUNCTION:
                return run.fresh(node, frame)
            given = run.new_list(tuple(one(item) for item in declared.items))
            if wrapper == PY_FUNCTION or frame.world.mode == "graph":
                run.wrapper_results[given.address] = wrapper
            return given
        if isinstance(declared, (Unknown, Poison, Mapping)):
            return Unknown(("wrapper result", frame.address, id(node)))
        return one(declared)

    return map_members(tout, shaped, (frame.address, id(node)))


def _of_inputs(run: Interpreter, record: WrapperCall) -> Provenance:
    """What the result has of what the function got: only py_function lets gradients through."""
    if record.inputs is None:
        return ANYWHERE
    found = together([NOWHERE, *(provenance_of(run, value) for value in record.inputs)])
    return found if record.wrapper == PY_FUNCTION else cut(found)


def _nothing(
    run: Interpreter, node: ast.AST, wrapper: str, mode: TensorMode, frame: Frame
) -> Value:
    """What comes of ``Tout=[]``: in a graph an operation, from tf.py_function an empty list.

    Called eagerly, the others give whatever the function returned, and raise nothing.
    """
    if mode == "symbolic":
        return Opaque("tf.Operation")
    eager = mode == "eager" and wrapper == PY_FUNCTION
    return run.new_list(()) if eager else run.fresh(node, frame)


def _returned_dtype(record: WrapperCall) -> str | None:
    """The dtype of the arrays that a function returns on all its ways, one array each."""
    options = [member for way in record.returned for _, member in members(way.value)]
    dtypes = {option.dtype if isinstance(option, Array) else None for option in options}
    dtype = dtypes.pop() if len(dtypes) == 1 else None
    return dtype if dtype not in ("object", "str", "bytes") else None
