"""Programs that are a little smaller than one: what remains when a part of it is left out."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator


def smaller(tree: ast.Module) -> Iterator[ast.Module]:
    """Programs with one part less: statements first, then parts of expressions."""
    yield from _without_statements(tree)
    yield from _without_elements(tree)
    yield from _with_parts(tree)


def _edited(tree: ast.Module, number: int) -> tuple[ast.Module, ast.AST]:
    """A copy of the program and its node of that number."""
    fresh = copy.deepcopy(tree)
    return fresh, list(ast.walk(fresh))[number]


def _without_statements(tree: ast.Module) -> Iterator[ast.Module]:
    for number, node in enumerate(ast.walk(tree)):
        for name in ("body", "orelse"):
            block = getattr(node, name, None)
            if not isinstance(block, list):
                continue
            for place in reversed(range(len(block))):
                fresh, owner = _edited(tree, number)
                statements = getattr(owner, name)
                removed = statements.pop(place)
                if not statements and name == "body":
                    if isinstance(removed, ast.Pass):
                        continue
                    statements.append(ast.Pass())
                yield fresh
                if isinstance(removed, ast.If | ast.With | ast.For):
                    fresh, owner = _edited(tree, number)
                    getattr(owner, name)[place : place + 1] = removed.body
                    yield fresh


def _without_elements(tree: ast.Module) -> Iterator[ast.Module]:
    """Without one element of a list, one argument, one keyword, one decorator."""
    for number, node in enumerate(ast.walk(tree)):
        for name in ("elts", "args", "keywords", "decorator_list", "defaults"):
            block = getattr(node, name, None)
            if not isinstance(block, list):
                continue
            for place in reversed(range(len(block))):
                fresh, owner = _edited(tree, number)
                getattr(owner, name).pop(place)
                yield fresh


def _with_parts(tree: ast.Module) -> Iterator[ast.Module]:
    """With an expression replaced by a part of it."""
    for number, node in enumerate(ast.walk(tree)):
        for name, value in ast.iter_fields(node):
            for place, item in enumerate(value if isinstance(value, list) else [value]):
                if not isinstance(item, ast.expr) or isinstance(item, ast.Name | ast.Constant):
                    continue
                parts = [part for part in ast.iter_child_nodes(item) if isinstance(part, ast.expr)]
                for part in parts:
                    fresh, owner = _edited(tree, number)
                    if isinstance(value, list):
                        getattr(owner, name)[place] = copy.deepcopy(part)
                    else:
                        setattr(owner, name, copy.deepcopy(part))
                    if _valid(fresh):
                        yield fresh


def _valid(tree: ast.Module) -> bool:
    try:
        ast.parse(ast.unparse(tree))
    except (SyntaxError, ValueError):
        return False
    return True
