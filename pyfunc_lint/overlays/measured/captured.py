"""Functions of TensorFlow that are given a symbolic tensor of the code around a wrapper."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import ALWAYS, PathCondition, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.dtypes import tensorflow_dtype
from pyfunc_lint.interpreter.operations.operands import is_captured
from pyfunc_lint.overlays.measured.arguments import leaves
from pyfunc_lint.tables import captured as facts
from pyfunc_lint.tables import functions


def call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What comes of a call with such a tensor, POISON where it fails; None when it is not known."""
    if frame.world.mode != "eager" or not frame.world.body or not name.startswith("tf."):
        return None
    if name in _CASTS:
        return _cast(run, node, name, arguments.bound(("value", "dtype")), frame)
    refuses = facts.refuses(name)
    if not refuses:
        return None
    model = functions.tensorflow(name)
    parameters = tuple(refuses) if model is None else model.parameters
    for index, value in enumerate(arguments.positional):
        parameter = parameters[min(index, len(parameters) - 1)]
        if index < len(parameters) or parameter.startswith("*"):
            found = _given(run, name, parameter, value, arguments.node_at(index), frame)
            if found is not None:
                return run.join_results(node, frame, found)
    for parameter, value in arguments.keywords.items():
        place = arguments.keyword_nodes.get(parameter)
        found = _given(run, name, parameter, value, place, frame)
        if found is not None:
            return run.join_results(node, frame, found)
    return None


_CASTS = frozenset({"tf.cast", "tf.compat.v1.cast"})


def _cast(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A tensor that has the dtype already is given back; else it goes through an operation."""
    value = arguments.get("x") or arguments.get("value")
    tensor = None if value is None else run.refine(value)
    wanted = arguments.get("dtype")
    dtype = None if wanted is None else tensorflow_dtype(wanted)
    if not isinstance(tensor, Tensor) or not _foreign(tensor, frame) or None in (
        dtype, tensor.dtype
    ):  # fmt: skip
        return None
    if dtype == tensor.dtype:
        return tensor
    outcome = facts.refuses("tf.identity")["input"]
    detail = Misuse(f"{name}()", arguments.node_at(0), tensor)
    failed = Raises(Cause.SYMBOLIC_VALUE, outcome.error, outcome.text, detail)
    return run.join_results(node, frame, [(ALWAYS, failed)])


def _given(
    run: Interpreter,
    name: str,
    parameter: str,
    value: Value,
    place: ast.expr | None,
    frame: Frame,
) -> list[tuple[PathCondition, Value]] | None:
    outcome = facts.refuses(name).get(parameter)
    if outcome is None:
        return None
    failures: list[tuple[PathCondition, Value]] = []
    for guard, member in members(run.refine(value)):
        tensor = next((leaf for leaf in leaves(run, member) if _foreign(leaf, frame)), None)
        if tensor is None:
            return None
        detail = Misuse(f"{name}()", place, tensor, tensor is not member)
        failures.append((guard, Raises(Cause.SYMBOLIC_VALUE, outcome.error, outcome.text, detail)))
    return failures


def _foreign(value: Value, frame: Frame) -> bool:
    return isinstance(value, Tensor) and not value.role and is_captured(value, frame.world)
