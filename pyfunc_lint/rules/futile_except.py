"""W7323: an except clause waits for an error that a wrapper turns into another."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Oracle, Prediction
from pyfunc_lint.diagnostics.help import Help, OnlyWords, replace_by, words
from pyfunc_lint.rules.rule import Rule, advice
from pyfunc_lint.rules.syntax import SCOPES, own_nodes, plain_function
from pyfunc_lint.source.segments import called
from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation

_SURFACES = {
    "ValueError": "InvalidArgumentError",
    "TypeError": "InvalidArgumentError",
    "UnicodeDecodeError": "InvalidArgumentError",
    "UnicodeEncodeError": "InvalidArgumentError",
    "StopIteration": "OutOfRangeError",
    "MemoryError": "ResourceExhaustedError",
    "NotImplementedError": "UnimplementedError",
}
"""Measured; all other errors surface as UnknownError."""


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers in a ``try`` whose only handler names what the function raises."""
    for call in observations.wrapper_calls:
        if call.wrapper != "tf.py_function" and call.world.mode != "graph":
            continue
        found = _futile_handler(call)
        if found is None:
            continue
        handler, name = found
        surfaces = _SURFACES.get(name, "UnknownError")
        prediction = Prediction("raises", surfaces, name, (call.world.label,), Oracle.HANDLER)
        fields = {"name": name, "surfaces": surfaces}
        yield advice(call, fields, _help(call, handler, surfaces), prediction, handler)


def _help(call: WrapperCall, handler: ast.ExceptHandler, surfaces: str) -> Help:
    library = called(call.module, "tensorflow")
    if not library or isinstance(handler.type, ast.Tuple):
        text = f"catch tf.errors.{surfaces}, or handle the error in the function"
        return words(text, OnlyWords.CHOICE)
    name = f"{library}.errors.{surfaces}"
    text = "catch `{}`, or handle the error in the function"
    return replace_by(call.module, handler.type, name, text)


def _futile_handler(call: WrapperCall) -> tuple[ast.ExceptHandler, str] | None:
    """A handler for an error that the function raises, and that never comes out as such."""
    function = plain_function(call.function)
    if function is None:
        return None
    raised = {
        name
        for node in own_nodes(function)
        if isinstance(node, ast.Raise) and node.exc is not None
        for name in [_error_name(node.exc)]
    }
    if not raised:
        return None
    child: ast.AST = call.node
    for parent in ancestors(call.module.tree, child):
        if isinstance(parent, SCOPES):
            return None
        if isinstance(parent, ast.Try) and child in parent.body:
            return _only_handler(parent, raised)
        child = parent
    return None


def _only_handler(node: ast.Try, raised: set[str]) -> tuple[ast.ExceptHandler, str] | None:
    for handler in node.handlers:
        if handler.type is None:
            return None
        types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        names = [_error_name(item) for item in types]
        if any(name in ("Exception", "BaseException", "") or "." in name for name in names):
            return None
        caught = [name for name in names if name in raised]
        if caught and len(node.handlers) == 1:
            return handler, caught[0]
    return None


def _error_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return ast.unparse(node) if isinstance(node, (ast.Name, ast.Attribute)) else ""


RULE = Rule(
    "W7323",
    "futile-except",
    "this handler is never reached: %(function)s raises %(name)s, and out of %(wrapper)s comes "
    "tf.errors.%(surfaces)s",
    "TensorFlow turns the errors of a wrapped function into its own: ValueError and TypeError into "
    "InvalidArgumentError, most others into UnknownError, and none of those is a subclass of the "
    "original.",
    check,
    default_enabled=False,
)
