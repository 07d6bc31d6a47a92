"""``with`` blocks: those that switch the world, expect a failure, or just bind a name."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.targets import assign
from pyfunc_lint.unions import members
from pyfunc_lint.values import External, Opaque, Value
from pyfunc_lint.worlds import EAGER, SESSION

_EXPECTS = (
    "assertRaises",
    "assertRaisesRegex",
    "assertRaisesRegexp",
    "assertRaisesWithPredicateMatch",
)
_EXPECTING_CALLS = frozenset({"pytest.raises", "contextlib.suppress", "pytest.warns"})
_GRAPH = frozenset({"tf.Graph.as_default", "tf.compat.v1.Session"})


def entered(
    run: Interpreter, items: list[ast.withitem], body: list[ast.stmt], frame: Frame
) -> bool:
    """Enter the context managers one after the other, then run the body."""
    if not items:
        return run.execute(body, frame)
    item, rest = items[0], items[1:]
    expects = _expects_failure(run, item.context_expr, frame)
    manager = run.evaluate(item.context_expr, frame)
    if item.optional_vars is not None:
        assign(run, item.optional_vars, _bound(run, item, manager, frame), frame)

    def inner() -> bool:
        return entered(run, rest, body, frame)

    if expects:
        run.expect_failure += 1
        try:
            return inner()
        finally:
            run.expect_failure -= 1
    return _in_world(run, manager, frame, inner)


def _expects_failure(run: Interpreter, node: ast.expr, frame: Frame) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute) and node.func.attr in _EXPECTS:
        return True
    with run.mute():
        callee = run.evaluate(node.func, frame)
    return isinstance(callee, External) and callee.name in _EXPECTING_CALLS


def _bound(run: Interpreter, item: ast.withitem, manager: Value, frame: Frame) -> Value:
    if isinstance(manager, Opaque):
        if manager.type_name in ("contextlib.generator",) and manager.detail is not None:
            return manager.detail
        return manager
    return run.fresh(item.context_expr, frame)


def _in_world(run: Interpreter, manager: Value, frame: Frame, inner: Callable[[], bool]) -> bool:
    names = {m.type_name for _, m in members(manager) if isinstance(m, Opaque)}
    world = frame.world
    if names & _GRAPH and world.mode != "graph":
        frame.world = replace(SESSION, body=world.body)
    elif "tf.init_scope" in names:
        frame.world = replace(EAGER, body=world.body)
    try:
        return inner()
    finally:
        frame.world = world
