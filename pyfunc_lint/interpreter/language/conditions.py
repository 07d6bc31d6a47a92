"""Tests: what is decided, what forks, what a branch knows that the other does not."""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.judging import operations
from pyfunc_lint.interpreter.language import instances
from pyfunc_lint.models import functions, python
from pyfunc_lint.unions import join, members, tested
from pyfunc_lint.values import (
    FALSE,
    NONE,
    TRUE,
    Array,
    Bound,
    Class,
    Const,
    DTypeValue,
    External,
    Function,
    Mapping,
    Method,
    ModuleValue,
    Opaque,
    Partial,
    Poison,
    Ref,
    Sequence,
    Tensor,
    Traced,
    Union,
    Unknown,
    Value,
    Wrapped,
    python_kind,
)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What holds in one branch: conditions on unknowns, and better values for names."""

    conditions: tuple[tuple[Any, bool], ...] = ()
    bindings: tuple[tuple[str, Value], ...] = ()

    def __add__(self, other: Narrowing) -> Narrowing:
        return Narrowing(self.conditions + other.conditions, self.bindings + other.bindings)


NOTHING = Narrowing()


@dataclass(frozen=True, slots=True)
class Test:
    """The outcome of a test: ``truth`` is None when both branches are possible."""

    truth: bool | None
    when_true: Narrowing = NOTHING
    when_false: Narrowing = NOTHING


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
    for guard, member in members(run.restrict(value)):
        del guard
        decided.add(truth(run, member))
    if decided == {True}:
        return Test(True)
    if decided == {False}:
        return Test(False)
    if any(isinstance(m, (Tensor, Array)) for _, m in members(value)):
        operations.unary(run, construct if construct != "if" else "if", node, value, frame)
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
        key, positive = _atom(value.key)
        known = _known(run, key)
        if known is not None:
            return Test(known is positive)
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


def _atom(key: Hashable) -> tuple[Hashable, bool]:
    positive = True
    while isinstance(key, tuple) and len(key) == 2 and key[0] == "not":
        key, positive = key[1], not positive
    return key, positive


def _known(run: Interpreter, key: Hashable) -> bool | None:
    for truth in (True, False):
        if (key, truth) in run.condition:
            return truth
    return None


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


# -- tests of type and world ----------------------------------------------------------------


def type_test(run: Interpreter, node: ast.expr, frame: Frame) -> Test | None:
    """isinstance, hasattr, is None, tf.is_tensor on a name: decide or narrow it."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return _class_test(run, node, frame) or _none_test(run, node, frame)
    if not isinstance(node, ast.Call) or node.keywords or not node.args:
        return None
    function = run.evaluate(node.func, frame)
    if not isinstance(function, External):
        return None
    subject = node.args[0]
    if function.name == "builtins.isinstance" and len(node.args) == 2:
        classes = run.evaluate(node.args[1], frame)
        return _split(
            run,
            node,
            subject,
            frame,
            lambda member: instances.is_instance(run, member, classes),
            instances.instances_of(run, classes),
        )
    if function.name in (
        "tf.is_tensor",
        "tf.contrib.framework.is_tensor",
        "keras.backend.is_tensor",
    ):
        return _split(run, node, subject, frame, instances.is_tensor, None)
    if function.name == "builtins.hasattr" and len(node.args) == 2:
        name = run.evaluate(node.args[1], frame)
        if isinstance(name, Const) and isinstance(name.value, str):
            text = name.value
            return _split(
                run,
                node,
                subject,
                frame,
                lambda member: operations.has_attribute(run, member, text, frame),
                None,
            )
    return None


def _class_test(run: Interpreter, node: ast.Compare, frame: Frame) -> Test | None:
    """``type(x) is C``, ``x.__class__ == C`` and ``type(x) in (A, B)``."""
    subject = _asked_class(run, node.left, frame)
    operator = type(node.ops[0])
    if subject is None or operator not in _SAME_CLASS:
        return None
    classes = run.evaluate(node.comparators[0], frame)
    result = _split(
        run,
        node,
        subject,
        frame,
        lambda member: instances.is_exactly(run, member, classes),
        instances.instances_of(run, classes),
    )
    if _SAME_CLASS[operator]:
        return result
    truth = None if result.truth is None else not result.truth
    return Test(truth, result.when_false, result.when_true)


_SAME_CLASS: dict[type[ast.cmpop], bool] = {
    ast.Is: True, ast.Eq: True, ast.In: True, ast.IsNot: False, ast.NotEq: False, ast.NotIn: False,
}  # fmt: skip


def _asked_class(run: Interpreter, node: ast.expr, frame: Frame) -> ast.expr | None:
    """The x of ``type(x)`` or ``x.__class__``."""
    if isinstance(node, ast.Attribute) and node.attr == "__class__":
        return node.value
    if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
        return None
    if not isinstance(node.func, ast.Name) or node.func.id != "type":
        return None
    return node.args[0] if run.evaluate(node.func, frame) == External("builtins.type") else None


def _none_test(run: Interpreter, node: ast.Compare, frame: Frame) -> Test | None:
    operator, right = node.ops[0], node.comparators[0]
    if not isinstance(operator, (ast.Is, ast.IsNot)) or not (
        isinstance(right, ast.Constant) and right.value is None
    ):
        return None
    result = _split(run, right, node.left, frame, _is_none, NONE)
    if isinstance(operator, ast.IsNot):
        truth = None if result.truth is None else not result.truth
        return Test(truth, result.when_false, result.when_true)
    return result


def _is_none(value: Value) -> bool | None:
    if isinstance(value, Const):
        return value.value is None
    if isinstance(value, (Unknown, Poison)):
        return None
    return False


def _split(
    run: Interpreter,
    node: ast.expr,
    subject: ast.expr,
    frame: Frame,
    predicate: Callable[[Value], bool | None],
    positive: Value | None,
) -> Test:
    """Divide the alternatives of ``subject``; ``positive`` is what an unknown one then is."""
    value = run.restrict(run.evaluate(subject, frame))
    yes, no, open_ = [], [], False
    for guard, member in members(value):
        answer = predicate(member)
        if answer is not False:
            yes.append((guard, member))
        if answer is not True:
            no.append((guard, member))
        open_ = open_ or answer is None
    if not no and not open_:
        return Test(True)
    if not yes and not open_:
        return Test(False)
    name = subject.id if isinstance(subject, ast.Name) else None
    conditions_true: tuple[tuple[Any, bool], ...] = ()
    conditions_false: tuple[tuple[Any, bool], ...] = ()
    if isinstance(value, Unknown):
        key = (hash(value.key), "is", ast.dump(node))
        known = _known(run, key)
        if known is not None:
            return Test(known)
        conditions_true, conditions_false = ((key, True),), ((key, False),)
        bindings = ((name, positive),) if name and positive is not None else ()
        return Test(None, Narrowing(conditions_true, bindings), Narrowing(conditions_false))
    if len(yes) == 1 and len(members(value)) > 1:
        conditions_true = tuple(tested(yes[0][0]))
    if len(no) == 1 and len(members(value)) > 1:
        conditions_false = tuple(tested(no[0][0]))
    return Test(
        None,
        Narrowing(conditions_true, ((name, join(yes)),) if name else ()),
        Narrowing(conditions_false, ((name, join(no)),) if name else ()),
    )


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


_KIND_TESTS = frozenset(
    {
        "dtype",
        "isinstance",
        "hasattr",
        "is_tensor",
        "executing_eagerly",
        "inside_function",
        "type",
        "__class__",
        "issubclass",
        "callable",
    }
)


def tests_kind(run: Interpreter, test: ast.expr) -> bool:
    """Whether a test is about kind, dtype or world: behind it the analysis is not sure."""
    found = run.kind_tests.get(test)
    if found is None:
        found = run.kind_tests[test] = any(
            getattr(node, "attr", None) in _KIND_TESTS or getattr(node, "id", None) in _KIND_TESTS
            for node in ast.walk(test)
        )
    return found
