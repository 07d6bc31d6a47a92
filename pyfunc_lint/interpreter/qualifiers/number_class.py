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
from pyfunc_lint.tables import numbers
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, INTEGERS, LIMITS

_ARITHMETIC = frozenset({"+", "-", "*", "%", "//", "**"})
FLOATING = frozenset({"fraction", "floating"})
_DEPTH = 3
_MOST = 64
"""How deep and how far the constants of a list are looked at."""


def of_call(name: str, given: Mapping[str, Value], result: Array) -> Array:
    """The result of a modelled function, marked; ``given`` are its arguments by parameter."""
    effect, shown = numbers.EFFECTS.get(name), numbers.SHOWN.get(name)
    if shown or effect == "keeps":
        held = _numbers(shown, given)
        low, high = LIMITS.get(result.dtype or "", (-math.inf, math.inf))
        # A number that its own dtype does not hold was lost before.
        fits = all(low <= number <= high for number in held)
        result = replace(result, literals=held if fits else ())
    if not _may_hold(result):
        return result
    if name in numbers.FLOATING and result.dtype is None:
        return replace(result, number_class="floating")
    if effect is None:
        return result
    return replace(result, number_class=_made(name, effect, given))


def _made(name: str, effect: numbers.Effect, given: Mapping[str, Value]) -> str:
    """The mark of what a function makes of its arguments."""
    values = given.values()
    if effect == "fractions":
        return "fraction"
    if effect == "between":
        return "fraction" if _between(name, given) else "floating"
    if effect == "imaginary":
        return "imaginary"
    if effect == "averages":
        return "fraction" if "fraction" in map(_part, values) else ""
    mark = _held(values)
    if effect == "rounds":
        return "floating" if mark in FLOATING else ""
    return "fraction" if effect == "sizes" and mark == "imaginary" else mark


def _between(name: str, given: Mapping[str, Value]) -> bool:
    """Whether a quantile lies between elements: the least, the middle and the largest are some."""
    if "method" in given or "interpolation" in given:
        return False  # The nearest of the elements, perhaps.
    known = [level / numbers.WHOLE_OF[name] for level in _constants(given.get("q"), 0)]
    return any(level not in (0, 0.5, 1) for level in known)


def _numbers(shown: tuple[str, ...] | None, given: Mapping[str, Value]) -> tuple[float, ...]:
    """Numbers of the code that go into the result: fill values, constants of a list."""
    wanted = list(given.values())[:1] if shown is None else [given[k] for k in shown if k in given]
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


def of_python_call(name: str, result: Value) -> Value:
    """The result of a function of the standard library, marked."""
    if isinstance(result, Py) and name in numbers.FRACTIONS_OF_PYTHON:
        return replace(result, number_class="fraction")
    if isinstance(result, Py) and name in numbers.CLOCKS:
        return replace(result, literals=(numbers.CLOCKS[name],))
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
    if isinstance(value, Py) and value.literals and max(map(abs, value.literals)) < numbers.TODAY:
        return replace(value, literals=())
    return value
