"""What an array has that a smaller dtype does not hold: fractions and imaginary parts.

A float array often holds whole numbers (masks, labels, rounded values), and casting it loses
nothing. Only operations whose results are no whole numbers give the mark, and only operations that
keep it pass it on; a product loses it, because scaling up is what people do before a cast. What is
left then is that it is of some float dtype: "floating".
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import map_members
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import Const, Py, Union, Value
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, INTEGERS, LIMITS

_FRACTIONS = frozenset(
    f"np.{name}"
    for name in (
        "percentile", "quantile", "nanpercentile", "nanquantile",
        "mean", "average", "std", "var", "nanmean", "nanstd", "log", "log2", "log10", "log1p",
        "exp", "expm1", "sin", "cos", "tan", "tanh", "sinh", "arctan", "arctan2", "divide",
        "true_divide", "interp", "random.rand", "random.randn", "random.random",
        "random.random_sample", "random.uniform", "random.normal", "random.standard_normal",
        "fft.irfft", "fft.irfft2", "fft.irfftn",
    )
) | {"ndarray.mean", "ndarray.std", "ndarray.var"}  # fmt: skip
_IMAGINARY = frozenset(
    f"np.fft.{name}" for name in ("fft", "fft2", "fftn", "rfft", "rfft2", "rfftn")
)
_ROUNDING = frozenset(
    f"{owner}.{name}"
    for owner in ("np", "ndarray")
    for name in (
        "round", "around", "rint", "floor", "ceil", "trunc", "fix", "maximum", "minimum",
        "multiply", "power", "square",
    )
)  # fmt: skip
"""What of a float makes a float again, and may make a whole number."""
_REAL = frozenset({"np.rint", "np.hypot", "np.linalg.norm"})
"""What is of some float dtype whatever comes in."""
_ARITHMETIC = frozenset({"+", "-", "*", "%", "//", "**"})
FLOATING = frozenset({"fraction", "floating"})
_KEEPING = frozenset(
    f"{owner}.{name}"
    for owner in ("np", "ndarray")
    for name in (
        "array", "asarray", "ascontiguousarray", "copy", "reshape", "ravel", "flatten",
        "transpose", "expand_dims", "squeeze", "stack", "concatenate", "vstack", "hstack",
        "swapaxes", "flip", "sort", "clip", "abs", "absolute", "nan_to_num",
        "max", "min", "sum", "astype", "float32", "float64", "single",
        "double",
        "complex64", "complex128",
    )
)  # fmt: skip


_AVERAGING = frozenset({"np.convolve", "np.correlate"})
"""Sums of products with a kernel: what is weighted with fractions is one."""
_SHOWING = {
    "np.full": ("fill_value",), "np.full_like": ("fill_value",),
    "np.where": ("x", "y"), "np.int16": ("x",), "np.int32": ("x",), "np.int64": ("x",),
}  # fmt: skip
"""Functions that put a number of the code into their result."""
_COMPUTING = frozenset({"sum", "max", "min", "clip", "abs", "absolute", "nan_to_num", "astype"})
"""Of those that keep a mark, the ones that do not keep the numbers."""
_DEPTH = 3
_MOST = 64
"""How deep and how far the constants of a list are looked at."""


def of_call(name: str, given: Mapping[str, Value], result: Array) -> Array:
    """The result of a modelled function, marked; ``given`` are its arguments by parameter."""
    if name in _SHOWING or (name in _KEEPING and name.rpartition(".")[2] not in _COMPUTING):
        held = _numbers(name, given)
        low, high = LIMITS.get(result.dtype or "", (-math.inf, math.inf))
        # A number that its own dtype does not hold was lost before.
        fits = all(low <= number <= high for number in held)
        result = replace(result, literals=held if fits else ())
    if not _may_hold(result):
        return result
    exact = not {"method", "interpolation"} & set(given)
    if exact and name.endswith(("quantile", "percentile")):
        exact = _between(given.get("q"), 100 if name.endswith("percentile") else 1)
    return _marked(name, given.values(), result, exact)


def _between(levels: Value | None, whole: int) -> bool:
    """Whether a quantile lies between elements: the least, the middle and the largest are some."""
    known = [level / whole for level in _constants(levels, 0)]
    return any(level not in (0, 0.5, 1) for level in known)


def _numbers(name: str, given: Mapping[str, Value]) -> tuple[float, ...]:
    """Numbers of the code that go into the result: fill values, constants of a list."""
    wanted = [given[key] for key in _SHOWING.get(name, ()) if key in given]
    if name in _KEEPING and given:
        wanted = [next(iter(given.values()))]
    found: set[float] = set()
    for value in wanted:
        found.update(_constants(value, 0))
    return (min(found), max(found)) if found else ()


def _constants(value: Value | None, depth: int) -> Iterator[float]:
    """The numbers that stand in a value: all alternatives, and all items of a list."""
    if isinstance(value, Const):
        if isinstance(value.value, (int, float)) and not isinstance(value.value, bool):
            yield value.value
    elif isinstance(value, (Array, Py)):
        yield from value.literals
    elif isinstance(value, Sequence) and depth < _DEPTH:
        for item in (value.items or (value.element,))[:_MOST]:
            yield from _constants(item, depth + 1)
    elif isinstance(value, Union):
        for _, member in value.members:
            yield from _constants(member, depth)


def holding(array: Array, value: Value) -> Array:
    """The array with the constants of a value among its elements."""
    found = {*array.literals, *_constants(value, 0)}
    return replace(array, literals=(min(found), max(found)) if found else ())


def written_into(array: Array, target: ast.Subscript, index: Value, value: Value) -> Array:
    """The array after ``array[index] = value``: a mask leaves what it does not select."""
    name = target.value.id if isinstance(target.value, ast.Name) else ""
    own = any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(target.slice))
    rest = isinstance(index, Array) and index.dtype == "bool" and not own
    found = {*(array.literals if rest else ()), *_constants(value, 0)}
    return replace(array, literals=(min(found), max(found)) if found else ())


def _marked(name: str, values: Iterable[Value], result: Array, exact: bool) -> Array:
    """``exact``: not the nearest of the elements, as percentiles can be."""
    name = name.replace("np.random.Generator.", "np.random.")
    if name in _FRACTIONS:
        return replace(result, number_class="fraction" if exact else "floating")
    if name in _IMAGINARY:
        return replace(result, number_class="imaginary")
    if name in _AVERAGING:
        marks = [_part(value) for value in values]
        return replace(result, number_class="fraction") if "fraction" in marks else result
    if name in _KEEPING:
        mark = _held(values)
        size = mark == "imaginary" and name.endswith(("abs", "absolute"))
        return replace(result, number_class="fraction" if size else mark)
    if name in _REAL and result.dtype is None:
        return replace(result, number_class="floating")
    if name in _ROUNDING and _held(values) in FLOATING:
        return replace(result, number_class="floating")
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
    if op == "*" and (_scales(left, right) or _shrinks(left, right)):
        return replace(result, number_class="fraction")
    marks = {side.number_class for side in (left, right) if isinstance(side, Array)}
    if "imaginary" in marks:
        return replace(result, number_class="imaginary") if op in ("+", "-", "*", "/") else result
    if op in ("+", "-") and any(_shifts(side) for side in (left, right)):
        return replace(result, number_class="fraction")
    if op == "/" or (op in ("+", "-") and "fraction" in marks):
        return replace(result, number_class="fraction")
    return (
        replace(result, number_class="floating")
        if op in _ARITHMETIC and marks & FLOATING
        else result
    )


def _shifts(value: Value) -> bool:
    """Whether it is a number whose fraction is no half, which is added before rounding down."""
    half = isinstance(value, Const) and isinstance(value.value, float) and value.value % 1 == 0.5
    return isinstance(value, (Const, Py)) and not half and _part(value) == "fraction"


def _scales(left: Value, right: Value) -> bool:
    """Whether whole numbers are made smaller by a constant; of a picture nobody minds."""
    for factor, array in ((left, right), (right, left)):
        number = _number(factor)
        if number is None or not 0 < abs(number) < 1 or not isinstance(array, Array):
            continue
        if array.dtype in INTEGERS and array.dtype != "uint8":
            return True
    return False


def _shrinks(left: Value, right: Value) -> bool:
    """Whether fractions are multiplied by a constant that makes them no larger."""
    for factor, value in ((left, right), (right, left)):
        number = _number(factor)
        if number is not None and 0 < abs(number) <= 1 and _part(value) == "fraction":
            return True
    return False


def _number(value: Value) -> float | None:
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        return value.value
    return None


def _may_hold(result: Array) -> bool:
    return result.dtype is None or result.dtype in FLOATS | COMPLEX


def _common(values: Iterable[Value | None]) -> str:
    marks = {_part(value) for value in values}
    return marks.pop() if len(marks) == 1 else ""


def _part(value: Value | None) -> str:
    if isinstance(value, Const) and isinstance(value.value, float):
        return "" if value.value.is_integer() else "fraction"
    return value.number_class if isinstance(value, (Array, Py)) else ""


# -- Python's numbers -----------------------------------------------------------------------

_FRACTIONS_OF_PYTHON = frozenset(
    {
        "math.sin", "math.cos", "math.tan", "math.tanh", "math.asin", "math.acos", "math.atan",
        "math.atan2", "math.exp", "math.expm1", "math.log", "math.log1p", "random.random",
        "random.uniform", "random.gauss",
    }
)  # fmt: skip
_TODAY = 1.7e9
"""Seconds since 1970. Which time it is does not matter, only how many digits it has."""
_CLOCKS = {
    "datetime.datetime.timestamp": _TODAY, "time.time": _TODAY, "calendar.timegm": _TODAY,
    "time.time_ns": _TODAY * 1e9,
}  # fmt: skip


def of_python_call(name: str, result: Value) -> Value:
    """The result of a function of the standard library, marked."""
    if isinstance(result, Py) and name in _FRACTIONS_OF_PYTHON:
        return replace(result, number_class="fraction")
    if isinstance(result, Py) and name in _CLOCKS:
        return replace(result, literals=(_CLOCKS[name],))
    return result


def of_numbers(op: str, left: Value, right: Value, result: Py) -> Py:
    """The result of an operator on Python's numbers, marked: constants scale what is known."""
    number, known = (_number(right), left) if isinstance(left, Py) else (_number(left), right)
    if not number or not isinstance(known, Py):
        return result
    if op in ("+", "-") and (isinstance(number, int) or number.is_integer()):
        return replace(result, number_class=known.number_class)
    if op not in ("*", "/", "//"):
        return result
    if op in ("/", "//") and isinstance(left, Const):
        # A number below one, divided by a whole number.
        small = op == "/" and 0 < abs(number) < 1 and known.kind == "int"
        return replace(result, number_class="fraction") if small else result
    factor = number if op == "*" else 1 / number
    keeps = known.number_class if op != "//" and abs(factor) <= 1 else ""
    low_first = sorted(held * factor for held in known.literals)
    return replace(result, number_class=keeps, literals=tuple(low_first))


def whole(value: Value, result: Py) -> Py:
    """The result of ``int()``, ``float()`` or ``round()``: about as large as the number was."""
    return replace(result, literals=value.literals) if isinstance(value, Py) else result


def unsure(value: Value) -> Value:
    """The value where a test may have left out some: only what is large anyhow stays known."""
    return map_members(value, _unsure)


def _unsure(value: Value) -> Value:
    if isinstance(value, Py) and value.literals and max(map(abs, value.literals)) < _TODAY:
        return replace(value, literals=())
    return value
