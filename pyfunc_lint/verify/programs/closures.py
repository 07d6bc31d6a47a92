"""What the text of a function says about its inputs, and what it takes from functions around it."""

from __future__ import annotations

import ast
import symtable

from pyfunc_lint.source.modules import Module
from pyfunc_lint.verify.programs.layout import first_line

FunctionLike = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_OF_TENSORS = frozenset(
    {
        "shape", "dtype", "rank", "numpy", "get_shape", "set_shape", "name", "device", "op",
        "graph", "ndim", "T", "values", "items", "keys", "get", "astype", "sum", "mean", "max",
        "min", "copy", "flatten", "tolist", "reshape", "decode", "size", "assign", "value", "eval",
        "ref", "to_tensor", "row_splits", "flat_values", "indices", "dense_shape", "row_lengths",
        "item", "pop", "update", "to_list", "split", "startswith", "endswith", "lower", "append",
        "transpose",
    }
)  # fmt: skip
"""Attributes that say nothing about what a parameter is made of: tensors have them, or what is
taken for a tensor when it is none."""


def parts(node: FunctionLike, name: str) -> tuple[list[str], list[str]]:
    """Keys by which a function looks into a parameter, and attributes that no tensor has."""
    keys: dict[str, None] = {}
    fields: dict[str, None] = {}
    for inner in ast.walk(node):
        value = getattr(inner, "value", None)
        if not isinstance(value, ast.Name) or value.id != name:
            continue
        if isinstance(inner, ast.Subscript) and isinstance(inner.slice, ast.Constant):
            if isinstance(inner.slice.value, str):
                keys[inner.slice.value] = None
        elif isinstance(inner, ast.Attribute) and inner.attr not in _OF_TENSORS:
            fields[inner.attr] = None
    return list(keys), [field for field in fields if field.isidentifier() and field[0] != "_"]


def binds(node: ast.Import | ast.ImportFrom) -> set[str]:
    """The names that an import binds."""
    return {alias.asname or alias.name.partition(".")[0] for alias in node.names}


def imports_name(text: str, name: str) -> bool:
    """Whether a line is an import that binds a name."""
    node = ast.parse(text).body[0]
    return isinstance(node, (ast.Import, ast.ImportFrom)) and name in binds(node)


def count_of_parts(node: FunctionLike, name: str) -> int:
    """How many parts a parameter is taken apart into, 0 when it is not."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Assign) and getattr(inner.value, "id", "") == name:
            target = inner.targets[0]
            if isinstance(target, (ast.Tuple, ast.List)):
                return len(target.elts)
        elif isinstance(inner, ast.comprehension) and getattr(inner.iter, "id", "") == name:
            return 2
    return 0


def used_outside(node: ast.AST) -> set[str]:
    """Names that a function uses where it is defined: in decorators and defaults."""
    outside: list[ast.AST] = [*getattr(node, "decorator_list", ())]
    arguments: ast.arguments | None = getattr(node, "args", None)
    if arguments:
        outside += [*arguments.defaults, *(d for d in arguments.kw_defaults if d)]
    return {n.id for part in outside for n in ast.walk(part) if isinstance(n, ast.Name)}


def local_names(node: ast.AST) -> set[str]:
    """Names that a function, or one inside it, binds."""
    return {n.arg for n in ast.walk(node) if isinstance(n, ast.arg)} | {
        n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }


def free_names(module: Module, node: ast.AST) -> list[str]:
    """Names that a function has from functions around it."""
    kind = "lambda" if isinstance(node, ast.Lambda) else getattr(node, "name", "")
    first = first_line(node) if isinstance(node, ast.stmt) else getattr(node, "lineno", 0)
    pending = [symtable.symtable(module.text, module.path, "exec")]
    found: dict[str, None] = {}
    while pending:
        table = pending.pop()
        if table.get_name() == kind and table.get_lineno() in (first, getattr(node, "lineno", 0)):
            for symbol in table.get_symbols():
                if symbol.is_free():
                    found[symbol.get_name()] = None
            continue
        pending += table.get_children()
    return list(found)
