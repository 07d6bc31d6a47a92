"""Calls: binding arguments, running functions, and handing the rest to the libraries' models."""

from __future__ import annotations

import ast
from collections.abc import Sequence as Values
from dataclasses import replace
from functools import partial

from pyfunc_lint.domain.callables import Bound, Class, Function, Partial, Traced
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, members
from pyfunc_lint.domain.shapes import FULL
from pyfunc_lint.domain.tensors import Array, Tensor, TensorMode
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    PathCondition,
    Poison,
    Union,
    Unknown,
    Value,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import MAX_NESTING, Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import named_tuples
from pyfunc_lint.interpreter.language.functions import result_of, run_function
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.language.members import (
    external_bases,
    instance_attribute,
    mro,
    owners,
)
from pyfunc_lint.interpreter.operations.dtypes import tensor_dtype
from pyfunc_lint.interpreter.registry import CALLS, FILLERS, Overlay
from pyfunc_lint.source import effects

LEAST_STEPS = 20
"""What a call must be allowed to cost to be followed at all."""


def call_value(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    """The result of calling a value."""
    if run.nesting > MAX_NESTING:
        run.havoc(arguments.all(), node, frame)
        return run.fresh(node, frame)
    run.nesting += 1
    try:
        return _call(run, node, callee, arguments, frame)
    finally:
        run.nesting -= 1


Interpreter.caller = staticmethod(call_value)


def _call(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    callee = force(run, run.refine(callee))
    options = _perhaps_traced(members(callee))
    if len(options) == 1:
        result = _call_one(run, node, options[0][1], arguments, frame)
        return run.join_results(node, frame, [(ALWAYS, result)])
    results: list[tuple[PathCondition, Value]] = []
    before = run.condition

    def arm(guard: PathCondition, member: Value) -> bool:
        results.append((guard, _call_one(run, node, member, _refined(run, arguments), frame)))
        return True

    run.branch([(guard, partial(arm, guard, member)) for guard, member in options])
    run.condition = before
    return run.join_results(node, frame, results)


def _refined(run: Interpreter, arguments: Arguments) -> Arguments:
    """The arguments without what they are on other paths than those of this callee."""
    if not any(isinstance(value, Union) for value in arguments.all()):
        return arguments
    return replace(
        arguments,
        positional=tuple(map(run.refine, arguments.positional)),
        keywords={name: run.refine(value) for name, value in arguments.keywords.items()},
    )


def _perhaps_traced(
    options: Values[tuple[PathCondition, Value]],
) -> Values[tuple[PathCondition, Value]]:
    """A function that only some paths put behind ``tf.function`` is one that is perhaps traced."""
    if len(options) == 1:
        return options
    twins = {m.function for _, m in options if isinstance(m, Traced)} & {m for _, m in options}
    if not twins:
        return options
    return [
        (guard, replace(m, perhaps=True) if isinstance(m, Traced) and m.function in twins else m)
        for guard, m in options
        if m not in twins
    ]


def _call_one(
    run: Interpreter, node: ast.AST, callee: Value, arguments: Arguments, frame: Frame
) -> Value:
    if isinstance(callee, Poison):
        return POISON
    for caller in CALLS.of((type(callee),)):
        result = caller(run, node, callee, arguments, frame)
        if result is not None:
            return result
    run.havoc(arguments.all(), node, frame)
    return run.fresh(node, frame)


# -- the user's functions -------------------------------------------------------------------


@Overlay(Function).call
def _call_function(
    run: Interpreter, node: ast.AST, callee: Function, arguments: Arguments, frame: Frame
) -> Value:
    entered = run.pool is None or run.depth == 0
    follow = run_function if entered else _follow_briefly
    inner = follow(run, node, callee, arguments, frame)
    if inner is None:
        run.havoc(arguments.all(), node, frame)
        if effects.names_switch(_source(callee)):
            run.machine.forget()
    return result_of(run, inner, node, frame)


def _follow_briefly(
    run: Interpreter, node: ast.AST, callee: Function, arguments: Arguments, frame: Frame
) -> Frame | None:
    """Run a function that costs at most half of what all calls may; else leave all as it was."""
    assert run.pool is not None
    limit = run.pool // 2
    if limit < LEAST_STEPS:
        return None
    mark = run.store.mark()
    with run.apart_from_budget(limit):
        inner = run_function(run, node, callee, arguments, frame)
        left = run.steps
    run.pool -= limit - max(left, 0)
    if left >= 0:
        return inner
    run.store.rollback(mark)
    return None


def _source(function: Function) -> str:
    """The lines of the code of a function."""
    if not effects.module_names_switch(function.module):
        return ""
    lines = function.module.text.split("\n")
    return "\n".join(lines[function.node.lineno - 1 : function.node.end_lineno])


@Overlay(Partial).call
def _call_partial(
    run: Interpreter, node: ast.AST, callee: Partial, arguments: Arguments, frame: Frame
) -> Value:
    return call_value(run, node, callee.function, merge_partial(callee, arguments), frame)


def merge_partial(partial: Partial, arguments: Arguments) -> Arguments:
    """The arguments that the function behind a partial gets."""
    return Arguments(
        (*partial.arguments, *arguments.positional),
        {**dict(partial.keywords), **arguments.keywords},
        arguments.open,
    )


@Overlay(Bound).call
def _call_bound(
    run: Interpreter, node: ast.AST, callee: Bound, arguments: Arguments, frame: Frame
) -> Value:
    return call_value(run, node, callee.function, arguments.prepend(callee.receiver), frame)


# -- classes and instances ------------------------------------------------------------------


@Overlay(Class).call
def _call_class(
    run: Interpreter, node: ast.AST, callee: Class, arguments: Arguments, frame: Frame
) -> Value:
    bases = external_bases(run, callee)
    if "typing.NamedTuple" in bases:
        return named_tuples.of_class(run, node, callee, arguments, frame)
    if any(base.startswith("enum.") for base in bases):
        return run.fresh(node, frame)
    ref = Ref("instance", run.store.allocate(), callee)
    result = _initialize(run, node, ref, callee, arguments, frame)
    if isinstance(result, Unknown) and isinstance(_initializer(run, callee), Function):
        # Not followed: tests of attributes that were never seen would be taken both ways.
        return run.fresh(node, frame)
    # What raises makes no instance, and Python refuses an __init__ that returns something.
    returns_none = any(
        member == NONE or isinstance(member, Unknown) for _, member in members(result)
    )
    return ref if returns_none else POISON


def instantiate(
    run: Interpreter, node: ast.AST, cls: Class, arguments: Arguments, frame: Frame
) -> Ref:
    """A new instance, after ``__init__`` (or the fields of a dataclass)."""
    ref = Ref("instance", run.store.allocate(), cls)
    _initialize(run, node, ref, cls, arguments, frame)
    return ref


def _initialize(
    run: Interpreter, node: ast.AST, ref: Ref, cls: Class, arguments: Arguments, frame: Frame
) -> Value:
    """What ``__init__`` gives, the one of the class or the one that Python makes."""
    initializer = _initializer(run, cls)
    if initializer is not None:
        return call_value(run, node, Bound(ref, initializer), arguments, frame)
    for fill in FILLERS.of(owners(run, ref)):
        fill(run, node, ref, arguments, frame)
    for statement in cls.node.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            name = statement.target.id
            fields = tuple(
                s.target.id
                for s in cls.node.body
                if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)
            )
            value = arguments.bound(fields).get(name)
            if value is not None:
                run.store.write((ref.address, name), value)
    return NONE


def _initializer(run: Interpreter, cls: Class) -> Value | None:
    """The ``__init__`` of a class or of one of the user's classes above it."""
    found = (run.store.read((ancestor.frame, "__init__")) for ancestor in mro(run, cls))
    return next((value for value in found if value is not None), None)


@Overlay(Ref).call
def _call_reference(
    run: Interpreter, node: ast.AST, callee: Ref, arguments: Arguments, frame: Frame
) -> Value | None:
    if callee.kind != "instance":
        return run.fresh(node, frame)
    method = instance_attribute(run, callee, "__call__", node, frame)
    if isinstance(method, (Bound, Function)):
        return call_value(run, node, method, arguments, frame)
    for inherited in CALLS.of(owners(run, callee)[:-1]):
        result = inherited(run, node, callee, arguments, frame)
        if result is not None:
            return result
    return None


def as_tensors(run: Interpreter, value: Value, mode: TensorMode, depth: int = 0) -> Value:
    """What a nest of values is on the other side of ``tf.function`` or a dataset."""
    if isinstance(value, Tensor):
        if value.kind == "variable":
            return value
        return value.in_mode(mode)
    if isinstance(value, Array):
        shape = () if value.scalar else value.shape
        static = FULL if mode == "symbolic" else None
        dtype = tensor_dtype(value.dtype)
        return Tensor(mode, dtype, shape, static=static, provenance=value.provenance)
    if depth > 5:
        return value
    if isinstance(value, Ref) and value.kind in ("list", "dict"):
        held = run.content(value)
        if held is None:
            return value
        return run.thaw(as_tensors(run, run.freeze(held), mode, depth + 1))
    if isinstance(value, Sequence):
        items, element = value.items, value.element
        return replace(
            value,
            items=items and tuple(as_tensors(run, item, mode, depth + 1) for item in items),
            element=element and as_tensors(run, element, mode, depth + 1),
        )
    if isinstance(value, Mapping):
        return replace(
            value,
            entries=tuple((k, as_tensors(run, v, mode, depth + 1)) for k, v in value.entries),
        )
    options = members(value)
    if len(options) > 1:
        return join((guard, as_tensors(run, member, mode, depth + 1)) for guard, member in options)
    return value
