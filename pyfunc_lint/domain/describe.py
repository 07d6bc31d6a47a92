"""Values and expressions as the user reads them in a message."""

from __future__ import annotations

import ast
import re

from pyfunc_lint.domain.callables import Class, External, Function
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import Const, Opaque, Py, Union, Value

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
        return "..."
    text = " ".join(text.split())
    return text if len(text) <= _MAX_TEXT else text[: _MAX_TEXT - 3] + "..."


def shape(value: Shape | None) -> str:
    """A shape as TensorFlow prints it."""
    if value is None:
        return ""
    inner = ", ".join("None" if size is None else str(size) for size in value)
    return f"({inner},)" if len(value) == 1 else f"({inner})"


def with_article(kind: str) -> str:
    """A description of a kind of value as part of a sentence; constants stand for themselves."""
    if kind == "?":
        return "an object"
    if kind in ("None", "bytes") or kind[:1].isdigit() or kind[:1] in "'\"[({-":
        return kind
    vowel = kind[:1].lower() in "aeiou" or kind.startswith("ndarray")
    return f"{'an' if vowel else 'a'} {kind}"


def _details(dtype: str | None, dims: Shape | None) -> str:
    parts = [dtype] if dtype else []
    if dims is not None:
        parts.append(f"shape={shape(dims)}")
    return f"({', '.join(parts)})" if parts else ""


_TENSOR_NAMES = {
    ("eager", "dense"): "EagerTensor",
    ("symbolic", "dense"): "symbolic Tensor",
    ("maybe", "dense"): "Tensor",
    ("keras", "dense"): "KerasTensor",
    ("keras2", "dense"): "KerasTensor",
}
_MARKS = {"fraction": "floating", "floating": "floating", "imaginary": "complexfloating"}
"""NumPy's names for the families of dtypes."""
_KIND_NAMES = {"variable": "Variable", "ragged": "RaggedTensor", "sparse": "SparseTensor"}


def value(item: Value) -> str:
    """What is known of a value in one short piece, "?" when nothing is."""
    text = _value(item, 0)
    return text if len(text) <= _MAX_VALUE else text[: _MAX_VALUE - 3] + "..."


def brief(item: Value) -> str:
    """The same without shapes, with an article: "an EagerTensor(float32)"."""
    return with_article(_DIMENSIONS.sub("", value(item)))


_DIMENSIONS = re.compile(r", shape=\([^()]*\)|\(shape=\([^()]*\)\)")
"""What ``_details`` writes of a shape."""


def _value(item: Value, depth: int) -> str:
    if isinstance(item, Tensor):
        name = _TENSOR_NAMES.get((item.mode, item.kind))
        if name is None:
            name = _KIND_NAMES[item.kind]
            if item.mode == "symbolic" and item.kind != "variable":
                name = f"symbolic {name}"
        if item.role == "nest":
            return "symbolic dataset element"
        return name + _details(item.dtype, item.shape)
    if isinstance(item, Array):
        marked = _MARKS.get(item.number_class) if item.dtype is None else item.dtype
        if item.scalar:
            return f"np.{marked}" if marked else "NumPy scalar"
        name = "ndarray" if item.scalar is False else "NumPy value"
        dtype = "object, elements bytes" if item.dtype == "string" else marked
        return name + _details(dtype, item.shape)
    if isinstance(item, Const):
        text = repr(item.value)
        return text if len(text) <= _MAX_TEXT else type(item.value).__name__
    if isinstance(item, Py):
        return item.kind
    if isinstance(item, DTypeValue):
        return f"{item.library}.{item.name}" if item.library != "py" else item.name
    if isinstance(item, Spec):
        name = _KIND_NAMES.get(item.kind, "Tensor")
        return f"tf.{name}Spec{_details(item.dtype, item.shape)}"
    if isinstance(item, ShapeValue):
        return "TensorShape" if item.library == "tf" else "tuple"
    if isinstance(item, Sequence):
        return _sequence(item, depth)
    if isinstance(item, Mapping):
        return "dict"
    if isinstance(item, Ref):
        return item.kind if item.kind != "instance" else "object"
    if isinstance(item, Dataset):
        return "Dataset"
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
    return {"np.structured": "structured ndarray"}.get(item.type_name, item.type_name)


def _sequence(item: Sequence, depth: int) -> str:
    brackets = {"list": "[]", "deque": "[]", "set": "{}"}.get(item.kind, "()")
    if depth >= _MAX_DEPTH and item.items != ():
        inside = "..."
    elif item.items is None:
        inside = "..." if item.element is None else _value(item.element, depth + 1) + ", ..."
    else:
        limit = _MAX_ITEMS[depth] if depth < _MAX_DEPTH else 0
        inside = ", ".join(_value(part, depth + 1) for part in item.items[:limit])
        if len(item.items) > limit:
            inside += ", ..."
        elif item.kind == "tuple" and len(item.items) == 1:
            inside += ","
    return f"{brackets[0]}{inside}{brackets[1]}"
