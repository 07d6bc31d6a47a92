"""TensorFlow 1's interface in eager code: what builds graphs, and refuses to without one."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.capturing import captured
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.tables import graph_apis, graph_captures

OPTIMIZER = "tf.compat.v1.train.Optimizer"
_TRAIN = "tf.compat.v1.train."
_OPTIMIZERS = tuple(
    f"{_TRAIN}{name}Optimizer"
    for name in (
        "GradientDescent", "Adam", "Adagrad", "Adadelta", "RMSProp", "Ftrl", "ProximalAdagrad",
        "ProximalGradientDescent",
    )
)  # fmt: skip
_SAVER = f"{_TRAIN}Saver"


def refused(
    case: str, operation: str, place: ast.AST | None = None, value: Value | None = None
) -> Raises:
    """The failure that was measured for a case."""
    found = graph_apis.refusal(case)
    return Raises(Cause.GRAPH_ONLY, found.error, found.text, Misuse(operation, place, value))


def fail(run: Interpreter, node: ast.AST, frame: Frame, raises: Raises) -> Value:
    """Record the failure of an operation."""
    return run.join_results(node, frame, [(frozenset(), raises)])


@handles(*graph_apis.refused_functions())
def _graph_only(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if frame.world.mode != "eager" or _BUILT_FOR_IT & arguments.keywords.keys():
        return None
    return fail(run, node, frame, refused(name, f"{name}()"))


_BUILT_FOR_IT = frozenset({"scaffold", "session_creator"})
"""Arguments of monitored sessions that bring what they would have to find in a graph."""


@handles(*graph_apis.without_operation())
def _no_operation(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return NONE if frame.world.mode == "eager" else None


CAPTURING = frozenset(graph_captures.functions())
"""Functions that refuse an eager tensor where they are put into a graph which was entered."""


def into_graph(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What comes of one of these on what is in no graph; None where it works."""
    if not frame.world.builds_graph:
        return None
    for value, place in zip(arguments.positional, arguments.nodes, strict=False):
        found = [
            captured(run, f"{name}()", place, member, frame)
            for _, member in members(run.refine(value))
        ]
        if found and found[0] is not None and all(found):
            return fail(run, node, frame, found[0])
    return None


# -- training -----------------------------------------------------------------------------------


@handles(_SAVER)
def _saver(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Without variables it saves those of the graph; in eager code it wants to be told."""
    given = arguments.get("var_list")
    if frame.world.mode != "eager" or given not in (None, NONE) or arguments.open:
        return None
    return fail(run, node, frame, refused(f"{_SAVER} without variables", f"{_SAVER}()"))


@handles(*_OPTIMIZERS)
def _optimizer(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return run.new_object(OPTIMIZER)


@Overlay(OPTIMIZER).method("minimize", "compute_gradients")
def _minimize(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """In eager code the loss has to be a function."""
    loss = arguments.get("loss")
    if frame.world.mode != "eager" or loss is None:
        return None
    found = [member for _, member in members(run.refine(loss))]
    if not all(isinstance(member, Tensor) and member.mode == "eager" for member in found):
        return None
    case = f"{_OPTIMIZERS[0]}.{name} of a tensor"
    operation = f"Optimizer.{name}()"
    return fail(run, node, frame, refused(case, operation, arguments.node("loss"), found[0]))
