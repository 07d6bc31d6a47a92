"""Methods of dicts."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import grown, keyed
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, Const, Unknown, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.registry import Overlay
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.overlays.python.containers import note_absent

_DICT = Overlay("builtins.dict")
DICTS = frozenset({"builtins.dict", "collections.OrderedDict", "collections.UserDict"})
"""Classes of the standard library that keep keys and values, of which others are derived."""


@_DICT.method("items")
def _items(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    if not held.open:
        pairs = tuple(Sequence("tuple", (const(k), v)) for k, v in held.entries)
        return Sequence("generator", pairs)
    known = held.key if not held.entries else None
    key = known if known is not None else run.fresh(node, frame)
    value = held.element or Unknown(("value", id(node)))
    return Sequence("generator", None, Sequence("tuple", (key, value)))


@_DICT.method("values")
def _values(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    known = None if held.open else tuple(value for _, value in held.entries)
    return Sequence("generator", known, held.element)


@_DICT.method("keys")
def _keys(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    known = None if held.open else tuple(const(key) for key, _ in held.entries)
    return Sequence("generator", known, None if held.entries else held.key)


@_DICT.method("copy")
def _copy_dict(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    return run.new_dict(held) if isinstance(held, Mapping) else None


@_DICT.method("get")
@Overlay(*DICTS, inherited=True).method("get")
def _get(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping) or (receiver.kind == "instance" and not arguments.positional):
        return None
    index = arguments.at(0)
    if index is not None:
        note_absent(run, node, held, index, ".get()", arguments.at(1) or NONE, frame)
    return _looked_up(run, node, held, arguments, frame)


@_DICT.method("pop")
def _pop_key(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    found = _looked_up(run, node, held, arguments, frame)
    if not isinstance(found, Raises):
        _change(run, receiver, held.changed(held.entries))
    return found


@_DICT.method("setdefault")
def _set_default(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held, index = run.content(receiver), arguments.at(0)
    if not isinstance(held, Mapping):
        return None
    found = _looked_up(run, node, held, arguments, frame)
    if not isinstance(found, Raises):
        more = held.changed(held.entries)
        if index is not None:
            more = grown(held, index, arguments.at(1) or NONE)
        _change(run, receiver, more)
    return found


def _looked_up(
    run: Interpreter, node: ast.AST, held: Mapping, arguments: Arguments, frame: Frame
) -> Value:
    """What is there for a key, or the default; a failure of a key that cannot be one."""
    index = arguments.at(0)
    result: Value | None = None
    if isinstance(index, Const):
        result = held.get(index.value)
        if result is None and not held.open:
            result = arguments.at(1) or NONE
    if isinstance(index, (Tensor, Array)):
        subject = arguments.nodes[0] if arguments.nodes else node
        found = protocols.unary_member("key-of-dict", subject, index, frame.world, NONE)
        if isinstance(found, Raises):
            return found
    return result if result is not None else run.fresh(node, frame)


@_DICT.method("update")
def _update(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Mapping):
        return None
    entries, is_open = dict(held.entries), held.open
    for value in arguments.positional:
        more = run.freeze(value)
        if isinstance(more, Mapping):
            entries.update(dict(more.entries))
            is_open = is_open or more.open
        else:
            is_open = True
    entries.update(arguments.keywords)
    _change(run, receiver, keyed(entries, is_open=is_open))
    return NONE


def _change(run: Interpreter, receiver: Ref, held: Mapping) -> None:
    run.store.write((receiver.address, CONTENT), held)
