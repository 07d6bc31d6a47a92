"""Switches of TensorFlow, and what asks for their state."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.values import ALWAYS, FALSE, NONE, TRUE, Opaque, Unknown, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import contexts
from pyfunc_lint.interpreter.machine import (
    ADDRESS,
    DEBUG_MODE,
    EAGER_EXECUTION,
    ENABLED,
    FUNCTIONS_RUN_EAGERLY,
    GRAPH_USED,
    GRAPHS,
    NUMPY_BEHAVIOUR,
    SWITCHED_OFF,
    truth,
)
from pyfunc_lint.interpreter.registry import (
    GIVE_WHAT_THEY_HOLD,
    MANAGER_WORDS,
    MANAGERS,
    TELLING_WORDS,
    Overlay,
    handles,
)
from pyfunc_lint.tables import switches

GRAPH = "tf.Graph"
SWITCHES_OFF = "a call that switches eager execution off"
FIRST_GRAPH = Opaque(GRAPH, address=ADDRESS)
"""The graph that there is before any is entered."""
_ENTERED = "tf.Graph.as_default"
_INIT_SCOPE = "tf.init_scope"
_EAGER_MODE = "tf.python.eager.context.eager_mode"
SESSION = "tf.compat.v1.Session"
_STACK = Overlay("contextlib.ExitStack")
_GRAPHS = Overlay(_ENTERED, SESSION)
_GRAPHS.enters("graph")
_STACK.enters("several")
Overlay(_EAGER_MODE).enters("eager")
Overlay(_INIT_SCOPE).enters("untraced")
GIVE_WHAT_THEY_HOLD.add(_ENTERED)
MANAGER_WORDS.update({"session", "graph"})
TELLING_WORDS.update({"executing_eagerly", "inside_function"})


@handles("tf.config.run_functions_eagerly", "tf.config.experimental_run_functions_eagerly")
def _run_eagerly(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    wanted = arguments.get("run_eagerly")
    if wanted is None:
        run.machine.set(FUNCTIONS_RUN_EAGERLY, run.fresh(node, frame))
    else:
        run.machine.set(FUNCTIONS_RUN_EAGERLY, truth(run.refine(wanted)))
    return NONE


@handles("tf.config.functions_run_eagerly")
def _functions_run_eagerly(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return _told(run.machine.is_on(FUNCTIONS_RUN_EAGERLY), run.fresh(node, frame))


def _told(state: bool | None, unknown: Value) -> Value:
    return unknown if state is None else const(state)


@handles(
    "tf.compat.v1.disable_eager_execution",
    "tf.compat.v1.disable_v2_behavior",
    "tf.disable_eager_execution",
    "tf.disable_v2_behavior",
)
def _disable_eager(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    run.machine_facts.add(SWITCHES_OFF)
    if frame.own.mode != "graph" and not frame.own.body:
        run.machine.set(EAGER_EXECUTION, FALSE)
        run.machine.set(SWITCHED_OFF, TRUE)
    return NONE


@handles(
    "tf.compat.v1.enable_eager_execution",
    "tf.compat.v1.enable_v2_behavior",
    "tf.enable_eager_execution",
    "tf.enable_v2_behavior",
)
def _enable_eager(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if raises := _refused(run, name, frame):
        return run.join_results(node, frame, [(ALWAYS, raises)])
    run.machine.set(ENABLED, TRUE)
    if frame.own.mode != "graph" and not frame.own.body:
        run.machine.set(EAGER_EXECUTION, TRUE)
    return NONE


@handles("tf.experimental.numpy.experimental_enable_numpy_behavior")
def _numpy_behaviour(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    run.machine.set(NUMPY_BEHAVIOUR, TRUE)
    return NONE


@handles("tf.data.experimental.enable_debug_mode")
def _debug_mode(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """A dataset's functions are traced first in this mode, too, and what fails then still does."""
    if raises := _refused(run, name, frame):
        return run.join_results(node, frame, [(ALWAYS, raises)])
    run.machine.set(DEBUG_MODE, TRUE)
    return NONE


def _refused(run: Interpreter, name: str, frame: Frame) -> Raises | None:
    """The failure of a switch that is called where TensorFlow refuses it."""
    place = _place(run, frame)
    found = switches.refusal(name, place)
    if found is None:
        return None
    error, text = found
    return Raises(Cause.MISPLACED_SWITCH, error, text, Misuse(f"{name}()", attribute=place))


def _place(run: Interpreter, frame: Frame) -> str:
    """Where a call stands, as the table calls it."""
    if frame.world.body:
        return "in a body"
    if frame.own.mode == "graph":
        return "in a map" if frame.own.kind == "dataset" else "in a function"
    if run.machine.is_on(GRAPHS):
        return "in a graph that is entered"
    if frame.own.mode == "eager" and run.machine.is_on(EAGER_EXECUTION) is False:
        used = run.machine.is_on(GRAPH_USED)
        return "in graph mode, after operations" if used else "after it was switched off"
    return "first"


def note_use(run: Interpreter, frame: Frame) -> None:
    """Note that something is put into the first graph."""
    if frame.world.builds_graph and run.machine.is_on(GRAPHS) is False:
        run.machine.set(GRAPH_USED, TRUE)


@handles("tf.executing_eagerly", "tf.compat.v1.executing_eagerly_outside_functions")
def _executing_eagerly(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    mode = frame.world.mode
    if mode == "maybe" or name.endswith("outside_functions"):
        return Unknown(("executing eagerly", frame.address))
    return TRUE if mode == "eager" else FALSE


@handles("tf.inside_function")
def _inside_function(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    mode = frame.world.mode
    if mode == "maybe":
        return Unknown(("inside function", frame.address))
    if frame.world.kind == "session" and frame.own.mode == "graph":
        # A tf.function that is called in a graph is traced into one of its own.
        return TRUE if frame.own.autograph else Unknown(("inside function", frame.address))
    return TRUE if mode == "graph" and frame.world.kind != "session" else FALSE


# -- graphs and scopes that are entered -----------------------------------------------------

_MANAGERS = {
    _INIT_SCOPE: _INIT_SCOPE,
    _EAGER_MODE: _EAGER_MODE,
    "tf.python.eager.context.graph_mode": _ENTERED,
    "contextlib.ExitStack": "contextlib.ExitStack",
}


@handles(*_MANAGERS)
def _manager(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(_MANAGERS[name])


@handles("tf.Graph", "tf.compat.v1.Graph")
def _graph(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    return run.new_object(GRAPH)


@handles("tf.get_default_graph", "tf.compat.v1.get_default_graph")
def _default_graph(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    # A function that is traced has a graph of its own.
    return Opaque(GRAPH) if frame.own.mode == "graph" else run.machine.default_graph(FIRST_GRAPH)


@Overlay(GRAPH).method("as_default")
def _as_default(
    run: Interpreter, node: ast.AST, graph: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Opaque(_ENTERED, graph)


@_GRAPHS.method("__enter__", "__exit__")
def _by_hand(
    run: Interpreter, node: ast.AST, entered: Opaque, name: str, arguments: Arguments, frame: Frame
) -> None:
    """A graph that is entered and left without a ``with``."""
    if frame.own.mode == "graph":
        return
    if name == "__enter__":
        run.machine.enter_graph(contexts.graph_of(run, run.refine(entered)))
    else:
        run.machine.leave_graph()


@_STACK.method("close", "pop_all", "__exit__")
def _left(
    run: Interpreter, node: ast.AST, stack: Opaque, name: str, arguments: Arguments, frame: Frame
) -> None:
    if frame.own.mode != "graph":
        run.machine.set(GRAPHS, run.fresh(node, frame))


@_STACK.method("enter_context")
def _entered(
    run: Interpreter, node: ast.AST, stack: Opaque, name: str, arguments: Arguments, frame: Frame
) -> None:
    entered = arguments.get("cm")
    options = members(run.refine(entered)) if entered is not None else ()
    graphs = [isinstance(m, Opaque) and MANAGERS.get(m.type_name) == "graph" for _, m in options]
    if frame.own.mode == "graph" or entered is None or not any(graphs):
        return
    if all(graphs):
        run.machine.enter_graph(contexts.graph_of(run, run.refine(entered)))
    else:
        run.machine.set(GRAPHS, run.fresh(node, frame))
