"""Calls of what is not the user's: the overlays, then the tables, then unknown."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Decorator, External, Method
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import POISON, Opaque, Unknown, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.members import owners
from pyfunc_lint.interpreter.operations.carrying import carried
from pyfunc_lint.interpreter.qualifiers import json_data, texts
from pyfunc_lint.interpreter.registry import CALLS, FUNCTIONS, METHODS, Overlay
from pyfunc_lint.overlays import known
from pyfunc_lint.overlays.measured import captured, functions, signatures, sinks
from pyfunc_lint.overlays.tensorflow import graph_apis, independent, switches


@Overlay(External).call
def _call_external(
    run: Interpreter, node: ast.AST, callee: External, arguments: Arguments, frame: Frame
) -> Value:
    """A call of something that is not the user's, by canonical name."""
    name = callee.name
    result = _call_by_name(run, node, name, arguments, frame)
    if isinstance(result, Tensor) and result.mode == "symbolic":
        switches.note_use(run, frame)
    if run.has_sources and name in independent.FUNCTIONS:
        return independent.result(run, result, arguments)
    return carried(run, result, arguments.all())


def _call_by_name(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    if sinks.takes_text(run, node, name, arguments, frame) is POISON:
        return POISON
    # Only in the function of a wrapper there are tensors of other code.
    foreign = captured.call(run, node, name, arguments, frame) if frame.own.body else None
    if foreign is None and name in graph_apis.CAPTURING:
        foreign = graph_apis.into_graph(run, node, name, arguments, frame)
    if foreign is not None:
        return foreign
    for overlay, parameters in FUNCTIONS.signed((name,)):
        result = overlay(run, node, name, arguments.bound(parameters), frame)
        if result is not None:
            return result
    for table in (functions.call, signatures.call):
        result = table(run, node, name, arguments, frame)
        if result is not None:
            return result
    run.havoc(arguments.all(), node, frame, shapes=not name.startswith(_LEAVE_SHAPES))
    return run.fresh(node, frame)


_LEAVE_SHAPES = ("tf.", "np.", "keras.", "builtins.")
"""Libraries whose functions tell no tensor that they are given its shape."""


@Overlay(Method).call
def _call_method(
    run: Interpreter, node: ast.AST, callee: Method, arguments: Arguments, frame: Frame
) -> Value:
    result = _call_known_method(run, node, callee, arguments, frame)
    return carried(run, result, (callee.receiver, *arguments.all()))


def _call_known_method(
    run: Interpreter, node: ast.AST, callee: Method, arguments: Arguments, frame: Frame
) -> Value:
    receiver, name = callee.receiver, callee.name
    for method, parameters in METHODS.signed(owners(run, receiver), name):
        result = method(run, node, receiver, name, arguments.bound(parameters), frame)
        if result is not None:
            return result
    if isinstance(receiver, Opaque):
        whole = f"{receiver.type_name}.{name}"
        result = signatures.call(run, node, whole, arguments, frame)
        if result is not None:
            return result
    return _unfollowed(run, node, name, arguments, frame)


@Overlay(Opaque).call
def _call_object(
    run: Interpreter, node: ast.AST, callee: Opaque, arguments: Arguments, frame: Frame
) -> Value:
    for caller in CALLS.of((callee.type_name,)):
        result = caller(run, node, callee, arguments, frame)
        if result is not None:
            return result
    return _unfollowed(run, node, callee.type_name, arguments, frame)


@Overlay(Decorator).call
def _decorate(
    run: Interpreter, node: ast.AST, callee: Decorator, arguments: Arguments, frame: Frame
) -> Value:
    for caller in CALLS.of((callee.name,)):
        result = caller(run, node, callee, arguments, frame)
        if result is not None:
            return result
    return run.fresh(node, frame)


@Overlay(Unknown).call
def _call_unknown(
    run: Interpreter, node: ast.AST, callee: Unknown, arguments: Arguments, frame: Frame
) -> Value:
    """A method of an object of which nothing is known may be one that tells whose it is."""
    key = callee.identity
    name = str(key[2]) if isinstance(key, tuple) and key[0] == "attribute" else ""
    if isinstance(key, tuple) and len(key) == 3 and name:
        owner = json_data.TYPE if json_data.is_key(key[1]) else Unknown
        for method, parameters in METHODS.signed((owner,), name):
            result = method(run, node, Unknown(key[1]), name, arguments.bound(parameters), frame)
            if result is not None:
                return result
    return _unfollowed(run, node, name, arguments, frame)


def _unfollowed(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """A call of code that is not seen: it may change what it gets, and make files."""
    values = arguments.all()
    texts.escape(run, values, name, frame)
    run.havoc(values, node, frame)
    return run.fresh(node, frame)


KNOWN = known
"""Loaded so that all of them are asked."""
