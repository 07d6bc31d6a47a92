"""How a loss is seen: what a program would have to say about values that go without an error."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.findings import Place
from pyfunc_lint.verify import snippets


@dataclass(frozen=True, slots=True)
class Observer:
    """Code that notices a loss, and how the predicted place calls it."""

    code: str
    call: str = ""
    """What is evaluated before the expression at the place; "" when the code needs no call."""


_UNSEEN = frozenset({"late-binding", "stateless-function", "mutated-argument"})
"""Messages about what a later or repeated call would do: the values at the place are right."""


def observer(symbol: str, tree: ast.Module, place: Place) -> Observer | None:
    """The observer for a place; None where a loss there cannot be seen from outside."""
    if symbol in _UNSEEN:
        return None
    node = next((n for n in ast.walk(tree) if _is_at(n, place)), None)
    if isinstance(node, ast.Call) and not _is_lookup(node):
        return Observer(snippets.WATCH.replace("WATCHED_NAME", repr(_watched(tree, node))))
    operands = _operands(node) if node is not None else None
    if operands is None or place.line != place.end_line:
        return None
    return Observer(snippets.LOOK, f"look({', '.join(map(ast.unparse, operands))})")


def _is_at(node: ast.AST, place: Place) -> bool:
    return (
        isinstance(node, ast.expr)
        and (node.lineno, node.col_offset) == (place.line, place.column)
        and (node.end_lineno, node.end_col_offset) == (place.end_line, place.end_column)
    )


def _is_lookup(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Attribute) and node.func.attr in {"get", "index", "count"}


def _operands(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return node.left, node.comparators[0]
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        return node.args[0], node.func.value
    return None


def _watched(tree: ast.Module, call: ast.Call) -> str:
    """The name of the function whose results are compared, "" for any."""
    function: ast.expr | None = call.args[0] if call.args else None
    for keyword in call.keywords:
        function = keyword.value if keyword.arg == "func" else function
    if isinstance(call.func, ast.Name) and any(
        isinstance(n, ast.FunctionDef) and n.name == call.func.id for n in ast.walk(tree)
    ):
        function = call.func  # Decorated with the wrapper.
    if isinstance(function, ast.Lambda):
        return "<lambda>"
    if isinstance(function, ast.Attribute):
        return function.attr
    if isinstance(function, ast.Name) and any(
        isinstance(n, ast.FunctionDef) and n.name == function.id for n in ast.walk(tree)
    ):
        return function.id
    return ""
