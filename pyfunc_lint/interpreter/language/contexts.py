"""``with`` blocks: those that switch the world, expect a failure, or just bind a name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Class, External, Function
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import map_members, members
from pyfunc_lint.domain.values import NONE, TRUE, Opaque, Unknown, Value
from pyfunc_lint.domain.worlds import EAGER, MAYBE, World
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.members import find_member
from pyfunc_lint.interpreter.language.targets import assign
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION, GRAPHS, NO_GRAPHS, State
from pyfunc_lint.interpreter.registry import (
    GIVE_WHAT_THEY_HOLD,
    MANAGER_WORDS,
    MANAGERS,
    Entering,
)
from pyfunc_lint.interpreter.state import EXIT, NORMAL
from pyfunc_lint.interpreter.store import Key
from pyfunc_lint.source import effects

_EXPECTS = (
    "assertRaises",
    "assertRaisesRegex",
    "assertRaisesRegexp",
    "assertRaisesWithPredicateMatch",
)
_EXPECTING_CALLS = frozenset({"pytest.raises", "contextlib.suppress", "pytest.warns"})


def entered(
    run: Interpreter, items: list[ast.withitem], body: list[ast.stmt], frame: Frame
) -> bool:
    """Enter the context managers one after the other, then run the body."""
    if not items:
        return run.execute(body, frame)
    item, rest = items[0], items[1:]
    expects = _expects_failure(run, item.context_expr, frame)
    run.machine.at_yield = None
    manager = run.evaluate(item.context_expr, frame)
    at_yield = _state_of(run, manager, frame)
    if item.optional_vars is not None:
        assign(run, item.optional_vars, _bound(run, item, manager, frame), frame)

    def inner() -> bool:
        return entered(run, rest, body, frame)

    if expects:
        with run.expecting_failure():
            return inner()
    if at_yield is not None:
        return _at_yield(run, at_yield, frame, inner)
    if isinstance(manager, Ref) and effects.module_names_switch(frame.module):
        return _by_methods(run, item.context_expr, manager, frame, inner)
    if isinstance(manager, Unknown) and _may_enter_graph(item.context_expr):
        with _restored(run, frame, (GRAPHS,)):
            run.machine.set(GRAPHS, run.unknown("graphs", manager))
            return inner()
    return _in_world(run, manager, frame, inner)


def _may_enter_graph(node: ast.expr) -> bool:
    """Whether what is entered is called as what enters a graph."""
    named = (getattr(n, "attr", getattr(n, "id", "")) for n in ast.walk(node))
    return any(word in name.lower() for name in named for word in MANAGER_WORDS)


def _state_of(run: Interpreter, manager: Value, frame: Frame) -> State | None:
    """The state in which a generator runs the body of a ``with``."""
    if not isinstance(manager, Sequence) or manager.kind != "generator":
        return None
    if run.machine.at_yield is None and effects.module_names_switch(frame.module):
        return run.machine.unknown_state(frame.own)  # It was made before.
    return run.machine.at_yield


def _at_yield(run: Interpreter, inside: State, frame: Frame, inner: Callable[[], bool]) -> bool:
    """The body of a ``with`` on a generator: it was run to its end, so its middle is restored."""
    after = run.machine.state(frame.own)
    changed = [key for key, value in inside.switches.items() if value != after.switches[key]]
    with _restored(run, frame, changed):
        for switch in changed:
            run.machine.set(switch, inside.switches[switch])
        frame.own = inside.own
        return inner()


def _by_methods(
    run: Interpreter, node: ast.AST, manager: Ref, frame: Frame, inner: Callable[[], bool]
) -> bool:
    """A manager of the user's, for what its methods may switch."""
    cls = manager.cls if isinstance(manager.cls, Class) else None
    for name, arguments in (("__enter__", ()), ("__exit__", (NONE, NONE, NONE))):
        method = find_member(run, cls, name) if cls is not None else None
        if isinstance(method, Function):
            with run.mute():
                call_value(run, node, Bound(manager, method), Arguments(arguments), frame)
        if name == "__enter__" and inner() is EXIT:
            return EXIT
    return NORMAL


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
        if manager.type_name in GIVE_WHAT_THEY_HOLD and manager.detail is not None:
            return manager.detail
        return manager
    return run.fresh(item.context_expr, frame)


def _in_world(run: Interpreter, manager: Value, frame: Frame, inner: Callable[[], bool]) -> bool:
    """The body of a ``with`` on what a library gives, in the state that it makes."""
    manager, own = run.refine(manager), frame.own
    found = {
        MANAGERS.get(m.type_name) if isinstance(m, Opaque) else None for _, m in members(manager)
    }
    if found == {None}:
        return inner()
    with _restored(run, frame, (EAGER_EXECUTION, GRAPHS)):
        if found == {"eager"}:
            run.machine.set(EAGER_EXECUTION, TRUE)
            run.machine.set(GRAPHS, NO_GRAPHS)
        elif found == {"graph"}:
            run.machine.enter_graph(graph_of(run, manager))
        elif "graph" in found:
            run.machine.set(GRAPHS, run.unknown("graphs", manager))
        worlds = {_world(how, own) for how in found}
        frame.own = worlds.pop() if len(worlds) == 1 else replace(MAYBE, body=own.body)
        return inner()


@contextmanager
def _restored(run: Interpreter, frame: Frame, switches: Iterable[Key]) -> Iterator[None]:
    """Undo what is switched inside, on every way out of it."""
    own, before = frame.own, [(switch, run.machine.value(switch)) for switch in switches]
    earlier = [len(exits) for exits in frame.exits()]
    try:
        yield
    finally:
        frame.own = own
        for switch, value in before:
            for exits, count in zip(frame.exits(), earlier, strict=True):
                for _, changes in exits[count:]:
                    changes[switch] = value
            run.machine.set(switch, value)


def graph_of(run: Interpreter, manager: Value) -> Value:
    """The graph that a manager enters."""
    return map_members(manager, lambda member: _graph_of(run, member))


def _graph_of(run: Interpreter, manager: Value) -> Value:
    found = None
    if isinstance(manager, Opaque):
        found = manager.detail or run.attribute_of(manager, "graph")
    return found or run.unknown("graph of", manager)


def _world(how: Entering | None, own: World) -> World:
    """How the code inside of one of the managers is called."""
    if how == "eager" or (how == "untraced" and own.kind != "session"):
        # Graphs that were entered by hand are not left.
        return replace(EAGER, body=own.body, autograph=own.autograph)
    return own
