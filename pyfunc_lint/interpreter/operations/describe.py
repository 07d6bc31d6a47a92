"""Values and expressions as the user reads them in a message."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Class, External, Function
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import DTypeValue
from pyfunc_lint.domain.values import Const, Opaque, Py, Union, Value
from pyfunc_lint.interpreter.registry import SHOWN

_MAX_TEXT = 40
_MAX_VALUE = 100
_MAX_DEPTH = 2
_MAX_ITEMS = (6, 3)
"""Of a list, and of a list inside a list."""


def expression(node: ast.AST) -> str:
    """The source of an expression in one short piece."""
    try:
        text = ast.unparse(node)
    except (ValueError, RecursionError, AttributeError):
        return "…"
    text = " ".join(text.split())
    return text if len(text) <= _MAX_TEXT else text[: _MAX_TEXT - 1] + "…"


def shape(value: Shape | None) -> str:
    """A shape as TensorFlow prints it."""
    if value is None:
        return ""
    inner = ", ".join("None" if size is None else str(size) for size in value)
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def details(dtype: str | None, dims: Shape | None) -> str:
    """What is known of a tensor or an array, in brackets; nothing where that is nothing."""
    parts = [dtype] if dtype else []
    if dims is not None:
        parts.append(f"shape={shape(dims)}")
    return f"({', '.join(parts)})" if parts else ""


def value(item: Value) -> str:
    """What is known of a value in one short piece, "?" when nothing is."""
    text = _value(item, 0)
    return text if len(text) <= _MAX_VALUE else text[: _MAX_VALUE - 1] + "…"


def _value(item: Value, depth: int) -> str:
    shown = SHOWN.get(type(item))
    if shown is not None:
        return shown(item)
    if isinstance(item, Const):
        text = repr(item.value)
        return text if len(text) <= _MAX_TEXT else type(item.value).__name__
    if isinstance(item, Py):
        return item.kind
    if isinstance(item, DTypeValue):
        return f"{item.library}.{item.name}" if item.library != "py" else item.name
    if isinstance(item, Sequence):
        return _sequence(item, depth)
    if isinstance(item, Mapping):
        return "dict"
    if isinstance(item, Ref):
        return item.kind if item.kind != "instance" else "object"
    if isinstance(item, Function):
        return f"function {item.name}"
    if isinstance(item, External):
        return item.name.removeprefix("builtins.")
    if isinstance(item, Opaque):
        return _opaque(item)
    if isinstance(item, Union):
        texts = list(dict.fromkeys(_value(member, depth) for _, member in item.members))
        return " | ".join(texts)
    return "?"


def _opaque(item: Opaque) -> str:
    """An object of a library, by its class."""
    if item.type_name.startswith(("builtins.", "?")) or "." not in item.type_name:
        return "?"
    if isinstance(item.detail, Sequence) and item.type_name == "enum.Enum" and item.detail.items:
        cls = item.detail.items[0]
        if isinstance(cls, Class):
            return f"member of {cls.name}"
    shown = SHOWN.get(item.type_name)
    return item.type_name if shown is None else shown(item)


def _sequence(item: Sequence, depth: int) -> str:
    brackets = {"list": "[]", "deque": "[]", "set": "{}"}.get(item.kind, "()")
    if depth >= _MAX_DEPTH and item.items != ():
        inside = "…"
    elif item.items is None:
        inside = "…" if item.element is None else _value(item.element, depth + 1) + ", …"
    else:
        limit = _MAX_ITEMS[depth] if depth < _MAX_DEPTH else 0
        inside = ", ".join(_value(part, depth + 1) for part in item.items[:limit])
        if len(item.items) > limit:
            inside += ", …"
        elif item.kind == "tuple" and len(item.items) == 1:
            inside += ","
    return f"{brackets[0]}{inside}{brackets[1]}"
