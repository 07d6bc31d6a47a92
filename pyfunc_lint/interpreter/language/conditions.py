"""Tests: what is decided, what forks, what a branch knows that the other does not."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import (
    Bound,
    Class,
    External,
    Function,
    Method,
    ModuleValue,
    Partial,
    Traced,
    Wrapped,
)
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, members, tested
from pyfunc_lint.domain.tensors import Array, DTypeValue, Tensor
from pyfunc_lint.domain.values import (
    FALSE,
    NONE,
    TRUE,
    Const,
    Opaque,
    Poison,
    Union,
    Unknown,
    Value,
    python_kind,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.narrowing import (
    NOTHING,
    Narrowing,
    Test,
    atom,
    decided_before,
)
from pyfunc_lint.interpreter.language.type_tests import type_test
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.tables import functions, python


def narrow(run: Interpreter, narrowing: Narrowing, frame: Frame) -> None:
    """Apply what a branch knows."""
    for name, value in narrowing.bindings:
        run.store.write((frame.address, name), value)


def test(run: Interpreter, node: ast.expr, frame: Frame, construct: str = "if") -> Test:
    """Evaluate an expression as a condition."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        inner = test(run, node.operand, frame, "not" if construct == "if" else construct)
        truth = None if inner.truth is None else not inner.truth
        return Test(truth, inner.when_false, inner.when_true)
    if isinstance(node, ast.BoolOp):
        return _junction(run, node, frame, construct)
    special = type_test(run, node, frame)
    if special is not None:
        return special
    value = run.evaluate(node, frame)
    return truth_of(run, node, value, frame, construct)


def _junction(run: Interpreter, node: ast.BoolOp, frame: Frame, construct: str) -> Test:
    conjunction = isinstance(node.op, ast.And)
    collected = NOTHING
    undecided: list[Test] = []
    before = run.condition
    for part in node.values:
        outcome = test(run, part, frame, construct)
        if outcome.truth is (not conjunction):
            run.condition = before
            return Test(not conjunction)
        if outcome.truth is None:
            undecided.append(outcome)
            side = outcome.when_true if conjunction else outcome.when_false
            collected = collected + side
            # Later parts run only when the earlier ones let them.
            run.condition = run.condition | frozenset(side.conditions)
    run.condition = before
    if not undecided:
        return Test(conjunction)
    other = NOTHING
    if len(undecided) == 1:
        other = undecided[0].when_false if conjunction else undecided[0].when_true
    return Test(None, collected, other) if conjunction else Test(None, other, collected)


def truth_of(
    run: Interpreter, node: ast.expr, value: Value, frame: Frame, construct: str = "if"
) -> Test:
    """The truth of a value, with the fault where it has none."""
    decided: set[bool | None] = set()
    for guard, member in members(run.refine(value)):
        del guard
        decided.add(truth(run, member))
    if decided == {True}:
        return Test(True)
    if decided == {False}:
        return Test(False)
    if any(isinstance(m, (Tensor, Array)) for _, m in members(value)):
        protocols.unary(run, construct if construct != "if" else "if", node, value, frame)
        return Test(None)
    if isinstance(value, Union) and len(decided) > 1 and NONE in (m for _, m in value.members):
        return _without_none(run, node, value)
    if isinstance(value, Union) and None not in decided:
        yes = [g for g, m in value.members if truth(run, m)]
        no = [g for g, m in value.members if not truth(run, m)]
        return Test(
            None,
            Narrowing(tuple(tested(yes[0])) if len(yes) == 1 else ()),
            Narrowing(tuple(tested(no[0])) if len(no) == 1 else ()),
        )
    if isinstance(value, Unknown):
        key, positive = atom(value.identity)
        before = decided_before(run, key)
        if before is not None:
            return Test(before is positive)
        return Test(
            None,
            Narrowing(((key, positive),)),
            Narrowing(((key, not positive),)),
        )
    return Test(None)


def _without_none(run: Interpreter, node: ast.expr, value: Union) -> Test:
    """A name that may hold None: behind its test only what can have that truth is left."""
    name = node.target if isinstance(node, ast.NamedExpr) else node
    sides = []
    for wanted in (True, False):
        left = [(g, m) for g, m in value.members if truth(run, m) is not (not wanted)]
        guard = tuple(tested(left[0][0])) if len(left) == 1 else ()
        bound = ((name.id, join(left)),) if isinstance(name, ast.Name) else ()
        sides.append(Narrowing(guard, bound))
    return Test(None, *sides)


_ALWAYS_TRUE = frozenset({"re.Match", "re.Pattern", "pathlib.Path", "pathlib.PosixPath"})


def truth(run: Interpreter, value: Value) -> bool | None:
    """The truth of a value that has a certain one."""
    if isinstance(value, Const):
        return bool(value.value)
    if isinstance(value, Sequence):
        if value.items is not None:
            return bool(value.items)
        return None
    if isinstance(value, Ref):
        if value.kind == "instance":
            return None
        held = run.content(value)
        if isinstance(held, Sequence) and held.items is not None:
            return bool(held.items)
        if isinstance(held, Mapping):
            return True if held.entries else (None if held.open else False)
        return None
    if isinstance(
        value,
        (Function, Class, Partial, Bound, Method, Traced, Wrapped, ModuleValue, DTypeValue),
    ):
        return True
    if isinstance(value, Opaque):
        return True if value.type_name in _ALWAYS_TRUE else None
    if isinstance(value, External):
        return True if _is_module_or_function(value.name) else None
    return None


def _is_module_or_function(name: str) -> bool:
    """Whether it is surely one: a library's other members may be anything."""
    if "." not in name:
        return bool(name)
    known = (functions.tensorflow(name), functions.numpy(name), python.signature(name))
    return any(model is not None for model in known)


def replaced(run: Interpreter, node: ast.If) -> frozenset[str]:
    """The names to which the arms give values that are not made of the old ones."""
    found = run.replaced.get(node)
    if found is None:
        names: set[str] = set()
        for statement in (*node.body, *node.orelse):
            if isinstance(statement, ast.Assign):
                used = {n.id for n in ast.walk(statement.value) if isinstance(n, ast.Name)}
                bound = {
                    n.id
                    for target in statement.targets
                    for n in ast.walk(target)
                    if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
                }
                names |= bound - used
        found = run.replaced[node] = frozenset(names)
    return found


def matches(run: Interpreter, pattern: ast.pattern, subject: Value, frame: Frame) -> bool | None:
    """Whether a pattern matches; None when it cannot be said."""
    if isinstance(pattern, ast.MatchValue):
        wanted = run.evaluate(pattern.value, frame)
        if isinstance(subject, Const) and isinstance(wanted, Const):
            return bool(subject.value == wanted.value)
        kinds = {python_kind(subject), python_kind(wanted)}
        return False if kinds == {"bytes", "str"} else None
    if isinstance(pattern, ast.MatchSingleton):
        if isinstance(subject, Const):
            return subject.value is pattern.value
        return None if isinstance(subject, (Unknown, Poison)) else False
    if isinstance(pattern, ast.MatchAs) and pattern.pattern is None:
        return True
    if isinstance(pattern, ast.MatchOr):
        answers = [matches(run, option, subject, frame) for option in pattern.patterns]
        if True in answers:
            return True
        return None if None in answers else False
    return None


def boolean(truth: bool | None, unknown: Value) -> Value:
    """A test's outcome as a value."""
    if truth is None:
        return unknown
    return TRUE if truth else FALSE
