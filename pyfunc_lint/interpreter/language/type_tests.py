"""Tests of type and world: isinstance, type(), hasattr, ``is None``, tf.is_tensor."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any, TypeVar

from pyfunc_lint.domain.callables import External
from pyfunc_lint.domain.lattice import join, members, tested
from pyfunc_lint.domain.values import NONE, Const, Poison, Unknown, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import is_instance
from pyfunc_lint.interpreter.language.narrowing import Narrowing, Test, decided_before
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.registry import KIND_TESTS, TELLING_WORDS, KindTest, handles

OneKindTest = TypeVar("OneKindTest", bound=KindTest)


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
    predicate = KIND_TESTS.get(function.name)
    if predicate is not None and len(node.args) == 1:
        return _split(run, node, subject, frame, predicate, None)
    if len(node.args) != 2:
        return None
    if function.name == "builtins.isinstance":
        classes = run.evaluate(node.args[1], frame)
        return _split(
            run,
            node,
            subject,
            frame,
            lambda member: is_instance.is_instance(run, member, classes),
            is_instance.instances_of(run, classes),
        )
    if function.name == "builtins.hasattr":
        name = run.evaluate(node.args[1], frame)
        if isinstance(name, Const) and isinstance(name.value, str):
            text = name.value
            return _split(
                run,
                node,
                subject,
                frame,
                lambda member: protocols.has_attribute(run, member, text, frame),
                None,
            )
    return None


def tells_kinds(*names: str) -> Callable[[OneKindTest], OneKindTest]:
    """Say how functions of one argument tell kinds of values apart."""

    def register(test: OneKindTest) -> OneKindTest:
        KIND_TESTS.update(dict.fromkeys(names, test))
        TELLING_WORDS.update(name.rpartition(".")[2] for name in names)
        handles(*names)(called)
        return test

    return register


def called(run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame) -> Value:
    """What a function says that tells kinds apart; else an unknown that tells which asked."""
    if isinstance(node, ast.Call):
        test = type_test(run, node, frame)
        if test is not None and test.truth is not None:
            return const(test.truth)
    return Unknown((name, *[repr(type(v)) for v in arguments.positional], frame.address, id(node)))


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
        lambda member: is_instance.is_exactly(run, member, classes),
        is_instance.instances_of(run, classes),
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
    value = run.refine(run.evaluate(subject, frame))
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
        key = (hash(value.identity), "is", ast.dump(node))
        decided = decided_before(run, key)
        if decided is not None:
            return Test(decided)
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


def tells_kind(test: ast.expr) -> bool:
    """Whether a test goes by what a value is, not by its dtype alone."""
    names = {getattr(node, "attr", getattr(node, "id", "")) for node in ast.walk(test)}
    return names & TELLING_WORDS != {"dtype"}


def tests_kind(run: Interpreter, test: ast.expr, outcome: Test) -> bool:
    """Whether a test is about kind, dtype or world: behind it the analysis is not sure.

    It may say so itself, or go by what a function of the user's found out.
    """
    for key, _ in (*outcome.when_true.conditions, *outcome.when_false.conditions):
        if isinstance(key, tuple) and key and key[0] in KIND_TESTS:
            return True
    found = run.kind_tests.get(test)
    if found is None:
        found = run.kind_tests[test] = any(
            getattr(node, "attr", getattr(node, "id", None)) in TELLING_WORDS
            for node in ast.walk(test)
        )
    return found
