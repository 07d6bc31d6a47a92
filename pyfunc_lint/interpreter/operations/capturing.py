"""Eager tensors that are given to operations of a graph: it cannot hold their values."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION
from pyfunc_lint.tables import graph_captures


def captured(
    run: Interpreter, operation: str, place: ast.AST | None, value: Value, frame: Frame
) -> Raises | None:
    """The failure of an operation that builds a part of a graph which was entered by hand."""
    if not frame.world.builds_graph or not isinstance(value, Tensor) or value.mode != "eager":
        return None
    if value.role or value.kind not in ("dense", "variable"):
        return None
    if run.machine.is_on(EAGER_EXECUTION) is not True:
        return None  # Where it is off, there are no eager tensors; this one was made before.
    error, text = graph_captures.error()
    return Raises(Cause.GRAPH_ONLY, error, text, Misuse(operation, place, value))


def by_operator(
    run: Interpreter, op: str, node: ast.AST, values: tuple[Value, ...], frame: Frame
) -> Raises | None:
    """The failure of an operator for one of its operands."""
    if not frame.world.builds_graph or op not in graph_captures.operators():
        return None
    places = (getattr(node, "left", None), getattr(node, "right", None))
    if len(values) == 1:
        places = (getattr(node, "operand", None) or getattr(node, "value", None), None)
    for value, place in zip(values, places, strict=False):
        found = captured(run, f"`{op}`", place, value, frame)
        if found is not None:
            return found
    return None
