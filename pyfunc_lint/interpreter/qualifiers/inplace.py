"""Whether an array that has a name may be written to by something that is not an assignment.

Values are immutable here and arrays are not: what fills one in place, or has another name for it,
is found by a look at how the function uses the name.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

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
    found = _uses(frame.node, name)
    part = (
        "floating" if _WRITTEN in found and value.number_class == "fraction" else value.number_class
    )
    return replace(value, literals=() if found else value.literals, number_class=part)


@lru_cache(maxsize=256)
def _uses(function: ast.AST, name: str) -> frozenset[str]:
    """What may happen to the array under this name, apart from being read and returned."""
    returned = {id(node.value) for node in ast.walk(function) if isinstance(node, ast.Return)}
    found: set[str] = set()
    for node in ast.walk(function):
        if id(node) not in returned:
            found.update(_use(node, name))
    return frozenset(found)


def _use(node: ast.AST, name: str) -> Iterator[str]:
    if isinstance(node, ast.Call):
        yield from _call(node, name)
    elif isinstance(node, ast.Attribute) and _is(node.value, name):
        if node.attr in _FILLING:
            yield _WRITTEN
        elif node.attr in _VIEWS:
            yield _SHARED
    elif isinstance(node, ast.Subscript) and _is(node.value, name):
        if isinstance(node.ctx, ast.Load):
            yield _SHARED
        elif isinstance(node.slice, ast.Slice) or _is_ellipsis(node.slice):
            yield _WRITTEN
    elif isinstance(node, (ast.For, ast.comprehension)) and _is(node.iter, name):
        yield _SHARED
    elif isinstance(node, (ast.Assign, ast.NamedExpr, ast.Yield)):
        if _is(node.value, name):
            yield _SHARED
    else:
        held = node.elts if isinstance(node, (ast.List, ast.Set)) else ()
        held = node.values if isinstance(node, ast.Dict) else held
        if any(_is(item, name) for item in held):
            yield _SHARED


def _call(node: ast.Call, name: str) -> Iterator[str]:
    if any(word.arg == "out" and name in _names(word.value) for word in node.keywords):
        yield _WRITTEN
    given = [*node.args, *(word.value for word in node.keywords if word.arg != "out")]
    given += [item for part in given if isinstance(part, (ast.List, ast.Tuple))
              for item in part.elts]  # fmt: skip
    if not any(_is(item, name) for item in given):
        return
    function = node.func
    if isinstance(function, ast.Name):
        if function.id not in _READING:
            yield _SHARED
        return
    if not isinstance(function, ast.Attribute):
        yield _SHARED
    elif not isinstance(function.value, ast.Name) or function.value.id not in _LIBRARIES:
        yield _SHARED  # A method, or a function of a part of the library: np.random.shuffle.
    elif function.attr in _WRITERS:
        yield _WRITTEN
    elif function.attr in _VIEWS:
        yield _SHARED


def _names(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def _is(node: ast.AST | None, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is Ellipsis
