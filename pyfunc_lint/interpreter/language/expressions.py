"""Expressions: what each evaluates to."""

from __future__ import annotations

import ast
import builtins
import operator
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pyfunc_lint.domain.callables import External, Lazy
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import join, written
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    Const,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    const,
    constant,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import (
    conditions,
    displays,
    iteration,
    operators,
    subscripts,
    type_tests,
)
from pyfunc_lint.interpreter.language.attributes import load_attribute
from pyfunc_lint.interpreter.language.calls import call_value
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.language.narrowing import Narrowing
from pyfunc_lint.interpreter.language.targets import make_function, write_name
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.operations.capturing import by_operator
from pyfunc_lint.interpreter.operations.carrying import seen, statically
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.qualifiers.number_class import unsure
from pyfunc_lint.interpreter.registry import How
from pyfunc_lint.interpreter.state import NORMAL

MAX_UNROLL = 16
_CONVERSIONS: dict[int, How] = {-1: "format", ord("s"): "str"}
_BUILTINS = frozenset(dir(builtins))


def _constant(run: Interpreter, node: ast.Constant, frame: Frame) -> Value:
    return constant(node.value)


def _name(run: Interpreter, node: ast.Name, frame: Frame) -> Value:
    value = lookup(run, node.id, frame)
    return force(run, value) if isinstance(value, (Lazy, Union)) else value


def lookup(run: Interpreter, name: str, frame: Frame) -> Value:
    """A name through the scopes: own, enclosing functions, module, built-ins."""
    address: int | None = frame.outer_names.get(name, frame.address)
    own = True
    read = run.store.read
    while address is not None:
        if own or address not in run.class_frames:
            value = read((address, name))
            if value is not None:
                break
        own = False
        address = run.parents.get(address)
    else:
        value = read((frame.module.frame, name))
    if value is not None:
        if isinstance(value, Union):
            return run.refine(value)
        # It may have been told its shape since, by another name.
        told = isinstance(value, Tensor) and value.address >= 0
        return run.present(value) if told else value
    if name in _BUILTINS:
        return External(f"builtins.{name}")
    if name == "__name__":
        return const("__main__") if frame.module is run.module else const(frame.module.name)
    return Unknown(("name", frame.module.name, name))


def _attribute(run: Interpreter, node: ast.Attribute, frame: Frame) -> Value:
    receiver = run.evaluate(node.value, frame)
    return load_attribute(run, node, receiver, node.attr, frame)


def _call(run: Interpreter, node: ast.Call, frame: Frame) -> Value:
    if isinstance(node.func, ast.Attribute):
        receiver = run.evaluate(node.func.value, frame)
        callee = load_attribute(run, node.func, receiver, node.func.attr, frame, called=True)
    else:
        callee = run.evaluate(node.func, frame)
    return call_value(run, node, callee, arguments(run, node, frame), frame)


def arguments(run: Interpreter, node: ast.Call, frame: Frame) -> Arguments:
    """The evaluated arguments of a call; ``open`` when some are not known."""
    positional: list[Value] = []
    nodes: list[ast.expr] = []
    is_open = False
    for arg in node.args:
        if isinstance(arg, ast.Starred):
            value = run.evaluate(arg.value, frame)
            turns = iteration.iterate(run, arg.value, value, frame, "star")
            if turns.items is None:
                is_open = True
            else:
                positional.extend(turns.items)
                nodes.extend([arg.value] * len(turns.items))
        else:
            positional.append(run.evaluate(arg, frame))
            nodes.append(arg)
    keywords: dict[str, Value] = {}
    keyword_nodes: dict[str, ast.expr] = {}
    for keyword in node.keywords:
        value = run.evaluate(keyword.value, frame)
        if keyword.arg is not None:
            keywords[keyword.arg] = value
            keyword_nodes[keyword.arg] = keyword.value
            continue
        held = run.freeze(value)
        if isinstance(held, Mapping) and not held.open:
            for key, item in held.entries:
                if isinstance(key, str):
                    keywords[key] = item
                    keyword_nodes[key] = keyword.value
        else:
            is_open = True
    return Arguments(tuple(positional), keywords, is_open, tuple(nodes), keyword_nodes)


def _binary(run: Interpreter, node: ast.BinOp, frame: Frame) -> Value:
    left = run.evaluate(node.left, frame)
    right = run.evaluate(node.right, frame)
    return operators.binary(run, operators.SYMBOLS[type(node.op)], node, left, right, frame)


def _unary(run: Interpreter, node: ast.UnaryOp, frame: Frame) -> Value:
    if isinstance(node.op, ast.Not):
        return _as_value(run, node, frame)
    value = run.evaluate(node.operand, frame)
    if isinstance(value, Const):
        compute: dict[type, Callable[[Any], Any]] = {
            ast.USub: operator.neg,
            ast.UAdd: operator.pos,
            ast.Invert: operator.invert,
        }
        try:
            return const(compute[type(node.op)](value.value))
        except TypeError:
            return run.fresh(node, frame)
    if isinstance(value, Py):
        return Py("int") if value.kind == "bool" else value
    op = {ast.USub: "neg", ast.UAdd: "pos", ast.Invert: "invert"}[type(node.op)]
    if isinstance(value, Tensor) and (raises := by_operator(run, op, node, (value,), frame)):
        return run.join_results(node, frame, [(ALWAYS, raises)])
    return _with_shape(run, value, protocols.unary(run, op, node.operand, value, frame))


def _with_shape(run: Interpreter, value: Value, result: Value) -> Value:
    if isinstance(value, Tensor) and isinstance(result, Tensor):
        shape, static = seen(run, value)
        return statically(run, replace(result, shape=shape), static)
    if isinstance(value, Array) and isinstance(result, Array):
        return replace(result, shape=value.shape, scalar=value.scalar)
    return result


def _as_value(run: Interpreter, node: ast.expr, frame: Frame) -> Value:
    if isinstance(node, ast.UnaryOp):
        operand = run.evaluate(node.operand, frame)
        if isinstance(operand, Unknown):
            return Unknown(("not", operand.identity))
        test = conditions.truth_of(run, node.operand, operand, frame, "not")
        return conditions.boolean(
            None if test.truth is None else not test.truth, _tensor_or_bool(operand)
        )
    raise TypeError(type(node))


def _tensor_or_bool(operand: Value) -> Value:
    if isinstance(operand, Tensor) and operand.mode == "symbolic":
        return replace(operand.shaped(operand.shape, operand.static), dtype="bool", role="")
    return Py("bool")


def _junction(run: Interpreter, node: ast.BoolOp, frame: Frame) -> Value:
    conjunction = isinstance(node.op, ast.And)
    collected: list[tuple[PathCondition, Value]] = []
    before = run.condition
    for index, part in enumerate(node.values):
        value = run.evaluate(part, frame)
        if index == len(node.values) - 1:
            collected.append((ALWAYS, value))
            break
        test = conditions.truth_of(run, part, value, frame, "and")
        if test.truth is (not conjunction):
            collected.append((ALWAYS, value))
            break
        if test.truth is None:
            stop, go = (
                (test.when_false, test.when_true)
                if conjunction
                else (test.when_true, test.when_false)
            )
            collected.append((frozenset(stop.conditions), value))
            run.condition = run.condition | frozenset(go.conditions)
    run.condition = before
    return join(collected, (frame.address, id(node)))


def _compare(run: Interpreter, node: ast.Compare, frame: Frame) -> Value:
    if len(node.ops) > 1:
        left = run.evaluate(node.left, frame)
        for index, comparator in enumerate(node.comparators):
            right = run.evaluate(comparator, frame)
            single = ast.copy_location(
                ast.Compare(
                    node.left if index == 0 else node.comparators[index - 1],
                    [node.ops[index]],
                    [comparator],
                ),
                node,
            )
            result = operators.binary(
                run, operators.SYMBOLS[type(node.ops[index])], single, left, right, frame
            )
            if index < len(node.ops) - 1:
                # A chain tests each link but the last for its truth.
                conditions.truth_of(run, single, result, frame, "and")
            left = right
        return run.fresh(node, frame)
    test = type_tests.type_test(run, node, frame)
    if test is not None and test.truth is not None:
        return const(test.truth)
    left = run.evaluate(node.left, frame)
    right = run.evaluate(node.comparators[0], frame)
    symbol = operators.SYMBOLS[type(node.ops[0])]
    if symbol in ("is", "is not") and right == NONE and isinstance(left, Unknown):
        key = ("is none", hash(left.identity))
        return Unknown(key if symbol == "is" else ("not", key))
    if symbol in ("==", "!=", "in", "not in") and (
        operators.compares_by_identity(left, frame.world)
        or operators.compares_by_identity(right, frame.world)
    ):
        return run.fresh(node, frame)
    return operators.binary(run, symbol, node, left, right, frame)


def _conditional(run: Interpreter, node: ast.IfExp, frame: Frame) -> Value:
    test = conditions.test(run, node.test, frame, "ternary")
    if test.truth is not None:
        return run.evaluate(node.body if test.truth else node.orelse, frame)
    results: list[tuple[PathCondition, Value]] = []
    guards = type_tests.tests_kind(run, node.test, test)

    def arm(expression: ast.expr, narrowing: Narrowing) -> Callable[[], bool]:
        def execute() -> bool:
            conditions.narrow(run, narrowing, frame)
            with run.behind_kind_tests(guards):
                value = run.evaluate(expression, frame)
            guard = frozenset(narrowing.conditions)
            results.append((guard if guards else written(guard, value), value))
            return NORMAL

        return execute

    run.branch(
        (
            (test.when_true.conditions, arm(node.body, test.when_true)),
            (test.when_false.conditions, arm(node.orelse, test.when_false)),
        )
    )
    whole = [(guard, unsure(value)) for guard, value in results]
    return join(whole, (frame.address, id(node))) if whole else POISON


def _lambda(run: Interpreter, node: ast.Lambda, frame: Frame) -> Value:
    return make_function(run, node, frame)


def _joined_text(run: Interpreter, node: ast.JoinedStr, frame: Frame) -> Value:
    text: str | None = ""
    parts: list[Value] = []
    for part in node.values:
        value = run.evaluate(part, frame)
        parts.append(texts.at(node, frame, value))
        if text is not None and isinstance(value, Const) and len(text) < 1000:
            text += str(value.value)
        else:
            text = None
    if text is not None:
        return const(text)
    return parts[0] if len(parts) == 1 else texts.within(parts)


def _formatted(run: Interpreter, node: ast.FormattedValue, frame: Frame) -> Value:
    value = run.evaluate(node.value, frame)
    if node.format_spec is not None:
        spec = run.evaluate(node.format_spec, frame)
        if isinstance(spec, Const) and isinstance(spec.value, str):
            return protocols.formatted(run, spec.value, node.value, value, frame)
        return Py("str")
    if isinstance(value, Const) and node.conversion == -1 and isinstance(value.value, (str, int)):
        return const(str(value.value))
    return texts.written(node, run.refine(value), _CONVERSIONS.get(node.conversion, "repr"), frame)


def _subscript(run: Interpreter, node: ast.Subscript, frame: Frame) -> Value:
    value = force(run, run.evaluate(node.value, frame))
    return subscripts.subscript(run, node, value, frame)


def _slice(run: Interpreter, node: ast.Slice, frame: Frame) -> Value:
    parts = tuple(
        NONE if part is None else run.evaluate(part, frame)
        for part in (node.lower, node.upper, node.step)
    )
    return Sequence("slice", parts)


def _starred(run: Interpreter, node: ast.Starred, frame: Frame) -> Value:
    return run.evaluate(node.value, frame)


def _walrus(run: Interpreter, node: ast.NamedExpr, frame: Frame) -> Value:
    value = run.evaluate(node.value, frame)
    while frame.within is not None:
        # In a comprehension the name belongs to the function around it.
        frame = frame.within
    write_name(run, node.target.id, value, frame)
    return value


def _await(run: Interpreter, node: ast.Await, frame: Frame) -> Value:
    run.evaluate(node.value, frame)
    return run.fresh(node, frame)


def _yield(run: Interpreter, node: ast.Yield, frame: Frame) -> Value:
    value = NONE if node.value is None else run.evaluate(node.value, frame)
    frame.yields.append((run.condition - frame.entry, value))
    run.machine.note_yield(frame.own)
    return run.fresh(node, frame)


def _yield_from(run: Interpreter, node: ast.YieldFrom, frame: Frame) -> Value:
    value = run.evaluate(node.value, frame)
    turns = iteration.iterate(run, node.value, value, frame)
    frame.yields.append((run.condition - frame.entry, turns.element))
    return run.fresh(node, frame)


Interpreter.expressions.update(
    {
        ast.Constant: _constant,
        ast.Name: _name,
        ast.Attribute: _attribute,
        ast.Call: _call,
        ast.BinOp: _binary,
        ast.UnaryOp: _unary,
        ast.BoolOp: _junction,
        ast.Compare: _compare,
        ast.IfExp: _conditional,
        ast.Lambda: _lambda,
        ast.JoinedStr: _joined_text,
        ast.FormattedValue: _formatted,
        ast.Tuple: displays.tuple_display,
        ast.List: displays.list_display,
        ast.Set: displays.set_display,
        ast.Dict: displays.dict_display,
        ast.ListComp: displays.comprehension,
        ast.SetComp: displays.comprehension,
        ast.GeneratorExp: displays.comprehension,
        ast.DictComp: displays.comprehension,
        ast.Subscript: _subscript,
        ast.Slice: _slice,
        ast.Starred: _starred,
        ast.NamedExpr: _walrus,
        ast.Await: _await,
        ast.Yield: _yield,
        ast.YieldFrom: _yield_from,
    }
)
