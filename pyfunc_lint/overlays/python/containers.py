"""Methods of lists, deques, tuples and sets."""

from __future__ import annotations

import ast

from pyfunc_lint.domain import describe
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import members, typical
from pyfunc_lint.domain.values import NONE, POISON, Const, Py, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration, operators
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import lookup, texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.overlays.python import comparing
from pyfunc_lint.tables import python as stubs

_LIST, _DEQUE = Overlay("builtins.list"), Overlay("collections.deque")
_LISTS = Overlay("builtins.list", "collections.deque")
_MAX_KNOWN = (32, 1)
"""How many elements of a list, and of a deque, which may have dropped the others, are known."""


@handles("collections.deque")
def _deque(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A list that forgets its beginning when it has a length that it may not exceed."""
    signature = stubs.signature(name)
    if signature is None:
        return None
    if by_signature(run, node, signature, arguments, frame, f"{name}()") is POISON:
        return POISON
    value = arguments.get("iterable")
    bounded = arguments.get("maxlen") not in (None, NONE) or arguments.open
    if value is None:
        return run.new_list((), kind="deque")
    with run.mute():
        turns = iteration.iterate(run, node, value, frame)
    return run.new_list(None if bounded else turns.items, turns.element, "deque")


# -- lists and deques -----------------------------------------------------------------------


@_LISTS.method("append")
@_DEQUE.method("appendleft")
def _append(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence) or not arguments.positional:
        return None
    added = arguments.positional[0]
    if held.items is not None and len(held.items) < _MAX_KNOWN[held.kind == "deque"]:
        items = (*held.items, added) if name == "append" else (added, *held.items)
        _change(run, receiver, Sequence(held.kind, items))
    else:
        element = typical(held, Sequence("list", (added,)))
        _change(run, receiver, Sequence(held.kind, None, element))
    return NONE


@_LISTS.method("extend")
@_DEQUE.method("extendleft")
def _extend(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence) or not arguments.positional:
        return None
    with run.mute():
        turns = iteration.iterate(run, node, arguments.positional[0], frame)
    _change(run, receiver, iteration.extended(held, turns))
    return NONE


@_LISTS.method("copy")
def _copy_list(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    return run.new_list(held.items, held.element, held.kind)


@_LIST.method("sort")
def _sort(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    turns = iteration.Turns(held.items, held.element or run.fresh(node, frame))
    order, said = arguments.get("key"), arguments.node("key")
    function = node.func if isinstance(node, ast.Call) else None
    subject = function.value if isinstance(function, ast.Attribute) else node
    if comparing.of_elements(run, "sort", node, subject, turns, order, frame, said) is POISON:
        return POISON
    return _reordered(run, node, receiver, name, arguments, frame)


@_LISTS.method("remove", "reverse")
@_DEQUE.method("rotate")
def _reordered(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The same elements, perhaps without one; which is where is not known."""
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    _change(run, receiver, Sequence(held.kind, None, typical(held)))
    return NONE


@_LISTS.method("insert")
def _insert(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    element = typical(held, Sequence("list", arguments.positional[1:]))
    _change(run, receiver, Sequence(held.kind, None, element))
    return NONE


@_LISTS.method("clear")
def _clear(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    _change(run, receiver, Sequence(held.kind, (), typical(held)))
    return NONE


@_LISTS.method("pop")
@_DEQUE.method("popleft")
def _pop(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    element = typical(held)
    _change(run, receiver, Sequence(held.kind, None, element))
    return element


@_LISTS.method("index", "count")
def _search_list(
    run: Interpreter, node: ast.AST, receiver: Ref, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    held = run.content(receiver)
    if not isinstance(held, Sequence):
        return None
    return _search(run, node, held, name, arguments, frame)


def _change(run: Interpreter, receiver: Ref, held: Sequence) -> None:
    run.store.write((receiver.address, CONTENT), held)


# -- tuples and sets ------------------------------------------------------------------------


@Overlay(Sequence).method("index", "count")
def _search_tuple(
    run: Interpreter, node: ast.AST, held: Sequence, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return _search(run, node, held, name, arguments, frame) if held.kind == "tuple" else None


@Overlay(Sequence).method("add", "discard", "remove")
def _change_set(
    run: Interpreter, node: ast.AST, held: Sequence, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A set hashes what it takes."""
    if held.kind != "set" or len(arguments.positional) != 1:
        return None
    subject = arguments.nodes[0] if arguments.nodes else node
    item = arguments.positional[0]
    return POISON if protocols.unary(run, "set-add", subject, item, frame) is POISON else NONE


def _search(
    run: Interpreter,
    node: ast.AST,
    held: Sequence,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value:
    """``index`` and ``count`` compare the items with what is wanted."""
    if name == "count" and arguments.positional:
        note_absent(run, node, held, arguments.positional[0], ".count()", const(0), frame)
    subject = arguments.nodes[0] if arguments.nodes else node
    wanted = arguments.at(0) or NONE
    absent = lookup.unlisted(held, wanted, subject) if name == "index" else None
    if absent is not None and not _receiver_grows(node, frame):
        return absent
    return operators.among(run, subject, wanted, held, frame, Py("int"))


# -- what is looked for ---------------------------------------------------------------------


def note_absent(
    run: Interpreter,
    node: ast.AST,
    held: Value,
    wanted: Value,
    operation: str,
    answer: Value,
    frame: Frame,
) -> None:
    """bytes, or the text of a tensor, looked for among str: never found, without an error."""
    shown = describe.value(answer) if isinstance(answer, Const) else "the default"
    options = [member for _, member in members(run.refine(wanted))]
    found = [lookup.absent(run.freeze(held), member, operation, shown) for member in options]
    first = found[0]
    if first is None or not all(found) or _receiver_grows(node, frame):
        return
    rendering = texts.spelling_of(options[0])
    if rendering is not None:
        texts.lose(run, node, frame, rendering, first)
    else:
        run.fault(node, frame, first, "loses")


def _receiver_grows(node: ast.AST, frame: Frame) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    return isinstance(function, ast.Attribute) and texts.grows(function.value, frame)
