"""What traced code binds again before the function behind a wrapper runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache

from pyfunc_lint.domain.callables import Bound, Class, Function
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.values import Opaque, Unknown, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.store import CONTENT, Key


@contextmanager
def bound_later(run: Interpreter, node: ast.AST, frame: Frame) -> Iterator[None]:
    """What is bound again is not known when the function behind the wrapper looks for it.

    In a graph it runs when all of the code around the call is done.
    """
    before: dict[Key, tuple[Value, Value]] = {}
    for place, call in _unfinished(frame, node):
        for target in rebound_after(place.node, call):
            for key in [*_places(run, target, place)]:
                value = run.store.read(key)
                if value is not None and key not in before:
                    before[key] = value, _unknown(value, id(node), key)
                    run.store.write(key, before[key][1])
    try:
        yield
    finally:
        for key, (value, unknown) in before.items():
            if run.store.read(key) is unknown:
                run.store.write(key, value)


def _unfinished(frame: Frame, node: ast.AST) -> Iterator[tuple[Frame, ast.AST]]:
    """The code that goes on before the function runs, each with the call that it has come to."""
    steps = [(frame, node)]
    while steps:
        current, call = steps.pop()
        if current.world.mode == "eager" and frame.world.kind != "dataset":
            return
        yield current, call
        if current.caller is not None and current.call is not None:
            steps.append((current.caller, current.call))


def _places(run: Interpreter, target: ast.expr, frame: Frame) -> Iterator[Key]:
    """The cells of the store that an assignment to the target, or a call, writes to."""
    if isinstance(target, ast.Call):
        yield from _changed_by_call(run, target.func, frame)
        return
    if isinstance(target, ast.Name):
        yield frame.outer_names.get(target.id, frame.address), target.id
        return
    if not isinstance(target, ast.Attribute | ast.Subscript):
        return
    with run.mute():
        owners = [owner for _, owner in members(run.refine(run.evaluate(target.value, frame)))]
    for owner in owners:
        if isinstance(target, ast.Subscript):
            if isinstance(owner, Ref) and owner.kind != "instance":
                yield owner.address, CONTENT
        elif isinstance(owner, Class):
            yield owner.frame, target.attr
        elif isinstance(owner, Ref | Opaque) and owner.address >= 0:
            yield owner.address, target.attr


def _changed_by_call(run: Interpreter, func: ast.expr, frame: Frame) -> Iterator[Key]:
    """What a method binds of its object, a nested function of the names around it."""
    with run.mute():
        callees = [callee for _, callee in members(run.refine(run.evaluate(func, frame)))]
        owner = run.evaluate(func.value, frame) if isinstance(func, ast.Attribute) else None
    if isinstance(owner, Ref) and owner.kind != "instance" and getattr(func, "attr", "") in _ALTER:
        yield owner.address, CONTENT
    for callee in callees:
        if isinstance(callee, Bound) and isinstance(callee.receiver, Ref):
            for node in _bound_in(callee.function):
                if isinstance(node, ast.Attribute):
                    yield callee.receiver.address, node.attr
        elif isinstance(callee, Function):
            for node in _bound_in(callee):
                if isinstance(node, ast.Name):
                    yield callee.frame, node.id


def _bound_in(function: Value) -> Iterator[ast.expr]:
    """Attributes of its object, and names of the code around it, that a function binds."""
    if not isinstance(function, Function) or isinstance(function.node, ast.Lambda):
        return
    spec = function.node.args
    first = next((arg.arg for arg in (*spec.posonlyargs, *spec.args)), "")
    nodes = list(ast.walk(function.node))
    outer = {name for node in nodes if isinstance(node, ast.Nonlocal) for name in node.names}
    for node in nodes:
        match node:
            case ast.Attribute(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
                if name == first:
                    yield node
            case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
                if name in outer:
                    yield node


def _unknown(value: Value, call: int, key: Key) -> Value:
    unknown = Unknown(("bound later", call, key))
    if isinstance(value, Sequence):
        return Sequence(value.kind, None, None)
    if isinstance(value, Mapping):
        return replace(value, entries=tuple((name, unknown) for name, _ in value.entries))
    return unknown


@lru_cache(maxsize=256)
def rebound_after(function: ast.AST, call: ast.AST) -> tuple[ast.expr, ...]:
    """Names, attributes and items that a function binds behind a call in it, and later calls.

    A loop through what is written there binds its variable again.
    """
    end = (getattr(call, "end_lineno", 0), getattr(call, "end_col_offset", 0))
    found: list[ast.expr] = []
    for node in ast.walk(function):
        if isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple | ast.List):
            if any(inner is call for inner in ast.walk(node)):
                found.append(node.target)
        elif isinstance(node, ast.Call):
            of = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            if isinstance(of, ast.Name) and (node.lineno, node.col_offset) >= end:
                found.append(node)
        elif isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
            later = not isinstance(node.ctx, ast.Load) and (node.lineno, node.col_offset) >= end
            if later and not any(isinstance(inner, ast.Call) for inner in ast.walk(node)):
                found.append(node)
    return tuple(found)


_ALTER = frozenset({"append", "clear", "extend", "insert", "pop", "popitem", "remove", "update"})
