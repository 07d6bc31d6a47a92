"""Places in a program's text: which expression is there, and insertions that keep its lines."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a program: lines from 1, columns in bytes from 0."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of(cls, node: ast.expr) -> Span:
        """Where an expression is."""
        return cls(node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0)

    def holds(self, node: ast.expr) -> bool:
        """Whether an expression is exactly here."""
        return Span.of(node) == self


Insertion = tuple[int, int, str]
"""Line from 1, column in bytes, text."""


def around(node: ast.expr, opening: str, closing: str) -> tuple[Insertion, Insertion]:
    """What puts an expression between two texts."""
    return (
        (node.lineno, node.col_offset, opening),
        (node.end_lineno or node.lineno, node.end_col_offset or 0, closing),
    )


def inserted(text: str, pairs: Sequence[tuple[Insertion, Insertion]]) -> str:
    """The text with all of them; of several around the same expression the first is outermost."""
    ordered = [
        entry
        for rank, (opening, closing) in enumerate(pairs)
        for entry in ((*opening[:2], 1, -rank, opening[2]), (*closing[:2], 0, rank, closing[2]))
    ]
    lines = text.encode().split(b"\n")
    # From the end to the beginning, so that columns stay right.
    for number, column, _, _, what in sorted(ordered, reverse=True):
        line = lines[number - 1]
        lines[number - 1] = line[:column] + what.encode() + line[column:]
    return b"\n".join(lines).decode()


def moved(span: Span, pairs: Iterable[tuple[Insertion, Insertion]]) -> Span:
    """Where a stretch is after insertions, with those that are around it or in it."""
    for insertion in (one for pair in pairs for one in pair):
        line, column, text = insertion
        if "\n" in text:
            lines = text.count("\n")
            if (line, column) <= (span.line, span.column):
                span = replace(span, line=span.line + lines)
            if (line, column) <= (span.end_line, span.end_column):
                span = replace(span, end_line=span.end_line + lines)
    return _columns(span, [one for pair in pairs for one in pair if "\n" not in one[2]])


def _columns(span: Span, insertions: Iterable[Insertion]) -> Span:
    before = until = 0
    for line, column, text in insertions:
        size = len(text.encode())
        before += size * (line == span.line and column < span.column)
        until += size * (line == span.end_line and column <= span.end_column)
    return replace(span, column=span.column + before, end_column=span.end_column + until)


def expression_at(tree: ast.AST, span: Span) -> ast.expr | None:
    """The expression that is exactly there."""
    found = (n for n in ast.walk(tree) if isinstance(n, ast.expr) and span.holds(n))
    return next(found, None)


def holder_of(tree: ast.AST, span: Span) -> ast.FunctionDef | ast.Lambda | None:
    """The innermost function that a place stands in."""
    around_it = [
        node
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.Lambda))
        and node.lineno <= span.line <= (node.end_lineno or 0)
    ]
    return max(around_it, key=lambda node: (node.lineno, node.col_offset), default=None)


def is_wrapper(function: ast.expr) -> bool:
    """Whether an expression names one of the wrappers, by its last name."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return "py_func" in name or "numpy_function" in name


def wraps(tree: ast.Module, call: ast.Call) -> bool:
    """Whether a call is one of a wrapper, also by another name or through a decorator."""
    if is_wrapper(call.func):
        return True
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    for node in ast.walk(tree):
        if isinstance(node, ast.alias) and (node.asname or node.name) == name:
            if is_wrapper(ast.Name(node.name)):
                return True
        elif isinstance(node, ast.Assign) and is_wrapper(node.value):
            if any(isinstance(target, ast.Name) and target.id == name for target in node.targets):
                return True
    return any(True for _ in wrapping_decorators(tree, call))


def wrapping_decorators(tree: ast.Module, call: ast.Call) -> Iterator[ast.expr]:
    """The wrappers that decorate the function which is called, by the name of that."""
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            for decorator in node.decorator_list:
                function = decorator.func if isinstance(decorator, ast.Call) else decorator
                if is_wrapper(function):
                    yield function
