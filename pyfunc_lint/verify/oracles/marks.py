"""Copies of a program that tell how far the predicted place came.

A program is believed only through such a copy: the error that it raises counts when the copy shows
that the very expression, or its use, was what failed; and a program that ends well refutes only
when the place was reached. Copies are made by insertions within lines, so that positions in a
traceback stay what they are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyfunc_lint.verify.places import Insertion, Span, around, inserted, is_wrapper, wraps

MARK = "__reached__"
"""The function that a copy calls; it is defined for it, like a built-in."""
BEFORE, ENTERED, LEFT, USED = 0, 1, 2, 3
"""What it is called with: before the statement, at the beginning and at the end of the place, and
when all operands beside the place are evaluated, so that what comes next is its use."""
BODY, DECORATING, OTHER = "__body__", "__decorating__", "__other__"
"""What the wrapped function, or the decorator that wraps it, is given to: the function then tells
when it returns. Functions of other wrappers tell that they ran: it may be about them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A program with marks."""

    text: str
    place: bool = False
    """Marks are around the very expression."""
    body: bool = False
    """The place is the call of a wrapper whose function tells when it returns."""
    used: int = USED
    """The mark after which the place is used."""
    line: int = 0
    """Where a line was put in, 0 for none: lines of a traceback count from there."""

    def proves(self, outcome: Mapping[str, Any]) -> bool:
        """Whether what failed was the place, or the use of its value."""
        return bool(outcome.get("inside") or self.used in outcome.get("last_marks", ()))


def marked(text: str, span: Span) -> Copy | None:
    """A copy with marks around the place; None where there is no way to put one."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    expression, statement = _at(tree, span)
    if expression is not None:
        pairs = [around(expression, f"({MARK}({ENTERED}), ", f", {MARK}({LEFT}))[1]")]
        last = _last_operand(tree, expression)
        if last is not None and last is not expression:
            pairs.append(around(last, "(", f", {MARK}({USED}))[0]"))
        body = _watching(tree, expression, statement)
        body += _others(tree, expression) if body else []
        copy = inserted(text, [*pairs, *body])
        if _parses(copy):
            used = LEFT if last is expression else USED
            return Copy(copy, place=True, body=bool(body), used=used)
        copy = inserted(text, pairs[:1])
        if _parses(copy):
            return Copy(copy, place=True, used=LEFT)
    if statement is None:
        return None
    line = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
    lines = text.split("\n")
    lines.insert(line - 1, " " * statement.col_offset + f"{MARK}({BEFORE})")
    copy = "\n".join(lines)
    return Copy(copy, line=line) if _parses(copy) else None


def evaluated_first(text: str, span: Span) -> Copy | None:
    """A copy in which the place is evaluated before the rest of its statement.

    For a place whose neighbour fails before it. None where a test, or a function that is called
    later, decides whether it is evaluated at all.
    """
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    expression, statement = _at(tree, span)
    if expression is None or statement is None or not _always(statement, expression):
        return None
    source = ast.unparse(expression)
    line = f"({MARK}({ENTERED}), {source}, {MARK}({LEFT}))"
    lines = text.split("\n")
    lines.insert(statement.lineno - 1, " " * statement.col_offset + line)
    copy = "\n".join(lines)
    return Copy(copy, place=True, line=statement.lineno) if _parses(copy) else None


def _watching(
    tree: ast.Module, call: ast.expr, statement: ast.stmt | None
) -> list[tuple[Insertion, Insertion]]:
    """What has the function of the wrapper's call at the place tell of itself; else nothing."""
    if not isinstance(call, ast.Call) or not wraps(tree, call):
        return []
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)) and (
        call in statement.decorator_list
    ):
        return [around(call, f"{DECORATING}(", ")")]
    function = _wrapped_by(call)
    return [around(function, f"{BODY}(", ")")] if function is not None else []


def _others(tree: ast.Module, place: ast.expr) -> list[tuple[Insertion, Insertion]]:
    """What has the functions of all other wrappers tell that they ran."""
    found = []
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and call is not place and is_wrapper(call.func):
            function = _wrapped_by(call)
            if function is not None:
                found.append(around(function, f"{OTHER}(", ")"))
    return found


def _wrapped_by(call: ast.Call) -> ast.expr | None:
    function = next((k.value for k in call.keywords if k.arg == "func"), None)
    function = function or (call.args[0] if call.args else None)
    return None if isinstance(function, ast.Starred) else function


def _last_operand(tree: ast.Module, place: ast.expr) -> ast.expr | None:
    """What is evaluated last before the value of the place is used; None where nobody can say."""
    parent = _parent(tree, place)
    if isinstance(parent, (ast.keyword, ast.Starred)):
        parent = _parent(tree, parent)
    if isinstance(parent, (ast.stmt, ast.comprehension, ast.Lambda)) or (
        isinstance(parent, ast.IfExp) and parent.test is place
    ):
        return place
    if not isinstance(parent, _EVALUATES_ALL):
        return None
    operands = [node for node in _operands(parent) if _loads(node)]
    return max(operands, key=lambda node: (node.end_lineno, node.end_col_offset), default=None)


def _parent(tree: ast.Module, child: ast.AST) -> ast.AST | None:
    holding = (n for n in ast.walk(tree) if any(c is child for c in ast.iter_child_nodes(n)))
    return next(holding, None)


_EVALUATES_ALL = (
    ast.Call, ast.BinOp, ast.UnaryOp, ast.Compare, ast.Subscript, ast.Attribute, ast.Slice,
    ast.JoinedStr, ast.FormattedValue, ast.List, ast.Tuple, ast.Set, ast.Dict,
)  # fmt: skip


def _operands(parent: ast.AST) -> Iterator[ast.expr]:
    for node in ast.iter_child_nodes(parent):
        inner = node.value if isinstance(node, (ast.keyword, ast.Starred)) else node
        slices = isinstance(inner, ast.Tuple) and any(isinstance(n, ast.Slice) for n in inner.elts)
        if slices or isinstance(inner, ast.Slice):
            yield from _operands(inner)  # A slice by itself is no expression.
        elif isinstance(inner, ast.expr):
            yield inner


def _loads(node: ast.AST) -> bool:
    return isinstance(getattr(node, "ctx", ast.Load()), ast.Load)


def _always(statement: ast.stmt, expression: ast.expr) -> bool:
    """Whether running the statement evaluates the expression, whatever its parts give."""
    pending: list[ast.AST] = [statement]
    while pending:
        node = pending.pop()
        if node is expression:
            return True
        if isinstance(node, (*_LATER, *_SCOPES)):
            continue
        if isinstance(node, (ast.If, ast.While, ast.IfExp)):
            pending.append(node.test)
        elif isinstance(node, ast.BoolOp):
            pending.append(node.values[0])
        elif isinstance(node, (ast.For, ast.AsyncFor)):
            pending.append(node.iter)
        elif isinstance(node, ast.Compare):
            pending += [node.left, node.comparators[0]]
        else:
            pending += ast.iter_child_nodes(node)
    return False


_LATER = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Try, ast.With)


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def _at(tree: ast.Module, span: Span) -> tuple[ast.expr | None, ast.stmt | None]:
    """The expression that is exactly there, if a value can be put in its place; its statement.

    An expression in an f-string stands for the whole f-string: positions inside it are not to be
    relied upon before Python 3.12.
    """
    expression: ast.expr | None = None
    statement: ast.stmt | None = None
    text: ast.JoinedStr | None = None
    inside_texts: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            inside_texts |= {id(inner) for value in node.values for inner in ast.walk(value)}
            if id(node) not in inside_texts and _covers(node, span):
                text = node
        if isinstance(node, ast.stmt):
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            if first <= span.line <= (node.end_lineno or node.lineno):
                if statement is None or node.lineno >= statement.lineno:
                    statement = node
        elif (
            isinstance(node, ast.expr)
            and (node.lineno, node.col_offset) == (span.line, span.column)
            and (node.end_lineno, node.end_col_offset) == (span.end_line, span.end_column)
            and _loads(node)
            and not isinstance(node, (ast.Starred, ast.Yield, ast.YieldFrom))
            and id(node) not in inside_texts
        ):
            expression = node
    return expression or text, statement


def _covers(node: ast.expr, span: Span) -> bool:
    return (node.lineno, node.col_offset) <= (span.line, span.column) and (
        span.end_line,
        span.end_column,
    ) <= (node.end_lineno or 0, node.end_col_offset or 0)
