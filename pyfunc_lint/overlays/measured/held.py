"""Containers as arguments: the elements that a function of the standard library meets in them.

The tables say what a list of two such elements leads to ("data[]"). A list of unknown length that
has a known element is taken for one that holds it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.values import NONE, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.source.segments import without_text
from pyfunc_lint.tables import python as stubs

_HOOKS = {
    "json.dumps": ("default", "cls"),
    "json.dump": ("default", "cls"),
}
"""Options with which a function leaves what it does not know to the user's code."""
_DEPTH = 4


def replaced(function: str, parameter: str, arguments: Arguments) -> bool:
    """Whether the user's code decides what becomes of the values."""
    hooks = _HOOKS.get(function, ()) if parameter == "obj" else ()
    return bool(hooks) and (
        arguments.open or any(arguments.keywords.get(hook, NONE) != NONE for hook in hooks)
    )


def elements(
    run: Interpreter,
    signature: stubs.Signature,
    parameter: str,
    value: Value,
    node: ast.AST,
    arguments: Arguments,
) -> Iterator[tuple[ast.AST, Value]]:
    """What a container holds, each with the expression that names it best.

    A parameter that takes everything is looked through at any depth (``json.dumps``), one that
    takes an iterable at its elements.
    """
    if not stubs.tells_of_elements(signature.name, parameter):
        return
    declared = next((p.accepts for p in signature.parameters if p.name == parameter), frozenset())
    deep = "any" in declared
    yield from within(run.freeze(run.refine(value)), node, _DEPTH if deep else 1)


def within(value: Value, node: ast.AST, depth: int = _DEPTH) -> Iterator[tuple[ast.AST, Value]]:
    """What a frozen container holds."""
    if isinstance(value, Sequence) and value.kind != "slice":
        items = value.items if value.items is not None else ()
        if value.items is not None and len(items) < 2 and depth == 1:
            return  # one element need not be looked at: nothing is compared
        written = node.elts if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else []
        if value.items is None and value.element is not None:
            items = (value.element,)
        exact = len(written) == len(items)
        places = written if exact else [item_of(node, index) for index in range(len(items))]
        pairs: list[tuple[ast.AST, Value]] = list(zip(places, items, strict=True))
    elif isinstance(value, Mapping) and depth > 1:
        pairs = [(_entry(node, key), item) for key, item in value.entries]
    else:
        return
    for place, item in pairs:
        yield place, item
        if depth > 1:
            yield from within(item, place, depth - 1)


def _entry(node: ast.AST, key: object) -> ast.AST:
    """The expression of a dict's value, where the dict is written out."""
    if isinstance(node, ast.Dict):
        for name, item in zip(node.keys, node.values, strict=True):
            if isinstance(name, ast.Constant) and name.value == key:
                return item
    if isinstance(node, ast.Call):
        return next((word.value for word in node.keywords if word.arg == key), node)
    return item_of(node, key)


def item_of(node: ast.AST, key: object) -> ast.AST:
    """An expression for one element of a container, for messages: it stands nowhere."""
    if not isinstance(node, ast.expr) or not isinstance(key, (int, str)):
        return node
    made = ast.copy_location(ast.Subscript(node, ast.Constant(key), ast.Load()), node)
    return without_text(made)
