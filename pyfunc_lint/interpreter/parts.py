"""What an array has that a smaller dtype does not hold: fractions and imaginary parts.

A float array often holds whole numbers (masks, labels, rounded values), and casting it loses
nothing. Only operations whose results are no whole numbers give the mark, and only operations that
keep it pass it on; a product loses it, because scaling up is what people do before a cast. What is
left then is that it is of some float dtype: "floating".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyfunc_lint.values import Array, Const, Sequence, Value

_FRACTIONS = frozenset(
    f"np.{name}"
    for name in (
        "mean", "average", "std", "var", "nanmean", "nanstd", "log", "log2", "log10", "log1p",
        "exp", "expm1", "sin", "cos", "tan", "tanh", "sinh", "arctan", "arctan2", "divide",
        "true_divide", "interp", "random.rand", "random.randn", "random.random",
        "random.random_sample", "random.uniform", "random.normal", "random.standard_normal",
    )
) | {"ndarray.mean", "ndarray.std", "ndarray.var"}  # fmt: skip
_IMAGINARY = frozenset(
    f"np.fft.{name}" for name in ("fft", "fft2", "fftn", "rfft", "rfft2", "rfftn")
)
_ROUNDING = frozenset(
    f"{owner}.{name}"
    for owner in ("np", "ndarray")
    for name in (
        "round", "around", "rint", "floor", "ceil", "trunc", "fix", "clip", "abs", "absolute",
        "maximum", "minimum", "multiply", "nan_to_num", "power", "square",
    )
)  # fmt: skip
"""What of a float makes a float again, and may make a whole number."""
_ARITHMETIC = frozenset({"+", "-", "*", "%", "//", "**"})
FLOATING = frozenset({"fraction", "floating"})
_KEEPING = frozenset(
    f"{owner}.{name}"
    for owner in ("np", "ndarray")
    for name in (
        "array", "asarray", "ascontiguousarray", "copy", "reshape", "ravel", "flatten",
        "transpose", "expand_dims", "squeeze", "stack", "concatenate", "vstack", "hstack",
        "swapaxes", "flip", "sort", "max", "min", "sum", "astype", "float32", "float64", "single",
        "double",
        "complex64", "complex128",
    )
)  # fmt: skip


def of_call(name: str, values: Iterable[Value], result: Value) -> Value:
    """The result of a modelled function, marked."""
    if not isinstance(result, Array) or not _may_hold(result):
        return result
    name = name.replace("np.random.Generator.", "np.random.")
    if name in _FRACTIONS:
        return replace(result, part="fraction")
    if name in _IMAGINARY:
        return replace(result, part="imaginary")
    if name in _KEEPING:
        return replace(result, part=_held(values))
    if name in _ROUNDING and _held(values) in FLOATING:
        return replace(result, part="floating")
    return result


def _held(values: Iterable[Value]) -> str:
    """The mark of the first argument, or of all that a list holds."""
    first = next(iter(values), None)
    if isinstance(first, Sequence):
        return _common(first.items or (first.element,))
    return _part(first)


def of_binary(op: str, left: Value, right: Value, result: Value) -> Value:
    """The result of an operator, marked."""
    if not isinstance(result, Array) or not _may_hold(result):
        return result
    marks = {side.part for side in (left, right) if isinstance(side, Array)}
    if "imaginary" in marks:
        return replace(result, part="imaginary") if op in ("+", "-", "*", "/") else result
    if op == "/" or (op in ("+", "-") and "fraction" in marks):
        return replace(result, part="fraction")
    return replace(result, part="floating") if op in _ARITHMETIC and marks & FLOATING else result


def _may_hold(result: Array) -> bool:
    return result.dtype is None or result.dtype.startswith(("float", "bfloat", "complex"))


def _common(values: Iterable[Value | None]) -> str:
    marks = {_part(value) for value in values}
    return marks.pop() if len(marks) == 1 else ""


def _part(value: Value | None) -> str:
    if isinstance(value, Const) and isinstance(value.value, float):
        return "" if value.value.is_integer() else "fraction"
    return value.part if isinstance(value, Array) else ""
