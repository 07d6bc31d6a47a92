"""W7321: the function of tf.numpy_function changes its argument, which is TensorFlow's buffer."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Oracle, Prediction
from pyfunc_lint.diagnostics.help import OnlyWords, words
from pyfunc_lint.rules.rule import Rule, advice
from pyfunc_lint.rules.syntax import own_nodes, plain_function, rebound

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation

_CHANGING_METHODS = frozenset({"sort", "fill", "partition", "put", "resize", "itemset", "byteswap"})
_CHANGING_FUNCTIONS = frozenset({"shuffle", "copyto", "put", "fill_diagonal", "place", "putmask"})


def check(observations: Observations) -> Iterator[Violation]:
    """In-place changes of arrays that alias tensors of a graph."""
    for call in observations.wrapper_calls:
        if call.wrapper == "tf.py_function" or call.world.mode != "graph":
            continue
        function = plain_function(call.function)
        if function is None or function.module is not call.module:
            continue
        for name, node in _mutations(call):
            prediction = Prediction(
                "loses", worlds=(call.world.label,), oracle=Oracle.CHANGED_ARGUMENT, subject=name
            )
            help_ = words(f"work on `{name}.copy()`", OnlyWords.ELSEWHERE)
            yield advice(call, {"name": name}, help_, prediction, node)


def _mutations(call: WrapperCall) -> Iterator[tuple[str, ast.AST]]:
    """(parameter, node) where an array that the wrapper passed is changed in place."""
    from pyfunc_lint.domain.tensors import Array

    function = plain_function(call.function)
    if function is None:
        return
    arrays = {
        name: value
        for name, value in call.parameters
        if isinstance(value, Array) and value.argument and value.scalar is not True
    }
    firsts: dict[str, int] = {}
    found: list[tuple[str, ast.AST]] = []
    for node in own_nodes(function):
        for name in rebound(node):
            line = getattr(node, "lineno", 0)
            firsts[name] = min(firsts.get(name, line), line)
        name = _changed(node)
        if name in arrays:
            array = arrays[name]
            whole = isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)
            if not (whole and (array.scalar is None or not array.rank)):
                found.append((name, node))
    for name, node in found:
        if getattr(node, "lineno", 0) < firsts.get(name, 1 << 30):
            yield name, node


def _changed(node: ast.AST) -> str:
    """The name of what a statement or call changes in place."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            if isinstance(target, ast.Subscript):
                return _name(target.value)
    if isinstance(node, ast.AugAssign):
        target = node.target
        return _name(target.value if isinstance(target, ast.Subscript) else target)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in _CHANGING_METHODS and isinstance(node.func.value, ast.Name):
            return node.func.value.id
        if node.func.attr in _CHANGING_FUNCTIONS and node.args:
            return _name(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "out":
                return _name(keyword.value)
    return ""


def _name(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


RULE = Rule(
    "W7321",
    "mutated-argument",
    "%(function)s changes `%(name)s` in place, the buffer of the tensor that %(wrapper)s was given "
    "in a graph: all its readers see that",
    "In a graph the arrays that tf.numpy_function and tf.compat.v1.py_func pass are TensorFlow's "
    "own buffers: what the function writes there appears in the tensor, in variables, and in "
    "elements that a dataset has cached.",
    check,
    default_enabled=False,
)
