"""Other names for what two modules of a project call the same, when both come into one file."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

FunctionScope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def renamed(lines: list[str], tree: ast.Module, names: Mapping[str, str]) -> list[str]:
    """The lines of a module in which global names are called otherwise."""
    if not names:
        return lines
    data = [line.encode() for line in lines]
    places = sorted(set(_places(tree, names, data)), reverse=True)
    for line, column, old in places:
        text = data[line - 1]
        if text[column : column + len(old)] == old.encode():
            data[line - 1] = text[:column] + names[old].encode() + text[column + len(old) :]
    return [line.decode() for line in data]


def _places(
    tree: ast.Module, names: Mapping[str, str], data: list[bytes]
) -> Iterator[tuple[int, int, str]]:
    """(line, byte column, name) of every use of the global names."""
    pending: list[tuple[ast.AST, frozenset[str]]] = [(tree, frozenset())]
    while pending:
        node, hidden = pending.pop()
        if isinstance(node, _FUNCTIONS):
            hidden |= _locals(node)
        if isinstance(node, ast.Name) and node.id in names and node.id not in hidden:
            yield node.lineno, node.col_offset, node.id
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if node in tree.body and node.name in names:
                found = re.search(rb"(def|class)\s+", data[node.lineno - 1][node.col_offset :])
                if found:
                    yield node.lineno, node.col_offset + found.end(), node.name
        pending += [(child, hidden) for child in ast.iter_child_nodes(node)]


def _locals(node: FunctionScope) -> frozenset[str]:
    names = {n.arg for n in ast.walk(node.args) if isinstance(n, ast.arg)}
    declared: set[str] = set()
    body = node.body if isinstance(node.body, list) else [node.body]
    for inner in (n for statement in body for n in ast.walk(statement)):
        if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
            names.add(inner.id)
        elif isinstance(inner, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(inner.name)
        elif isinstance(inner, ast.Global):
            declared |= set(inner.names)
    return frozenset(names - declared)
