"""A copy of a program that tells whether a place in it was reached.

Only such a run can refute a finding: a program that ends well without coming by the place says
nothing about it.
"""

from __future__ import annotations

import ast

from pyfunc_lint.verify.programs.wrapper_harness import wraps
from pyfunc_lint.verify.programs.writing import Span

MARK = "__reached__"
"""The function that the copy calls; it is defined for it, like a built-in."""
BEFORE, ENTERED, LEFT = 0, 1, 2
"""What it is called with: before the statement, at the beginning and at the end of the place."""
BODY = "__body__"
"""What the wrapped function is given to in a copy: it tells when the function returns."""


def marked(text: str, span: Span) -> str | None:
    """The copy; None where there is no way to put the mark."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    lines = text.encode().split(b"\n")
    expression, statement = _at(tree, span)
    if expression is not None:
        lines[span.end_line - 1] = _insert(
            lines[span.end_line - 1], span.end_column, f", {MARK}({LEFT}))[1]".encode()
        )
        opening = f"({MARK}({ENTERED}), ".encode()
        lines[span.line - 1] = _insert(lines[span.line - 1], span.column, opening)
        copy = b"\n".join(lines).decode()
        if _parses(copy):
            return copy
        lines = text.encode().split(b"\n")
    if statement is None:
        return None
    line = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
    indent = b" " * statement.col_offset
    lines.insert(line - 1, indent + f"{MARK}({BEFORE})".encode())
    copy = b"\n".join(lines).decode()
    return copy if _parses(copy) else None


def can_be_marked(text: str, span: Span) -> bool:
    """Whether the very expression can be marked, not only its statement."""
    copy = marked(text, span)
    return copy is not None and f"{MARK}({ENTERED})" in copy


def with_watched_body(text: str, span: Span) -> str | None:
    """A copy in which the function tells of itself that the wrapper's call at the place is given.

    None where the place is no such call, or where its function is not written.
    """
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    call, statement = _at(tree, span)
    if not isinstance(call, ast.Call) or not wraps(tree, call):
        return None
    lines = text.encode().split(b"\n")
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)) and (
        call in statement.decorator_list
    ):
        line = b" " * statement.col_offset + f"@{BODY}".encode()
        lines.insert(call.end_lineno or call.lineno, line)
        copy = b"\n".join(lines).decode()
        return copy if _parses(copy) else None
    function = next((k.value for k in call.keywords if k.arg == "func"), None)
    function = function or (call.args[0] if call.args else None)
    if function is None or isinstance(function, ast.Starred) or function.end_lineno is None:
        return None
    last, first = function.end_lineno - 1, function.lineno - 1
    lines[last] = _insert(lines[last], function.end_col_offset or 0, b")")
    lines[first] = _insert(lines[first], function.col_offset, f"{BODY}(".encode())
    copy = b"\n".join(lines).decode()
    return copy if _parses(copy) else None


def evaluated_first(text: str, span: Span) -> str | None:
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
    return copy if _parses(copy) else None


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


def _insert(line: bytes, column: int, what: bytes) -> bytes:
    return line[:column] + what + line[column:]


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def _at(tree: ast.Module, span: Span) -> tuple[ast.expr | None, ast.stmt | None]:
    """The expression that is exactly there, if a value can be put in its place; its statement."""
    expression: ast.expr | None = None
    statement: ast.stmt | None = None
    forbidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            # Positions inside an f-string are not to be relied upon before Python 3.12.
            forbidden |= {id(inner) for value in node.values for inner in ast.walk(value)}
        if isinstance(node, ast.stmt):
            first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
            if first <= span.line <= (node.end_lineno or node.lineno):
                if statement is None or node.lineno >= statement.lineno:
                    statement = node
        elif (
            isinstance(node, ast.expr)
            and (node.lineno, node.col_offset) == (span.line, span.column)
            and (node.end_lineno, node.end_col_offset) == (span.end_line, span.end_column)
            and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
            and not isinstance(node, (ast.Starred, ast.Yield, ast.YieldFrom))
            and id(node) not in forbidden
        ):
            expression = node
    return expression, statement
