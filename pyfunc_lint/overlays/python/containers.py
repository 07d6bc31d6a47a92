"""Methods of lists, deques, sets and dicts."""

from __future__ import annotations

import ast

from pyfunc_lint.domain import describe
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import grown, keyed, members, typical
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, POISON, Const, Py, Unknown, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language import iteration, operators
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import lookup, texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.interpreter.store import CONTENT
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.overlays.python import comparing
from pyfunc_lint.tables import python as stubs


@Overlay(Ref).method()
def _reference_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    if receiver.kind == "instance" and not (name == "get" and arguments.positional):
        return None
    held = run.content(receiver)
    if isinstance(held, Sequence):
        return _list_method(run, node, receiver, held, name, arguments, frame)
    if isinstance(held, Mapping):
        return _dict_method(run, node, receiver, held, name, arguments, frame)
    return None


_MAX_KNOWN = (32, 1)
"""How many elements of a list, and of a deque, which may have dropped the others, are known."""
_ADDING = frozenset({"add", "discard", "remove"})


@Overlay(Sequence).method()
def _sequence_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Sequence,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    """A set hashes what it takes; a tuple is searched as a list is."""
    if receiver.kind == "tuple" and name in ("index", "count"):
        return _search(run, node, receiver, name, arguments, frame)
    if receiver.kind != "set" or name not in _ADDING or len(arguments.positional) != 1:
        return None
    subject = arguments.nodes[0] if arguments.nodes else node
    item = arguments.positional[0]
    return POISON if protocols.unary(run, "set-add", subject, item, frame) is POISON else NONE


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


def _list_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    held: Sequence,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    key = (receiver.address, CONTENT)
    if name in ("append", "appendleft") and arguments.positional:
        added = arguments.positional[0]
        if held.items is not None and len(held.items) < _MAX_KNOWN[held.kind == "deque"]:
            items = (*held.items, added) if name == "append" else (added, *held.items)
            run.store.write(key, Sequence(held.kind, items))
        else:
            element = typical(held, Sequence("list", (added,)))
            run.store.write(key, Sequence(held.kind, None, element))
        return NONE
    if name in ("extend", "extendleft") and arguments.positional:
        with run.mute():
            turns = iteration.iterate(run, node, arguments.positional[0], frame)
        run.store.write(key, iteration.extended(held, turns))
        return NONE
    if name == "copy":
        return run.new_list(held.items, held.element, held.kind)
    if name == "sort":
        turns = iteration.Turns(held.items, held.element or run.fresh(node, frame))
        order = arguments.keywords.get("key")
        function = node.func if isinstance(node, ast.Call) else None
        subject = function.value if isinstance(function, ast.Attribute) else node
        said = arguments.keyword_nodes.get("key")
        if comparing.of_elements(run, "sort", node, subject, turns, order, frame, said) is POISON:
            return POISON
    if name in ("insert", "remove", "clear", "sort", "reverse", "rotate"):
        rest = [Sequence("list", arguments.positional[1:])] if name == "insert" else []
        known = () if name == "clear" else None
        run.store.write(key, Sequence(held.kind, known, typical(held, *rest)))
        return NONE
    if name in ("pop", "popleft"):
        element = typical(held)
        run.store.write(key, Sequence(held.kind, None, element))
        return element
    if name in ("index", "count"):
        return _search(run, node, held, name, arguments, frame)
    return None


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
        _note_absent(run, node, held, arguments.positional[0], ".count()", const(0), frame)
    subject = arguments.nodes[0] if arguments.nodes else node
    wanted = arguments.at(0) or NONE
    absent = lookup.unlisted(held, wanted, subject) if name == "index" else None
    if absent is not None and not _receiver_grows(node, frame):
        return absent
    return operators.among(run, subject, wanted, held, frame, Py("int"))


def _dict_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Ref,
    held: Mapping,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    if name == "items":
        if held.open:
            return Sequence(
                "generator",
                None,
                Sequence(
                    "tuple",
                    (
                        held.key
                        if held.key is not None and not held.entries
                        else run.fresh(node, frame),
                        held.element or Unknown(("value", id(node))),
                    ),
                ),
            )
        return Sequence(
            "generator", tuple(Sequence("tuple", (const(k), v)) for k, v in held.entries)
        )
    if name == "values":
        return Sequence(
            "generator", None if held.open else tuple(v for _, v in held.entries), held.element
        )
    if name == "keys":
        return Sequence(
            "generator",
            None if held.open else tuple(const(k) for k, _ in held.entries),
            None if held.entries else held.key,
        )
    if name == "copy":
        return run.new_dict(held)
    if name in ("get", "pop", "setdefault"):
        index = arguments.at(0)
        result: Value | None = None
        if isinstance(index, Const):
            result = held.get(index.value)
            if result is None and not held.open:
                result = arguments.at(1) or NONE
        if name == "get" and index is not None:
            default = arguments.at(1) or NONE
            _note_absent(run, node, held, index, ".get()", default, frame)
        if isinstance(index, (Tensor, Array)):
            subject = arguments.nodes[0] if arguments.nodes else node
            found = protocols.unary_member("key-of-dict", subject, index, frame.world, NONE)
            if isinstance(found, Raises):
                return found
        if name == "setdefault" and index is not None:
            default = arguments.at(1) or NONE
            run.store.write((receiver.address, CONTENT), grown(held, index, default))
        elif name != "get":
            run.store.write((receiver.address, CONTENT), held.changed(held.entries))
        return result if result is not None else run.fresh(node, frame)
    if name == "update":
        entries = dict(held.entries)
        is_open = held.open
        for value in arguments.positional:
            more = run.freeze(value)
            if isinstance(more, Mapping):
                entries.update(dict(more.entries))
                is_open = is_open or more.open
            else:
                is_open = True
        entries.update(arguments.keywords)
        run.store.write((receiver.address, CONTENT), keyed(entries, is_open=is_open))
        return NONE
    return None


def _note_absent(
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
