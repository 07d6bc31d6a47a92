"""json: reading files, and the methods of what was read."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.values import NONE, POISON, Const, Unknown, Value, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import json_data, lookup
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured import signatures

_PLAIN = frozenset({"strict"})

_DATA = Overlay(json_data.TYPE)
"""What only dicts have is a method of data that is one."""


@handles("json.load")
def load(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Data; hooks may make anything of it."""
    if arguments.open or len(arguments.positional) != 1 or set(arguments.keywords) - _PLAIN:
        return None
    if signatures.call(run, node, name, arguments, frame) is POISON:
        return POISON
    return json_data.data(frame.address, id(node))


@_DATA.method("items")
def _items(
    run: Interpreter, node: ast.AST, owner: Unknown, name: str, arguments: Arguments, frame: Frame
) -> Value:
    inner = json_data.part(owner, "value")
    return Sequence("generator", None, Sequence("tuple", (json_data.KEY, inner)))


@_DATA.method("keys")
def _keys(
    run: Interpreter, node: ast.AST, owner: Unknown, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Sequence("generator", None, json_data.KEY)


@_DATA.method("values")
def _values(
    run: Interpreter, node: ast.AST, owner: Unknown, name: str, arguments: Arguments, frame: Frame
) -> Value:
    return Sequence("generator", None, json_data.part(owner, "value"))


@_DATA.method("get")
def _get(
    run: Interpreter, node: ast.AST, owner: Unknown, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    if not arguments.positional:
        return None
    key, default = arguments.positional[0], arguments.at(1) or NONE
    if python_kind(key) == "bytes":
        shown = repr(default.value) if isinstance(default, Const) else "the default"
        held = Mapping((), True, None, json_data.KEY)
        absent = lookup.absent(held, key, ".get()", shown)
        if absent is not None:
            run.fault(node, frame, absent, "loses")
    return None if default != NONE else json_data.part(owner, hash(key))
