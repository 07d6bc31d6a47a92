"""Loops: turn by turn, or until the state is stable."""

from __future__ import annotations

import ast
from collections.abc import Callable

from pyfunc_lint.domain.values import ALWAYS
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame, Loop
from pyfunc_lint.interpreter.language import conditions
from pyfunc_lint.interpreter.language.iteration import iterate
from pyfunc_lint.interpreter.language.targets import assign
from pyfunc_lint.interpreter.qualifiers.widening import widen
from pyfunc_lint.interpreter.state import EXIT, NORMAL
from pyfunc_lint.interpreter.store import Exit

MAX_UNROLL = 16
MAX_TURNS = 2
"""Of a loop whose turns are not known; what still changes then is unknown."""
MORE_TURNS = 2
"""As long as only what values carry changes: where they come from, what is known of shapes."""


def run_for(run: Interpreter, node: ast.For, frame: Frame) -> bool:
    """``for``: turn by turn where the items are few and known."""
    iterable = run.evaluate(node.iter, frame)
    turns = iterate(run, node.iter, iterable, frame, "for")
    if turns.items is not None and len(turns.items) <= MAX_UNROLL and run.pool is None:
        for item in turns.items:
            loop = Loop(run.store.mark())
            frame.loops.append(loop)
            assign(run, node.target, item, frame)
            status = run.execute(node.body, frame)
            frame.loops.pop()
            if loop.continues or loop.breaks:
                # Some paths left early: their states join with the one that went on.
                states = loop.continues + loop.breaks
                if status is NORMAL:
                    states.append(Exit(ALWAYS, run.store.changes(loop.mark)))
                run.store.rollback(loop.mark)
                run.merge(states)
                if status is EXIT and not loop.continues:
                    return NORMAL
            elif status is EXIT:
                return EXIT
        return run.execute(node.orelse, frame)
    element = turns.element

    def bind() -> None:
        assign(run, node.target, element, frame)

    _repeat(run, frame, bind, node.body)
    return run.execute(node.orelse, frame)


def _repeat(run: Interpreter, frame: Frame, bind: Callable[[], None], body: list[ast.stmt]) -> None:
    """Any number of turns: until the state does not change, then widened."""
    seen: list[int] = []
    turns = MAX_TURNS if run.pool is None else 1
    most = turns + MORE_TURNS if run.pool is None else 1
    for turn in range(most):
        seen.append(len(run.faults))
        loop = Loop(run.store.mark())
        frame.loops.append(loop)
        before = run.condition
        bind()
        status = run.execute(body, frame)
        frame.loops.pop()
        run.condition = before
        states = loop.continues + loop.breaks
        if status is NORMAL:
            states.append(Exit(ALWAYS, run.store.changes(loop.mark)))
        run.store.rollback(loop.mark)
        place = (frame.address, id(body))
        if not widen(run, states, place, last=turn >= turns - 1, forget=turn == most - 1):
            break
    if len(seen) >= MAX_TURNS:
        _drop_what_later_turns_excuse(run, frame, *seen[:MAX_TURNS])


def _drop_what_later_turns_excuse(run: Interpreter, frame: Frame, first: int, second: int) -> None:
    """Faults of the first turn that stand behind a test, and that the second did not repeat.

    The path may be taken in later turns alone, when the loop has put other things into its state.
    """
    if run.steps < 0:
        return
    again = {(id(fault.node), fault.cause) for fault in run.faults[second:]}
    run.faults[first:second] = [
        fault
        for fault in run.faults[first:second]
        if fault.frame is not frame
        or fault.arms <= run.arms
        or (id(fault.node), fault.cause) in again
    ]


def run_while(run: Interpreter, node: ast.While, frame: Frame) -> bool:
    """``while``."""
    test = conditions.test(run, node.test, frame)
    if test.truth is False:
        return run.execute(node.orelse, frame)
    forever = test.truth is True and isinstance(node.test, ast.Constant)
    conditions.narrow(run, test.when_true, frame)

    def bind() -> None:
        conditions.test(run, node.test, frame)

    _repeat(run, frame, bind, node.body)
    if forever and not _has_break(node.body):
        return EXIT
    return run.execute(node.orelse, frame)


def _has_break(body: list[ast.stmt]) -> bool:
    work: list[ast.AST] = list(body)
    while work:
        node = work.pop()
        if isinstance(node, ast.Break):
            return True
        if isinstance(node, (ast.For, ast.While, ast.FunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        work.extend(ast.iter_child_nodes(node))
    return False


def run_break(run: Interpreter, node: ast.Break, frame: Frame) -> bool:
    """``break``: the state goes on behind the loop."""
    if frame.loops:
        loop = frame.loops[-1]
        loop.breaks.append(Exit(ALWAYS, run.store.changes(loop.mark)))
    return EXIT


def run_continue(run: Interpreter, node: ast.Continue, frame: Frame) -> bool:
    """``continue``: the state goes on in the next turn."""
    if frame.loops:
        loop = frame.loops[-1]
        loop.continues.append(Exit(ALWAYS, run.store.changes(loop.mark)))
    return EXIT
