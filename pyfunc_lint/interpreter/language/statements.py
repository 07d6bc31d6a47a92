"""Statements: what each does to the state and where control goes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from pyfunc_lint.domain.values import ALWAYS, NONE, Opaque
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.extents import CATCH_ALL
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import conditions, contexts, loops, type_tests
from pyfunc_lint.interpreter.language.functions import leave
from pyfunc_lint.interpreter.language.imports import import_from, import_module
from pyfunc_lint.interpreter.language.narrowing import Narrowing
from pyfunc_lint.interpreter.language.targets import assign, augmented, bind_definition, delete
from pyfunc_lint.interpreter.qualifiers import lookup
from pyfunc_lint.interpreter.state import EXIT, NORMAL
from pyfunc_lint.interpreter.store import Exit
from pyfunc_lint.source.outline import LAZY

_IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})


def _expression(run: Interpreter, node: ast.Expr, frame: Frame) -> bool:
    run.evaluate(node.value, frame)
    return NORMAL


def _assign(run: Interpreter, node: ast.Assign, frame: Frame) -> bool:
    value = run.evaluate(node.value, frame)
    for target in node.targets:
        assign(run, target, value, frame, node.value)
    return NORMAL


def _annotated(run: Interpreter, node: ast.AnnAssign, frame: Frame) -> bool:
    if node.value is not None:
        assign(run, node.target, run.evaluate(node.value, frame), frame, node.value)
    return NORMAL


def _augmented(run: Interpreter, node: ast.AugAssign, frame: Frame) -> bool:
    augmented(run, node, frame)
    return NORMAL


def _return(run: Interpreter, node: ast.Return, frame: Frame) -> bool:
    value = NONE if node.value is None else run.evaluate(node.value, frame)
    leave(run, frame, value, node)
    return EXIT


def _if(run: Interpreter, node: ast.If, frame: Frame) -> bool:
    # An elif chain is walked here, not by recursion: chains can be thousands long.
    test = conditions.test(run, node.test, frame)
    if test.truth is True:
        conditions.narrow(run, test.when_true, frame)
        return run.execute(node.body, frame)
    if test.truth is False:
        conditions.narrow(run, test.when_false, frame)
        return run.execute(node.orelse, frame)

    guards = type_tests.tests_kind(run, node.test, test)
    returned = False

    def arm(block: list[ast.stmt], narrowing: Narrowing) -> Callable[[], bool]:
        def execute() -> bool:
            nonlocal returned
            conditions.narrow(run, narrowing, frame)
            returns = len(frame.returns)
            with run.behind_kind_tests(guards):
                status = run.execute(block, frame)
            returned = returned or (status is EXIT and len(frame.returns) > returns)
            return status

        return execute

    status = run.branch(
        (
            (test.when_true.conditions, arm(node.body, test.when_true)),
            (test.when_false.conditions, arm(node.orelse, test.when_false)),
        ),
        chosen=None if guards else conditions.replaced(run, node),
    )
    if guards and returned and type_tests.tells_kind(node.test):
        run.kind_guards += 1  # The rest of the function is the other arm.
    return status


def _raise(run: Interpreter, node: ast.Raise, frame: Frame) -> bool:
    if node.exc is not None:
        run.evaluate(node.exc, frame)
    return EXIT


def _try(run: Interpreter, node: ast.Try, frame: Frame) -> bool:
    caught = [_caught_types(run, handler, frame) for handler in node.handlers]
    types = frozenset().union(*caught) if caught else frozenset()
    mark, catches, returns = run.store.mark(), run.catches, len(frame.returns)
    with run.handling(frozenset(types)):
        status = run.execute(node.body, frame)
    fails = run.catches > catches
    during = run.store.changes(mark)
    live_handlers = [
        (handler, names)
        for handler, names in zip(node.handlers, caught, strict=True)
        if not (names and names <= _IMPORT_ERRORS)
    ]

    def succeed() -> bool:
        for key, value in during.items():
            run._put(key, value)
        return run.execute(node.orelse, frame) if status is NORMAL else EXIT

    def recover(handler: ast.ExceptHandler, names: frozenset[str]) -> Callable[[], bool]:
        # Whether it is ever reached with what is known here, is not known.
        guards = not fails and bool(names & _KIND_ERRORS)

        def execute() -> bool:
            # The body may have got anywhere before it failed.
            run.merge([Exit(ALWAYS, {}), Exit(ALWAYS, during)])
            if handler.name:
                run.store.write((frame.address, handler.name), Opaque("builtins.Exception"))
            with run.behind_kind_tests(guards):
                return run.execute(handler.body, frame)

        return execute

    if live_handlers:
        run.store.rollback(mark)
        guards: list[tuple[Iterable[tuple[Any, bool]], Callable[[], bool]]] = []
        if status is NORMAL:
            guards.append(((), succeed))
        guards.extend(((), recover(handler, names)) for handler, names in live_handlers)
        result = run.branch(guards)
    else:
        result = run.execute(node.orelse, frame) if status is NORMAL else EXIT
    if node.finalbody and _finally(run, node.finalbody, frame, returns) is EXIT:
        return EXIT
    return result


def _finally(run: Interpreter, body: list[ast.stmt], frame: Frame, returns: int) -> bool:
    """Run the end of a ``try``, which also those go through who return from within."""
    mark = run.store.mark()
    status = run.execute(body, frame)
    written = run.store.changes(mark)
    for out in frame.returns[returns:]:
        out.exit.changes.update(written)
        out.position = run.store.mark()
    return status


_KIND_ERRORS = CATCH_ALL | {"AttributeError", "TypeError", "NotImplementedError"}
"""What tells kinds of values apart: trying is a test."""


def _caught_types(run: Interpreter, handler: ast.ExceptHandler, frame: Frame) -> frozenset[str]:
    """Names of the exception types of an ``except`` clause, with their built-in subclasses."""
    if handler.type is None:
        return frozenset({"*"})
    nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names: set[str] = set()
    for node in nodes:
        if not isinstance(node, (ast.Name, ast.Attribute)):
            names.add("*")
            continue
        name = ast.unparse(node)
        names.add(name.rpartition(".")[2])
        if "." in name:
            names.add(name)
    for base, derived in _SUBCLASSES.items():
        if base in names:
            names |= derived
    return frozenset(names)


_SUBCLASSES: dict[str, set[str]] = {
    "LookupError": {"KeyError", "IndexError"},
    "ArithmeticError": {"ZeroDivisionError", "OverflowError"},
    "OSError": {"FileNotFoundError", "PermissionError"},
    "TypeError": {"OperatorNotAllowedInGraphError"},
    "RuntimeError": {"NotImplementedError"},
    "ValueError": {"UnicodeDecodeError"},
    "OpError": {"InvalidArgumentError", "UnknownError", "UnimplementedError", "InternalError"},
}


def _with(run: Interpreter, node: ast.With | ast.AsyncWith, frame: Frame) -> bool:
    return contexts.entered(run, list(node.items), node.body, frame)


def _match(run: Interpreter, node: ast.Match, frame: Frame) -> bool:
    subject = run.evaluate(node.subject, frame)
    lookup.never_matched(run, node, subject, frame)

    def arm(case: ast.match_case) -> Callable[[], bool]:
        def execute() -> bool:
            for inner in ast.walk(case.pattern):
                name = getattr(inner, "name", None) or getattr(inner, "rest", None)
                if isinstance(name, str):
                    bound = subject if inner is case.pattern else run.fresh(inner, frame)
                    run.store.write((frame.address, name), bound)
            if case.guard is not None:
                conditions.narrow(run, conditions.test(run, case.guard, frame).when_true, frame)
            return run.execute(case.body, frame)

        return execute

    arms: list[tuple[Iterable[tuple[Any, bool]], Callable[[], bool]]] = []
    complete = False
    for case in node.cases:
        decided = conditions.matches(run, case.pattern, subject, frame)
        if decided is False:
            continue
        arms.append(((), arm(case)))
        if case.guard is None and (decided is True or _irrefutable(case.pattern)):
            complete = True
            break
    if not complete:
        arms.append(((), lambda: NORMAL))
    return run.branch(arms, chosen=frozenset())


def _irrefutable(pattern: ast.pattern) -> bool:
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None


def _definition(
    run: Interpreter, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef, frame: Frame
) -> bool:
    bind_definition(run, node, frame)
    return NORMAL


def _delete(run: Interpreter, node: ast.Delete, frame: Frame) -> bool:
    for target in node.targets:
        delete(run, target, frame)
    return NORMAL


def _assert(run: Interpreter, node: ast.Assert, frame: Frame) -> bool:
    test = conditions.test(run, node.test, frame, construct="assert")
    if test.truth is False:
        return EXIT
    run.condition = run.condition | frozenset(test.when_true.conditions)
    conditions.narrow(run, test.when_true, frame)
    return NORMAL


def _global(run: Interpreter, node: ast.Global, frame: Frame) -> bool:
    for name in node.names:
        frame.outer_names[name] = frame.module.frame
    return NORMAL


def _nonlocal(run: Interpreter, node: ast.Nonlocal, frame: Frame) -> bool:
    for name in node.names:
        parent = frame.parent
        while parent is not None:
            if run.store.read((parent, name)) is not None:
                frame.outer_names[name] = parent
                break
            parent = run.parents.get(parent)
    return NORMAL


Interpreter.statements.update(
    {
        ast.Expr: _expression,
        ast.Assign: _assign,
        ast.AnnAssign: _annotated,
        ast.AugAssign: _augmented,
        ast.Return: _return,
        ast.If: _if,
        ast.For: loops.run_for,
        ast.AsyncFor: loops.run_for,
        ast.While: loops.run_while,
        ast.Break: loops.run_break,
        ast.Continue: loops.run_continue,
        ast.Raise: _raise,
        ast.Try: _try,
        ast.With: _with,
        ast.AsyncWith: _with,
        ast.Match: _match,
        **dict.fromkeys((*LAZY, *LAZY.values()), _definition),
        ast.ClassDef: _definition,
        ast.Delete: _delete,
        ast.Assert: _assert,
        ast.Global: _global,
        ast.Nonlocal: _nonlocal,
        ast.Import: import_module,
        ast.ImportFrom: import_from,
    }
)
if hasattr(ast, "TryStar"):
    Interpreter.statements[ast.TryStar] = _try
