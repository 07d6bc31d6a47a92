"""Python's parser, for text that may be anything."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_left, bisect_right
from collections.abc import Iterator


def parse(text: str) -> ast.Module | None:
    """The tree of a module, None where Python itself refuses the text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


# -- where a node stands ---------------------------------------------------------------------


def ancestors(tree: ast.AST, node: ast.AST) -> list[ast.AST]:
    """What a node of a module stands in, the innermost first; empty when it is not of the tree.

    Only what spans the node's place is entered: a whole tree has many times as many nodes.
    """
    place = _start(node)
    work: list[tuple[ast.AST, list[ast.AST]]] = [(tree, [])]
    while work:
        item, above = work.pop()
        if item is node:
            return above
        inner = [item, *above]
        work.extend((child, inner) for child in _children(item, place[0]) if _spans(child, place))
    return []


def _children(node: ast.AST, line: int) -> Iterator[ast.AST]:
    """The nodes directly below one; of statements only the one that reaches a line."""
    for _, value in ast.iter_fields(node):
        if isinstance(value, list):
            begin, end = 0, len(value)
            if value and isinstance(value[0], ast.stmt):
                begin = bisect_left(value, line, key=lambda child: child.end_lineno)
                end = bisect_right(value, line, key=_first_line)
            yield from (child for child in value[begin:end] if isinstance(child, ast.AST))
        elif isinstance(value, ast.AST):
            yield value


def _first_line(node: ast.stmt) -> int:
    lines: list[int] = [item.lineno for item in getattr(node, "decorator_list", ())]
    return min(node.lineno, *lines) if lines else node.lineno


def _start(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "lineno", 0), getattr(node, "col_offset", 0)


def _spans(node: ast.AST, place: tuple[int, int]) -> bool:
    """Whether a node may hold that place; some kinds of nodes have none of their own."""
    end = getattr(node, "end_lineno", None)
    if end is None:
        return not isinstance(node, ast.expr_context)
    begin = (_first_line(node), 0) if isinstance(node, ast.stmt) else _start(node)
    return begin <= place < (end, getattr(node, "end_col_offset", None) or 0)
