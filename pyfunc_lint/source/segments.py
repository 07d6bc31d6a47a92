"""Pieces of a module's text: expressions as the user wrote them, and what libraries are called."""

from __future__ import annotations

import ast
import re

from pyfunc_lint.source.modules import Module

MAX_SHOWN = 40
"""Characters of an expression in a sentence."""
_LINE_ENDS = re.compile(rb"\r\n|\r|\n")
_ATOMS = (ast.Name, ast.Attribute, ast.Call, ast.Subscript, ast.List, ast.Dict, ast.JoinedStr)


def lines_of(module: Module) -> list[bytes]:
    """The lines as the parser counts them, in UTF-8, of which its columns are bytes."""
    found = module.cache.get("lines")
    if not isinstance(found, list):
        found = module.cache["lines"] = _LINE_ENDS.split(module.text.encode("utf-8", "replace"))
    return found


def segment(module: Module, node: ast.AST) -> str:
    """The text of an expression or statement; "" where it has no place in the module."""
    if getattr(node, _WITHOUT_TEXT, False):
        return ""
    start, end = getattr(node, "lineno", 0), getattr(node, "end_lineno", None)
    lines = lines_of(module)
    if not start or end is None or end > len(lines):
        return ""
    first, last = getattr(node, "col_offset", 0), getattr(node, "end_col_offset", None) or 0
    if start == end:
        return lines[start - 1][first:last].decode("utf-8", "replace")
    pieces = [lines[start - 1][first:], *lines[start : end - 1], lines[end - 1][:last]]
    return b"\n".join(pieces).decode("utf-8", "replace")


def without_text(node: ast.AST) -> ast.AST:
    """Say of an expression that is made up for messages that its place has another text."""
    setattr(node, _WITHOUT_TEXT, True)
    return node


_WITHOUT_TEXT = "pyfunc_without_text"


def shown(module: Module, node: ast.AST | None, limit: int = MAX_SHOWN) -> str:
    """An expression in a sentence: as it was written, on one line, and not too long."""
    if node is None:
        return ""
    text = segment(module, node)
    if not text or "\n" in text:
        text = _unparsed(node)
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 3].rstrip() + "..."


def _unparsed(node: ast.AST) -> str:
    try:
        return ast.unparse(node)
    except (ValueError, RecursionError, AttributeError):
        return "..."


def operand(module: Module, node: ast.AST, text: str = "") -> str:
    """The text of an expression (or what is shown of it) with which an attribute may be read."""
    text = text or segment(module, node)
    plain = isinstance(node, _ATOMS) or (
        isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    )
    return text if plain else f"({text})"


def column_in_characters(module: Module, line: int, column: int) -> int:
    """A column that the parser counts in bytes of UTF-8, as people count it."""
    lines = lines_of(module)
    if not 0 < line <= len(lines):
        return column
    return len(lines[line - 1][:column].decode("utf-8", "replace"))


def called(module: Module, library: str) -> str:
    """What a module calls a library that it imports as a whole, "" when it does not.

    ``import tensorflow.compat.v1 as tf`` counts, too: it has the same functions.
    """
    key = f"called {library}"
    found = module.cache.get(key)
    if not isinstance(found, str):
        found = module.cache[key] = _called(module.tree, library)
    return found


def _called(tree: ast.Module, library: str) -> str:
    names = (library, f"{library}.compat.v1", f"{library}.compat.v2")
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name == library or (alias.asname and alias.name in names):
                    return alias.asname or alias.name
        elif isinstance(node, ast.ImportFrom) and node.module in (library, f"{library}.compat"):
            for alias in node.names:
                if f"{node.module}.{alias.name}" in names:
                    return alias.asname or alias.name
    return ""
