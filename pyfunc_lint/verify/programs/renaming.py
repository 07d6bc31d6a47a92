"""Other names for what two modules of a project call the same, when both come into one file."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

FunctionScope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_SCOPES = (*_FUNCTIONS, ast.ClassDef)


def renamed(lines: list[str], tree: ast.Module, names: Mapping[str, str]) -> list[str]:
    """The lines of a module in which global names are called otherwise."""
    if not names:
        return lines
    data = [line.encode() for line in lines]
    uses = {(line, column, old, names[old]) for line, column, old in _places(tree, names, data)}
    imports = {(line, end, "", f" as {names[old]}") for line, end, old in _imported(tree, names)}
    for line, column, old, new in sorted(uses | imports, reverse=True):
        text, size = data[line - 1], len(old.encode())
        if text[column : column + size] == old.encode():
            data[line - 1] = text[:column] + new.encode() + text[column + size :]
    return [line.decode() for line in data]


def _imported(tree: ast.Module, names: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where the names of imports in blocks end that have to be bound otherwise."""
    pending: list[ast.AST] = [n for n in tree.body if not isinstance(n, _SCOPES)]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.alias) and not node.asname and node.name in names:
            yield node.end_lineno or node.lineno, node.end_col_offset or 0, node.name
        pending += [n for n in ast.iter_child_nodes(node) if not isinstance(n, _SCOPES)]


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
        elif isinstance(node, ast.alias) and node.asname and node.asname in names and not hidden:
            yield node.lineno, (node.end_col_offset or 0) - len(node.asname.encode()), node.asname
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
        elif isinstance(inner, ast.alias):
            names.add(inner.asname or inner.name.partition(".")[0])
        elif isinstance(inner, ast.Global):
            declared |= set(inner.names)
    return frozenset(names - declared)
