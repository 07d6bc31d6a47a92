"""How the terms of a rule are read.

A rule is a list: its name, then what it looks at. That is the name of a parameter, or in its place
another rule (of a shape) or a number (of an axis, a size); ``null`` is the axis None, or a size
that is not known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pyfunc_lint.tables.shape_dims import (
    DYNAMIC,
    MAX_RANK,
    ONE,
    Call,
    Dim,
    Dims,
    UnknownError,
)

Rule = list[Any]
Operand = Any
"""The name of a parameter, a rule, or a number."""


RULES: dict[str, Callable[..., Dims]] = {}
"""The function of each rule, by its name (``shape_rules``)."""


def apply(call: Call, rule: Rule | None) -> Dims:
    """The shape that a rule says; UnknownError when it cannot say, ValueError for a wrong call."""
    if rule is None:
        raise UnknownError(rule)
    return RULES[rule[0]](call, *rule[1:])


def dims_of(call: Call, operand: Operand) -> Dims:
    """The shape of an argument, or that a rule says."""
    return apply(call, operand) if isinstance(operand, list) else call.dims(operand)


def items_of(call: Call, operand: Operand) -> list[Dims]:
    """The shapes of what a list holds."""
    if isinstance(operand, list):  # ["atleast", list, n]
        name, inner, *rest = operand
        return [with_ones(shape, *rest) for shape in items_of(call, inner) if name == "atleast"]
    return call.items(operand)


def value_of(call: Call, operand: Operand) -> Any:
    """The Python value of an argument, or the number that a rule has there."""
    return call.value(operand) if isinstance(operand, str) else operand


def sizes_of(call: Call, operand: Operand) -> Dims:
    """The sizes that an argument names, or several terms."""
    if isinstance(operand, list):
        return tuple(size_in(call, item) for item in operand)
    return call.sizes(operand)


def size_in(call: Call, operand: Operand) -> Dim:
    """The size that an argument names, or that a rule has there."""
    if operand is None:
        return DYNAMIC
    if isinstance(operand, int):
        return Dim(operand)
    (dim,) = call.sizes(operand)
    return dim


def places(axis: Any, rank: int) -> tuple[int, ...]:
    """Axes as numbers from 0."""
    axes = axis if isinstance(axis, (list, tuple)) else (axis,)
    return tuple(place_of(one, rank) for one in axes)


def place_of(axis: Any, rank: int) -> int:
    """An axis as a number from 0."""
    if not isinstance(axis, int) or isinstance(axis, bool):
        raise UnknownError(axis)
    if not -rank <= axis < rank:
        raise ValueError(axis)
    return axis % rank


def with_ones(dims: Dims, rank: int) -> Dims:
    """The shape with dimensions of 1 in front until there are so many."""
    if rank > MAX_RANK:
        raise ValueError(rank)
    return (ONE,) * (rank - len(dims)) + dims
