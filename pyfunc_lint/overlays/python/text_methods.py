"""Methods of str and bytes."""

from __future__ import annotations

import ast
import string
from collections.abc import Callable

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
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
from pyfunc_lint.overlays.measured.held import item_of
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs

_TEXTS = Overlay(Const, Py)
_PURE = frozenset(
    {"lower", "upper", "strip", "lstrip", "rstrip", "split", "replace", "startswith", "endswith",
     "encode", "decode", "format", "title", "capitalize", "rsplit", "find", "count", "partition"}
)  # fmt: skip
_MOST_PARTS = 64


@_TEXTS.method(*_PURE)
def _folded(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What Python makes of constants."""
    if not isinstance(receiver, Const) or arguments.keywords or arguments.open:
        return None
    if not isinstance(receiver.value, (str, bytes)) or len(receiver.value) > 1000:
        return None
    if name == "format" and asks_for_width(receiver.value):
        return None
    values = [value.value for value in arguments.positional if isinstance(value, Const)]
    if len(values) < len(arguments.positional):
        return None
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


@_TEXTS.method()
def _by_table(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Whatever nobody else answers."""
    kind = python_kind(receiver)
    signature = stubs.signature(f"{kind}.{name}")
    if signature is None:
        return None
    return by_signature(run, node, signature, arguments, frame, f"{kind}.{name}()")


@_TEXTS.method("join")
def _join(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    kind = python_kind(receiver)
    if kind == "str" and arguments.positional:
        return _join_text(run, node, arguments, frame)
    if kind == "bytes" and arguments.positional:
        _join_bytes(run, node, arguments, frame)
        return Py("bytes")
    return None


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
            shown = item_of(subject, index) if place is subject else place
            protocols.unary(run, "join-list", shown, item, frame)
        elif python_kind(item) == "bytes":
            text = f"sequence item {index}: expected str instance, bytes found"
            detail = Misuse("str.join()", place, item, place is subject)
            run.fault(node, frame, Raises(Cause.BYTES_AS_STR, "TypeError", text, detail))
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
            detail = Misuse("bytes.join() of a str", place, item, place is subject)
            run.fault(node, frame, Raises(Cause.BYTES_AS_STR, "TypeError", text, detail))


@_TEXTS.method("format")
def _format(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``"{}".format(…)``: what the fields without a format write."""
    if python_kind(receiver) != "str":
        return None
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
    for _, field, spec, conversion in fields:
        if field is None:
            continue
        if spec and "{" in spec:
            return Py("str")  # A field inside: what follows is counted in another way.
        key = field or str(count)
        count += not field
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


# -- the text of a tensor: what cuts it to pieces may well know what it is ------------------


_CASES: dict[str, Callable[[str], str]] = {"lower": str.lower, "casefold": str.lower}


@_TEXTS.method("strip", "lstrip", "rstrip")
def _stripped(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return None if _written(receiver) is None or arguments.all() else receiver


@_TEXTS.method(*_CASES)
def _in_case(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering = _written(receiver)
    if rendering is None or arguments.all():
        return None
    return texts.in_case(rendering, _CASES[name])


@_TEXTS.method("split")
def _as_words(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering = _written(receiver)
    if rendering is None:
        return None
    if texts.has_words(rendering) and words.are_counted(node, frame):
        raises = texts.misuse(rendering, ".split()", "counts other words, too")
    elif rendering.whole and not arguments.all() and words.are_used(node, frame):
        raises = texts.misuse(rendering, ".split()", "makes words of it")
    else:
        return None
    texts.lose(run, node, frame, rendering, raises)
    return run.new_list(None)


@_TEXTS.method("split", "rsplit", "partition", "rpartition")
def _pieces(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering, separator = _written(receiver), arguments.at(0)
    if rendering is None or not isinstance(separator, Const):
        return None
    if not isinstance(separator.value, str):
        return None
    first, last = texts.ends(rendering, separator.value)
    if name.endswith("partition"):
        return Sequence("tuple", (first, Py("str"), last))
    made = run.new_list(None, Py("str"))
    run.ends[made.address] = (first, last)
    return made


@_TEXTS.method("split", "rsplit", "splitlines")
def _parts(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Of any text: parts of the same kind."""
    found = _by_table(run, node, receiver, name, arguments, frame)
    if found is None or found is POISON:
        return found
    return run.new_list(None, Py(python_kind(receiver)))


@_TEXTS.method("startswith", "endswith")
def _begins_or_ends(
    run: Interpreter, node: ast.AST, receiver: Value, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    rendering = _written(receiver)
    if rendering is None or not rendering.whole or len(arguments.all()) != 1:
        return None
    wanted = run.freeze(arguments.positional[0]) if arguments.positional else None
    constants = [wanted] if isinstance(wanted, Const) else _items(wanted)
    if constants and all(_cannot(rendering, name, constant.value) for constant in constants):
        raises = texts.misuse(rendering, f".{name}()", "is always False")
        texts.lose(run, node, frame, rendering, raises)
    return Py("bool")


def _written(receiver: Value) -> Rendering | None:
    return receiver.rendering if isinstance(receiver, Py) else None


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
