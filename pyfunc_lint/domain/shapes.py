"""Shapes: how large a value is at run time, and what TensorFlow knows of that while it traces.

The *run-time shape* has a number for each dimension that is known to us. The *static shape* of a
symbolic tensor says which of these numbers TensorFlow knows: all of them (``FULL``), not even how
many there are (``UNRANKED``), or some (a flag for each). Which of it is the case may in turn not be
known to us: None, for a dimension or for the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Literal

from pyfunc_lint.tables.shape_dims import ONE, Dim, size_together, static_together

Shape = tuple["int | None", ...]
Static = Literal["full", "unranked"] | tuple["bool | None", ...] | None
FULL: Static = "full"
UNRANKED: Static = "unranked"


def flags(static: Static, rank: int | None) -> tuple[bool | None, ...] | None:
    """Which dimensions TensorFlow knows; None where it, or we, do not know how many there are."""
    if isinstance(static, tuple):
        return static
    return (True,) * rank if static == FULL and rank is not None else None


def of_flags(known: Iterable[bool | None]) -> Static:
    """The static shape with these flags."""
    found = tuple(known)
    return FULL if all(flag is True for flag in found) else found


def join_shapes(shapes: Iterable[Shape | None]) -> Shape | None:
    """What all of the shapes have in common: of other ranks nothing."""
    found = list(shapes)
    first = found[0] if found else None
    if first is None or any(shape is None or len(shape) != len(first) for shape in found):
        return None
    columns = zip(*(shape for shape in found if shape is not None), strict=True)
    return tuple(column[0] if len(set(column)) == 1 else None for column in columns)


def join_statics(statics: Iterable[Static], rank: int | None) -> Static:
    """What is true of all the static shapes; ``rank``: of the values, where they have one."""
    found = list(dict.fromkeys(statics))
    if len(found) == 1:
        return found[0]
    rows = [flags(static, rank) for static in found]
    known = [row for row in rows if row is not None]
    if len(known) != len(found) or len({len(row) for row in known}) != 1:
        return None
    columns = zip(*known, strict=True)
    return of_flags(column[0] if len(set(column)) == 1 else None for column in columns)


def through(
    operation: Callable[[Shape | None], Shape | None], shape: Shape | None, static: Static
) -> Static:
    """What TensorFlow knows after an operation that makes a shape of a shape.

    It is run on what TensorFlow sees: a number for each dimension that it knows.
    """
    if static is None or static == FULL:
        return static
    if static == UNRANKED:
        found = operation(None)
        return UNRANKED if found is None else of_flags(size is not None for size in found)
    sizes = shape if shape is not None and len(shape) == len(static) else (None,) * len(static)
    views = []
    for doubtful in (False, True):  # A dimension of which we do not know it is looked at both ways.
        known = [doubtful if flag is None else flag for flag in static]
        stand_ins = (_STAND_IN + at if size is None else size for at, size in enumerate(sizes))
        view = operation(
            tuple(n if flag else None for n, flag in zip(stand_ins, known, strict=True))
        )
        if view is None:
            return None
        views.append([size is not None for size in view])
    first, second = views
    return of_flags(one if one is other else None for one, other in zip(first, second, strict=True))


_STAND_IN = 1_000_003
"""In place of a size that TensorFlow knows and we do not."""


def broadcast(parts: Iterable[tuple[Shape | None, Static]]) -> Static:
    """What TensorFlow knows of the result that values of these shapes are broadcast to."""
    found = list(parts)
    if any(static is None for _, static in found):
        return None
    if any(static == UNRANKED for _, static in found):
        return UNRANKED
    if all(static == FULL for _, static in found):
        return FULL
    columns = _columns(found)
    return None if columns is None else of_flags(reduce(_together, c).static for c in columns)


def _together(one: Dim, other: Dim) -> Dim:
    return Dim(_size_together(one.size, other.size), static_together(one, other))


def broadcast_shapes(first: Shape | None, second: Shape | None) -> Shape | None:
    """The run-time shape that two values of these shapes have together."""
    if first is None or second is None:
        return None
    if len(first) < len(second):
        first, second = second, first
    padded = (1,) * (len(first) - len(second)) + second
    return tuple(map(_size_together, first, padded))


def _size_together(one: int | None, other: int | None) -> int | None:
    """The size of two; nothing is known where they do not fit, which raises."""
    try:
        return size_together(one, other)
    except ValueError:
        return None


def compared(parts: Iterable[tuple[Shape | None, Static]]) -> Static:
    """The same for ``==`` and ``!=``, which take shapes that do not fit, too.

    Where that may be so, TensorFlow does not know the rank, unless two sizes that it does not know
    are one: then it is not known to us.
    """
    found = list(parts)
    static = broadcast(found)
    if static is None or static == UNRANKED:
        return static
    columns = _columns(found)
    if columns is None:
        return static  # All is known, and we take it to fit.
    return static if all(map(_fits, columns)) else None


def _columns(found: list[tuple[Shape | None, Static]]) -> list[tuple[Dim, ...]] | None:
    """Dimension by dimension, None where it is not known how many there are."""
    rows: list[list[Dim]] = []
    for shape, static in found:
        known = flags(static, None if shape is None else len(shape))
        if known is None:
            return None
        sizes = shape if shape is not None and len(shape) == len(known) else (None,) * len(known)
        rows.append(list(map(Dim, sizes, known)))
    rank = max(map(len, rows))
    return list(zip(*([ONE] * (rank - len(row)) + row for row in rows), strict=True))


def _fits(column: tuple[Dim, ...]) -> bool:
    """Whether TensorFlow sees that sizes fit; where it alone knows one, we take it to fit."""
    others = [(size, flag) for size, flag in column if not (flag and size == 1)]
    if len(others) < 2:
        return True
    return all(flag for _, flag in others) and len({size for size, _ in others} - {None}) < 2


def told(before: Static, given: Static) -> Static:
    """What TensorFlow knows after ``set_shape``: what it knew and what it is told."""
    if before == FULL or given == UNRANKED:
        return before
    if not isinstance(given, tuple) or before == UNRANKED:
        return given
    # Of other ranks, which raises, it is what is told; nothing is known of what was not known.
    known = before if isinstance(before, tuple) else (None,) * len(given)
    if len(known) != len(given):
        return given
    pairs = zip(known, given, strict=True)
    return of_flags(True if True in pair else None if None in pair else False for pair in pairs)


def stacked(statics: Iterable[Static], shape: Shape | None) -> Static:
    """What TensorFlow knows of a list of tensors made one; ``shape``: of the whole."""
    found = set(statics)
    if found <= {FULL}:
        return FULL
    rank = None if shape is None else len(shape) - 1
    inner = flags(join_statics(found, rank), rank)
    return None if inner is None else of_flags((True, *inner))
