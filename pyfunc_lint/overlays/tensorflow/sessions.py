"""Sessions: the graph that each has, and what they are asked to run."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured.held import within
from pyfunc_lint.overlays.tensorflow.graph_apis import fail, refused
from pyfunc_lint.overlays.tensorflow.switches import FIRST_GRAPH, SESSION, note_use
from pyfunc_lint.tables import graph_apis

_INTERACTIVE = ("tf.compat.v1.InteractiveSession", "tf.InteractiveSession")
_SESSIONS = Overlay(SESSION)
_FED = "Session.run fed with a tensor"


@handles("tf.Session", "tf.compat.v1.Session", *_INTERACTIVE)
def _session(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    given = arguments.get("graph")
    note_use(run, frame)
    if given in (None, NONE):
        return run.new_object(SESSION, graph=run.machine.default_graph(FIRST_GRAPH))
    assert given is not None
    if name in _INTERACTIVE and frame.own.mode != "graph":
        run.machine.enter_graph(given)
    return run.new_object(SESSION, graph=given)


@_SESSIONS.method("run")
def _run(
    run: Interpreter, node: ast.AST, session: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    raises = _of_fetches(run, session, arguments, frame) or _of_feeds(
        run, session, arguments, frame
    )
    return None if raises is None else fail(run, node, frame, raises)


def _of_fetches(
    run: Interpreter, session: Opaque, arguments: Arguments, frame: Frame
) -> Raises | None:
    """Eager tensors and variables are in no graph, and there is nothing to run in None."""
    fetches, place = arguments.get("fetches"), arguments.node("fetches")
    whole = [] if fetches is None else [(place, fetches)]
    for node, value in (*whole, *_held(run, fetches, place, frame)):
        options = [member for _, member in members(run.refine(value))]
        cases = {_case(member) for member in options}
        if len(cases) == 1 and None not in cases:
            (case,) = cases
            assert case is not None
            first, second = (graph_apis.refusal(one) for one in case)
            raises = refused(case[0], "Session.run()", node, options[0])
            if _is_empty(run, session):
                return raises
            # Which of the two depends on whether anything else is in the graph.
            error = f"{first.error} or {second.error}"
            return Raises(Cause.GRAPH_ONLY, error, "", raises.detail)
    return None


def _case(value: Value) -> tuple[str, str] | None:
    """What the tables call the fetch of something, in a graph with nothing in it and in others."""
    if value == NONE:
        return "Session.run of an initializer", "Session.run of None, filled"
    if not isinstance(value, Tensor) or value.mode != "eager" or value.role:
        return None
    if value.kind == "variable":
        return "Session.run of a variable", "Session.run of a variable, filled"
    if value.kind == "dense":
        return "Session.run of a tensor", "Session.run of a tensor, filled"
    return None


def _is_empty(run: Interpreter, session: Opaque) -> bool:
    """Whether the session has the first graph, and no graph was ever entered."""
    return run.attribute_of(session, "graph") == FIRST_GRAPH and run.machine.untouched


def _of_feeds(
    run: Interpreter, session: Opaque, arguments: Arguments, frame: Frame
) -> Raises | None:
    """Values that are fed have to be arrays: a tensor is refused where the graph is not empty."""
    graph = run.attribute_of(session, "graph")
    if graph == FIRST_GRAPH and run.machine.is_on(EAGER_EXECUTION) is not False:
        return None
    fed = arguments.get("feed_dict")
    for node, value in _held(run, fed, arguments.node("feed_dict"), frame):
        if isinstance(value, Tensor) and value.kind == "dense" and not value.role:
            cause = {"eager": Cause.TENSOR_AS_ARRAY, "symbolic": Cause.SYMBOLIC_VALUE}
            if value.mode in cause:
                found = graph_apis.refusal(_FED)
                detail = Misuse("feeding", node, value, dtype=value.dtype or "")
                return Raises(cause[value.mode], found.error, found.text, detail)
    return None


def _held(
    run: Interpreter, value: Value | None, node: ast.expr | None, frame: Frame
) -> Iterator[tuple[ast.AST | None, Value]]:
    """What an argument holds where it is a list, a tuple or a dict."""
    if value is None or node is None:
        return
    if isinstance(node, ast.Dict):
        # What is under keys that are no constants, as placeholders are, is not kept.
        for item in node.values:
            with run.mute():
                yield item, run.refine(run.evaluate(item, frame))
    else:
        yield from within(run.freeze(run.refine(value)), node)


@Overlay(Tensor).method("eval")
def _eval(
    run: Interpreter, node: ast.AST, owner: Tensor, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Eager tensors have no session; variables have one where something is in a graph."""
    if owner.mode != "eager" or owner.role or owner.kind not in ("dense", "variable"):
        return None
    if owner.kind == "variable" and frame.world.mode != "eager":
        return None
    case = "tf.Variable.eval" if owner.kind == "variable" else "tf.Tensor.eval"
    subject = node.func.value if _is_method(node) else None  # type: ignore[attr-defined]
    return fail(run, node, frame, refused(case, ".eval()", subject, owner))


def _is_method(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
