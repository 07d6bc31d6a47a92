"""Methods of str and bytes."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable

from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import POISON, Const, Py, Rendering, Value, const, python_kind
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.python_operators import asks_for_width
from pyfunc_lint.interpreter.operations import protocols
from pyfunc_lint.interpreter.qualifiers import texts, words
from pyfunc_lint.interpreter.registry import How, Overlay
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs


@Overlay(Const, Py).method()
def _text_method(
    run: Interpreter,
    node: ast.AST,
    receiver: Value,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    kind = python_kind(receiver)
    if isinstance(receiver, Const) and all(isinstance(a, Const) for a in arguments.positional):
        folded = _fold(run, receiver, name, arguments)
        if folded is not None:
            return folded
    if kind == "str" and name == "join" and arguments.positional:
        return _join_text(run, node, arguments, frame)
    if kind == "bytes" and name == "join" and arguments.positional:
        _join_bytes(run, node, arguments, frame)
        return Py("bytes")
    if kind == "str" and name == "format":
        return _format(run, node, receiver, arguments, frame)
    if isinstance(receiver, Py) and receiver.rendering is not None:
        return _of_written(run, node, receiver, receiver.rendering, name, arguments, frame)
    signature = stubs.signature(f"{kind}.{name}")
    if signature is None:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{kind}.{name}()")
    if result is POISON:
        return POISON
    if name in ("split", "rsplit", "splitlines"):
        return run.new_list(None, Py(kind))
    return result


def _join_text(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> Value:
    """``"".join(…)`` wants str: a tensor in the list fails, a tensor of text even as the list."""
    value = arguments.positional[0]
    subject = arguments.nodes[0] if arguments.nodes else node
    if isinstance(value, (Tensor, Array)):
        protocols.unary(run, "join", subject, value, frame)
        return Py("str")
    held = run.content(value) if isinstance(value, Ref) and value.kind != "instance" else value
    if not isinstance(held, Sequence):
        return Py("str")
    # Of a list of unknown length that has a known element, there is one.
    items = held.items if held.items is not None else (held.element or Py("str"),)
    written = subject.elts if isinstance(subject, (ast.List, ast.Tuple)) else []
    for index, item in enumerate(items):
        place = written[index] if len(written) == len(items) else subject
        if any(isinstance(member, (Tensor, Array)) for _, member in members(item)):
            protocols.unary(run, "join-list", place, item, frame)
        elif python_kind(item) == "bytes":
            text = f"sequence item {index}: expected str instance, bytes found"
            fields = {"operation": "str.join()", "kind": "bytes"}
            run.fault(node, frame, Raises("bytes-as-str", "TypeError", text, fields))
            return POISON
    return texts.within(items)


def _join_bytes(run: Interpreter, node: ast.AST, arguments: Arguments, frame: Frame) -> None:
    """``b"".join(…)`` wants bytes, and takes the memory of an eager tensor."""
    held = run.freeze(arguments.positional[0])
    subject = arguments.nodes[0] if arguments.nodes else node
    if not isinstance(held, Sequence) or held.items is None:
        return
    written = subject.elts if isinstance(subject, (ast.List, ast.Tuple)) else []
    for index, item in enumerate(held.items):
        place = written[index] if len(written) == len(held.items) else subject
        eager = isinstance(item, Array) or (isinstance(item, Tensor) and item.mode == "eager")
        if eager and getattr(item, "dtype", None) == "string":
            found = texts.noted(place, item, "bytes.join()", "raw-memory")
            if found is not None:
                run.fault(node, frame, found, "loses")
        elif isinstance(item, (Tensor, Array)):
            protocols.unary(run, "join-bytes-list", place, item, frame)
        elif python_kind(item) == "str":
            text = f"sequence item {index}: expected a bytes-like object, str found"
            fields = {"operation": "bytes.join() of a str", "kind": "bytes"}
            run.fault(node, frame, Raises("bytes-as-str", "TypeError", text, fields))


def _format(
    run: Interpreter, node: ast.AST, receiver: Value, arguments: Arguments, frame: Frame
) -> Value:
    """``"{}".format(…)``: what the fields without a format write."""
    if arguments.open:
        return Py("str")
    if not isinstance(receiver, Const):
        # Whatever the template is, it was made for the one value that it is given.
        given = arguments.all()
        parts = [texts.written(node, run.refine(v), "format", frame) for v in given]
        return texts.within(parts) if len(parts) == 1 else Py("str")
    parts = []
    count = 0
    try:
        fields = list(string.Formatter().parse(receiver.value))
    except ValueError:
        return Py("str")
    for _, name, spec, conversion in fields:
        if name is None:
            continue
        if spec and "{" in spec:
            return Py("str")  # A field inside: what follows is counted in another way.
        key = name or str(count)
        count += not name
        place: ast.AST | None = arguments.keyword_nodes.get(key)
        value = arguments.keywords.get(key)
        if key.isdigit():
            place, value = arguments.node_at(int(key)), arguments.at(int(key))
        if value is not None and spec and conversion is None:
            if protocols.formatted(run, spec, place or node, value, frame) is POISON:
                return POISON
        if value is not None and not spec:
            how: How = {None: "format", "s": "str"}.get(conversion, "repr")  # type: ignore[assignment]
            parts.append(texts.written(node, run.refine(value), how, frame))
    whole = len(fields) == 1 and not fields[0][0] and len(parts) == 1
    return parts[0] if whole else texts.within(parts)


_CASES: dict[str, Callable[[str], str]] = {"lower": str.lower, "casefold": str.lower}
_KEEPING = frozenset({"strip", "lstrip", "rstrip"})


def _of_written(
    run: Interpreter,
    node: ast.AST,
    receiver: Py,
    rendering: Rendering,
    name: str,
    arguments: Arguments,
    frame: Frame,
) -> Value | None:
    """A method of the text of a tensor: what cuts it to pieces may well know what it is."""
    if name in _KEEPING and not arguments.all():
        return receiver
    if name in _CASES and not arguments.all():
        return texts.in_case(rendering, _CASES[name])
    if name == "split" and texts.has_words(rendering) and words.are_counted(node, frame):
        raises = texts.misuse(rendering, ".split()", "counts other words, too")
        texts.lose(run, node, frame, rendering, raises)
        return run.new_list(None)
    if name == "split" and rendering.whole and not arguments.all() and words.are_used(node, frame):
        raises = texts.misuse(rendering, ".split()", "makes words of it")
        texts.lose(run, node, frame, rendering, raises)
        return run.new_list(None)
    if name in ("split", "rsplit", "partition", "rpartition") and arguments.positional:
        separator = arguments.positional[0]
        if isinstance(separator, Const) and isinstance(separator.value, str):
            first, last = texts.ends(rendering, separator.value)
            if name.endswith("partition"):
                return Sequence("tuple", (first, Py("str"), last))
            made = run.new_list(None, Py("str"))
            run.ends[made.address] = (first, last)
            return made
    if name in ("startswith", "endswith") and rendering.whole and len(arguments.all()) == 1:
        wanted = run.freeze(arguments.positional[0]) if arguments.positional else None
        constants = [wanted] if isinstance(wanted, Const) else _items(wanted)
        if constants and all(_cannot(rendering, name, constant.value) for constant in constants):
            raises = texts.misuse(rendering, f".{name}()", "is always False")
            texts.lose(run, node, frame, rendering, raises)
        return Py("bool")
    return _text_method(run, node, Py("str"), name, arguments, frame)


def _items(held: Value | None) -> list[Const]:
    items = held.items if isinstance(held, Sequence) and held.items else ()
    found = [item for item in items if isinstance(item, Const)]
    return found if len(found) == len(items) else []


def _cannot(rendering: Rendering, name: str, text: object) -> bool:
    """Whether a text of this form cannot begin or end so: it ends with a quote or a bracket."""
    if not isinstance(text, str) or not text:
        return False
    if name == "endswith":
        return text[-1] not in "'\")>]"
    return text[0] not in "b<[tTRSa"


_PURE = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "split", "replace", "startswith", "endswith",
     "encode", "decode", "format", "title", "capitalize", "rsplit", "find", "count", "partition"}
)  # fmt: skip


_MOST_PARTS = 64


def _fold(run: Interpreter, receiver: Const, name: str, arguments: Arguments) -> Value | None:
    if name not in _PURE or arguments.keywords or arguments.open:
        return None
    if not isinstance(receiver.value, (str, bytes)) or len(receiver.value) > 1000:
        return None
    if name == "format" and asks_for_width(receiver.value):
        return None
    values = [a.value for a in arguments.positional if isinstance(a, Const)]
    try:
        result = getattr(receiver.value, name)(*values)
    except (TypeError, ValueError, AttributeError, LookupError):
        return None
    if isinstance(result, (str, bytes, bool, int)) and not (
        isinstance(result, (str, bytes)) and len(result) > 2000
    ):
        return const(result)
    if isinstance(result, list) and len(result) <= _MOST_PARTS:
        return run.new_list(tuple(const(part) for part in result))
    return None
