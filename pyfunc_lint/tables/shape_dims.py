"""Dimensions, what is done with them, and the arguments of a call as rules of shapes see them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple, TypeGuard

MAX_RANK = 32
"""Longer shapes are taken for something else."""


class Dim(NamedTuple):
    """One dimension."""

    size: int | None
    """None: not known to us."""
    static: bool | None = True
    """Whether TensorFlow knows the size while tracing; None: not known to us."""


Dims = tuple[Dim, ...]
ONE = Dim(1)
DYNAMIC = Dim(None, None)
"""A size that depends on content; what TensorFlow knows of it, its table says."""
UNTOLD = Dim(None, False)
"""A size of which TensorFlow is told nothing."""


class UnknownError(LookupError):
    """Something that a rule needs is not known."""


class Call(NamedTuple):
    """The arguments of a call, by parameter name."""

    shapes: Mapping[str, Dims | Sequence[Dims | None] | None]
    """Of arrays, and of lists of arrays; None: not known."""
    constants: Mapping[str, object]
    """Arguments whose Python value is known; a list may hold a ``Dim`` in place of a number."""
    passed: frozenset[str]
    """All names that the call passes."""
    defaults: Mapping[str, object]

    def value(self, name: str) -> Any:
        """The Python value of an argument, or of its default."""
        if name in self.constants:
            return self.constants[name]
        if name in self.passed or name in self.shapes or name not in self.defaults:
            raise UnknownError(name)
        return self.defaults[name]

    def given(self, name: str) -> bool:
        """Whether an argument is something else than None or False."""
        if name in self.shapes:
            return True
        value = self.value(name)
        return value is not None and value is not False

    def dims(self, name: str) -> Dims:
        """The shape of an argument: of an array, or of Python's numbers and lists."""
        if name not in self.shapes:
            return of_nest(self.value(name))
        shape = self.shapes[name]
        if shape is None:
            raise UnknownError(name)
        if is_dims(shape):
            return shape
        return (Dim(len(shape)), *merged(self.items(name)))

    def items(self, name: str) -> list[Dims]:
        """The shapes of what a list or an array holds."""
        shape = self.shapes.get(name)
        if shape is None:
            value = self.value(name)
            return [of_nest(item) for item in value]
        if not is_dims(shape):
            if any(item is None for item in shape):
                raise UnknownError(name)
            return [item for item in shape if item is not None and is_dims(item)]
        if not shape or shape[0].size is None or shape[0].size > MAX_RANK:
            raise UnknownError(name)
        return [shape[1:]] * shape[0].size

    def sizes(self, name: str) -> Dims:
        """The dimensions that an argument names: a number, a list, an array of known length."""
        shape = self.shapes.get(name)
        if name in self.shapes and name not in self.constants:
            if shape is None or not is_dims(shape) or len(shape) > 1:
                raise UnknownError(name)
            count = shape[0].size if shape else 1
            if count is None or count > MAX_RANK:
                raise UnknownError(name)
            return (Dim(None, None),) * count
        value = self.value(name)
        if isinstance(value, (list, tuple)) and not isinstance(value, Dim):
            if len(value) == 1 and name[0] == "*" and isinstance(value[0], (list, tuple)):
                value = value[0]  # ``x.reshape((2, 3))`` is ``x.reshape(2, 3)``.
            return tuple(map(size_of, value))
        if value is None:
            raise UnknownError(name)
        return (size_of(value),)


def is_dims(shape: object) -> TypeGuard[Dims]:
    """Whether it is one shape, not a list of them."""
    return isinstance(shape, tuple) and all(isinstance(dim, Dim) for dim in shape)


def size_of(value: object) -> Dim:
    """The dimension that is named by a number, or by something that is not known (None)."""
    if isinstance(value, Dim):
        return value
    if value is None:
        return Dim(None, None)
    if isinstance(value, int) and not isinstance(value, bool):
        return Dim(value)
    raise UnknownError(value)


def of_nest(value: object) -> Dims:
    """The shape of numbers, texts and lists of them."""
    if isinstance(value, (list, tuple)):
        inner = {of_nest(item) for item in value} or {()}
        if len(inner) > 1:
            raise UnknownError(value)
        return (Dim(len(value)), *inner.pop())
    if isinstance(value, (bool, int, float, complex, str, bytes)):
        return ()
    raise UnknownError(value)


def added(dims: Iterable[Dim]) -> Dim:
    """A dimension that is the sum of others."""
    return _combined(dims, sum)


def multiplied(dims: Iterable[Dim]) -> Dim:
    """A dimension that is the product of others."""
    return _combined(dims, math.prod)


def _combined(dims: Iterable[Dim], combine: Any) -> Dim:
    dims = tuple(dims)
    sizes = [dim.size for dim in dims]
    size = None if None in sizes else combine(sizes)
    return Dim(size, all_static(dims))


def all_static(dims: Iterable[Dim]) -> bool | None:
    """Whether TensorFlow knows all of them."""
    flags = {dim.static for dim in dims}
    return False if False in flags else None if None in flags else True


def changed(dim: Dim, change: Any) -> Dim:
    """The dimension with another size, which follows from its own."""
    return Dim(None if dim.size is None else change(dim.size), dim.static)


def equal(dims: Sequence[Dim]) -> Dim:
    """What is known of dimensions that are the same: what is known of any."""
    sizes = {dim.size for dim in dims} - {None}
    flags = {dim.static for dim in dims}
    if len(sizes) > 1:
        raise ValueError(dims)
    return Dim(next(iter(sizes), None), True if True in flags else None if None in flags else False)


def merged(shapes: Sequence[Dims]) -> Dims:
    """The shape of arrays that have the same."""
    if len({len(shape) for shape in shapes}) > 1:
        raise ValueError(shapes)
    return tuple(equal(column) for column in zip(*shapes, strict=True))


def broadcast(shapes: Sequence[Dims]) -> Dims:
    """The shape that arrays of these shapes have together."""
    rank = max(map(len, shapes), default=0)
    columns = ([shape[at] for shape in shapes if len(shape) >= -at] for at in range(-rank, 0))
    return tuple(reduce(_together, column) for column in columns)


def _together(one: Dim, other: Dim) -> Dim:
    return Dim(size_together(one.size, other.size), static_together(one, other))


def static_together(one: Dim, other: Dim) -> bool | None:
    """Whether TensorFlow knows the size that two dimensions have together."""
    # A size of 0 or 1 that TensorFlow knows says nothing of the result, a larger one everything.
    deciding = [d for d in (one, other) if d.static and d.size is not None and d.size > 1]
    if deciding or (one.static and other.static):
        return True
    if False not in (one.static, other.static) or None in (one.size, other.size):
        surely = all(d.static is False or (d.static and d.size in (0, 1)) for d in (one, other))
        return False if surely else None
    return False if None not in (one.static, other.static) else None


def size_together(one: int | None, other: int | None) -> int | None:
    """The size that two have together; ValueError where they do not fit."""
    if one == 1 or one == other:
        return other
    if other == 1 or other is None:
        return one
    if one is None:
        return other
    raise ValueError((one, other))
