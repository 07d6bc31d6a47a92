"""Regular expressions: compiled patterns, matches and their groups."""

from __future__ import annotations

import ast
import re

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import join, members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    NONE,
    POISON,
    Const,
    Opaque,
    Py,
    Value,
    const,
    python_kind,
)
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs
from pyfunc_lint.tables.signatures import parameters

_PATTERN = "re.Pattern"
_MATCH = Overlay("re.Match")
_MATCHING = ("search", "match", "fullmatch")
_TEXTS = ("str", "bytes")


@handles("re.compile")
def _compile(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A pattern that remembers what it was made of; None if that is a tensor or not known."""
    pattern = arguments.get("pattern")
    if pattern is None or isinstance(pattern, (Tensor, Array)):
        return None
    return Opaque(_PATTERN, run.refine(pattern))


@handles(*(f"re.{name}" for name in (*_MATCHING, "sub", "split", "findall")))
def _call(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    return _apply(run, node, name.removeprefix("re."), arguments, frame, f"{name}()")


@Overlay(_PATTERN).method()
def _method(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A method of a pattern."""
    if owner.detail is None or python_kind(owner.detail) not in _TEXTS:
        return run.fresh(node, frame)  # It takes str or bytes, as it was made of either.
    place = node.func.value if isinstance(node, ast.Call) and isinstance(
        node.func, ast.Attribute
    ) else ast.Constant(None)  # fmt: skip
    whole = Arguments(
        (owner.detail, *arguments.positional),
        arguments.keywords,
        arguments.open,
        (place, *arguments.nodes),
        arguments.keyword_nodes,
        parameters(f"re.{name}"),
    )
    if name in ("finditer", "subn"):
        return run.fresh(node, frame) if python_kind(owner.detail) == "bytes" else None
    return _apply(run, node, name, whole, frame, f"{_PATTERN}.{name}()")


def _apply(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame, text: str
) -> Value | None:
    """A function of the module: judged by the tables, then what it gives."""
    signature = stubs.signature(f"re.{name}")
    if signature is None:
        return None
    result = by_signature(run, node, signature, arguments, frame, text)
    if result is POISON:
        return POISON
    pattern = arguments.get("pattern")
    subject = arguments.get("string")
    kind = "" if subject is None else python_kind(subject)
    if subject is not None and python_kind(pattern or NONE) == "bytes":
        _memory(run, node, arguments.node("string"), subject, frame, text)
    if pattern is None or subject is None or kind not in _TEXTS:
        return result
    if name in _MATCHING:
        found = Opaque("re.Match", Sequence("tuple", (pattern, subject)))
        return join(((ALWAYS, NONE), (ALWAYS, found)))
    if name == "sub":
        return Py(kind)
    grouped = not isinstance(pattern, Const) or "(" in str(pattern.value)
    return result if grouped else run.new_list(None, Py(kind))


def _memory(
    run: Interpreter, node: ast.AST, place: ast.AST | None, value: Value, frame: Frame, text: str
) -> None:
    """A pattern of bytes takes the buffer of a tensor: of a string that is where it is kept."""
    options = [member for _, member in members(run.refine(value))]
    strings = [m for m in options if isinstance(m, Tensor) and m.mode == "eager" and not m.role]
    if strings and len(strings) == len(options) and {m.dtype for m in strings} == {"string"}:
        found = texts.noted(place or node, strings[0], text, "raw-memory")
        if found is not None:
            run.fault(node, frame, found, "loses")


@_MATCH.method("group")
def _group(
    run: Interpreter, node: ast.AST, match: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``m.group()``: text, but for groups that need not take part."""
    if len(arguments.positional) > 1 or arguments.keywords:
        return None
    return _text(match, arguments.positional[0] if arguments.positional else const(0))


def _text(match: Opaque, group: Value) -> Value | None:
    held = match.detail
    if not isinstance(held, Sequence):
        return None
    pattern, subject = held.items or (NONE, NONE)
    text = pattern.value if isinstance(pattern, Const) else None
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    if group == const(0) or (isinstance(text, str) and _always_takes_part(text)):
        return Py(python_kind(subject))
    return None


def _always_takes_part(pattern: str) -> bool:
    """Whether every group of a pattern is in every match: no choice, and none may be left out."""
    plain = re.sub(r"\\.|\[[^\]]*\]", "x", pattern)
    return not re.search(r"\||\)[?*{]|\(\?[^:P]|\(\?P[^<]", plain)


@_MATCH.item
def _item(run: Interpreter, node: ast.Subscript, match: Opaque, key: Value) -> Value | None:
    """``m["name"]``."""
    return _text(match, key)
