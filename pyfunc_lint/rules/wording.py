"""Parts of sentences that several messages share."""

from __future__ import annotations

import ast

from pyfunc_lint.source.modules import Module
from pyfunc_lint.source.segments import shown

DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.GeneratorExp)
"""Expressions that hold the value at fault instead of being it."""


def subject(module: Module, node: ast.AST | None, of_items: bool = False) -> str:
    """The expression of a value at the beginning of a clause; ``of_items``: of one it holds."""
    if node is None:
        return "its argument"
    if of_items or isinstance(node, DISPLAYS):
        return f"an item of `{shown(module, node)}`"
    return f"`{shown(module, node)}`"


def counted(number: int, noun: str) -> str:
    """A number of things: one output, 3 outputs."""
    return f"one {noun}" if number == 1 else f"{number or 'no'} {noun}s"
