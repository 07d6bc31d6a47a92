"""Whether an array that has a name may be written to by something that is not an assignment.

Values are immutable here and arrays are not: what fills one in place, or has another name for it,
is found by a look at how the function uses the name.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from pyfunc_lint.domain.lattice import map_members
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers.number_class import FLOATING

_WRITTEN, _SHARED = "written", "shared"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_LIBRARIES = frozenset({"np", "numpy", "tf", "tensorflow"})
_READING = frozenset(
    {"len", "print", "isinstance", "min", "max", "sum", "float", "int", "str", "list", "tuple",
     "sorted", "any", "all", "repr", "type"}
)  # fmt: skip
_WRITERS = frozenset({"copyto", "put", "place", "putmask", "fill_diagonal", "put_along_axis"})
_VIEWS = frozenset(
    {"asarray", "asanyarray", "reshape", "ravel", "squeeze", "transpose", "swapaxes", "view",
     "atleast_1d", "atleast_2d", "expand_dims", "nditer", "moveaxis", "T", "flat", "diagonal"}
)  # fmt: skip
_FILLING = frozenset({"fill", "sort", "partition", "put", "itemset", "resize", "setfield"})


def named(value: Value, name: str, frame: Frame) -> Value:
    """The value when it gets a name: without what may be overwritten behind that name."""
    return map_members(value, lambda member: _named(member, name, frame))


def forgotten(value: Value) -> Value:
    """The value when it is put where it may be changed unseen."""
    return map_members(
        value,
        lambda one: replace(one, literals=()) if isinstance(one, Array) and one.literals else one,
    )


def _named(value: Value, name: str, frame: Frame) -> Value:
    if not isinstance(value, Array) or not (value.literals or value.number_class in FLOATING):
        return value
    if not isinstance(frame.node, _FUNCTIONS):
        return replace(value, literals=()) if value.literals else value
    found = _uses(frame.node).get(name, frozenset())
    part = (
        "floating" if _WRITTEN in found and value.number_class == "fraction" else value.number_class
    )
    return replace(value, literals=() if found else value.literals, number_class=part)


@lru_cache(maxsize=256)
def _uses(function: ast.AST) -> Mapping[str, frozenset[str]]:
    """What may happen to arrays under their names, apart from being read and returned."""
    nodes = list(ast.walk(function))
    returned = {id(node.value) for node in nodes if isinstance(node, ast.Return)}
    found: dict[str, set[str]] = {}
    for node in nodes:
        look = _LOOKS.get(type(node))
        if look is not None and id(node) not in returned:
            for name, use in look(node):
                found.setdefault(name, set()).add(use)
    return {name: frozenset(uses) for name, uses in found.items()}


Uses = Iterator[tuple[str, str]]
"""(name, what happens to the array of that name)."""


def _attribute(node: ast.Attribute) -> Uses:
    if node.attr in _FILLING:
        yield from _named_in((node.value,), _WRITTEN)
    elif node.attr in _VIEWS:
        yield from _named_in((node.value,), _SHARED)


def _subscript(node: ast.Subscript) -> Uses:
    if isinstance(node.ctx, ast.Load):
        yield from _named_in((node.value,), _SHARED)
    elif isinstance(node.slice, ast.Slice) or _is_ellipsis(node.slice):
        yield from _named_in((node.value,), _WRITTEN)


def _call(node: ast.Call) -> Uses:
    given = list(node.args)
    for word in node.keywords:
        if word.arg == "out":
            for part in ast.walk(word.value):
                yield from _named_in((part,), _WRITTEN)
        else:
            given.append(word.value)
    for part in tuple(given):
        if isinstance(part, (ast.List, ast.Tuple)):
            given += part.elts
    use = _use_of_call(node.func)
    if use:
        yield from _named_in(given, use)


def _use_of_call(function: ast.expr) -> str:
    """What a function does to the arrays that it is given; nothing where it only reads them."""
    if isinstance(function, ast.Name):
        return "" if function.id in _READING else _SHARED
    if not isinstance(function, ast.Attribute):
        return _SHARED
    if not isinstance(function.value, ast.Name) or function.value.id not in _LIBRARIES:
        return _SHARED  # A method, or a function of a part of the library: np.random.shuffle.
    if function.attr in _WRITERS:
        return _WRITTEN
    return _SHARED if function.attr in _VIEWS else ""


def _named_in(nodes: Iterable[ast.AST | None], use: str) -> Uses:
    for node in nodes:
        if isinstance(node, ast.Name):
            yield node.id, use


_LOOKS: Mapping[type[ast.AST], Callable[[Any], Uses]] = {
    ast.Call: _call,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    **dict.fromkeys((ast.For, ast.comprehension), lambda node: _named_in((node.iter,), _SHARED)),
    **dict.fromkeys(
        (ast.Assign, ast.NamedExpr, ast.Yield), lambda node: _named_in((node.value,), _SHARED)
    ),
    **dict.fromkeys((ast.List, ast.Set), lambda node: _named_in(node.elts, _SHARED)),
    ast.Dict: lambda node: _named_in(node.values, _SHARED),
}


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is Ellipsis
