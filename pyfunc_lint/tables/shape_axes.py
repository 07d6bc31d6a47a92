"""Rules of shapes that are about axes."""

from __future__ import annotations

from typing import Any

from pyfunc_lint.tables.shape_dims import (
    DYNAMIC,
    ONE,
    UNTOLD,
    Call,
    Dim,
    Dims,
    UnknownError,
    added,
    all_static,
    changed,
    merged,
    multiplied,
)
from pyfunc_lint.tables.shape_terms import (
    Operand,
    dims_of,
    items_of,
    place_of,
    places,
    size_in,
    sizes_of,
    value_of,
)


def reduce(call: Call, array: Operand, axis: Operand, keep: Operand, none: Any = None) -> Dims:
    """Without some axes, or with size 1 there; the axis None is ``none``, or all."""
    axes = value_of(call, axis)
    axes = none if axes is None else axes
    kept = keep is not None and value_of(call, keep)
    if axes is None and not kept:
        return ()
    dims = dims_of(call, array)
    gone = range(len(dims)) if axes is None else places(axes, len(dims))
    return tuple(
        ONE if place in gone else dim for place, dim in enumerate(dims) if kept or place not in gone
    )


def concat(call: Call, arrays: Operand, axis: Operand) -> Dims:
    """Arrays along an axis; None makes them flat, a number of the rule ends at the last axis."""
    shapes = items_of(call, arrays)
    place = value_of(call, axis)
    if place is None:
        return (added(multiplied(shape) for shape in shapes),)
    rank = len(shapes[0])
    place = place_of(min(place, rank - 1) if isinstance(axis, int) else place, rank)
    cut = [(*shape[:place], *shape[place + 1 :]) for shape in shapes]
    rest = merged(cut)
    return (*rest[:place], added(shape[place] for shape in shapes), *rest[place:])


def append(call: Call, array: Operand, values: Operand, axis: str) -> Dims:
    """Two arrays along an axis; None makes them flat."""
    shapes = {"arrays": [dims_of(call, array), dims_of(call, values)]}
    return concat(Call(shapes, {"axis": call.value(axis)}, frozenset(), {}), "arrays", "axis")


def stack(call: Call, arrays: Operand, axis: Operand) -> Dims:
    """A new axis for the items of a list."""
    shapes = items_of(call, arrays)
    dims = merged(shapes)
    place = place_of(value_of(call, axis), len(dims) + 1)
    return (*dims[:place], Dim(len(shapes)), *dims[place:])


def expand(call: Call, array: Operand, axis: Operand, size: Operand = 1) -> Dims:
    """New axes of size 1, or one of a size."""
    dims = dims_of(call, array)
    axes = value_of(call, axis)
    rank = len(dims) + (len(axes) if isinstance(axes, (list, tuple)) else 1)
    new = places(axes, rank)
    if len(set(new)) < len(new):
        raise ValueError(axes)
    made, old = size_in(call, size), iter(dims)
    return tuple(made if place in new else next(old) for place in range(rank))


def squeeze(call: Call, array: Operand, axis: Operand) -> Dims:
    """Without some axes of size 1, or without all."""
    dims = dims_of(call, array)
    axes = value_of(call, axis)
    if axes == []:
        raise UnknownError(axis)
    if axes is None:
        if any(dim.size is None or not dim.static for dim in dims):
            raise UnknownError(array)
        return tuple(dim for dim in dims if dim.size != 1)
    gone = places(axes, len(dims))
    return tuple(dim for place, dim in enumerate(dims) if place not in gone)


def transpose(call: Call, array: Operand, order: Operand) -> Dims:
    """Another order of the axes; None or nothing turns it round."""
    axes = value_of(call, order)
    if isinstance(axes, (list, tuple)) and len(axes) == 1 and isinstance(axes[0], (list, tuple)):
        axes = axes[0]
    if axes is None or (not axes and order[0] == "*"):
        return dims_of(call, array)[::-1]
    try:
        dims = dims_of(call, array)
    except UnknownError:
        if not axes:
            raise
        return (UNTOLD,) * len(axes)
    if len(axes) != len(dims):
        raise ValueError(axes)
    return tuple(dims[place] for place in places(axes, len(dims)))


def swap(call: Call, array: Operand, one: Operand, other: Operand) -> Dims:
    """Two axes exchanged."""
    dims = list(dims_of(call, array))
    a, b = places((value_of(call, one), value_of(call, other)), len(dims))
    dims[a], dims[b] = dims[b], dims[a]
    return tuple(dims)


def move(call: Call, array: Operand, source: Operand, to: Operand) -> Dims:
    """Axes at other places."""
    dims = dims_of(call, array)
    old, new = (places(value_of(call, name), len(dims)) for name in (source, to))
    rest = iter(dim for place, dim in enumerate(dims) if place not in old)
    there = dict(zip(new, old, strict=True))
    if len(there) < len(old) or len(set(old)) < len(old):
        raise ValueError(source)
    return tuple(dims[there[p]] if p in there else next(rest) for p in range(len(dims)))


def replaced(call: Call, array: Operand, first: int, sizes: Operand) -> Dims:
    """Other sizes from one axis on."""
    dims = dims_of(call, array)
    start = place_of(first, len(dims))
    given = sizes_of(call, sizes)
    if start + len(given) > len(dims):
        raise ValueError(sizes)
    return (*dims[:start], *given, *dims[start + len(given) :])


def lengthened(call: Call, array: Operand, axis: Operand, by: Operand) -> Dims:
    """Another size along an axis: shorter by a number."""
    dims = dims_of(call, array)
    place, less = place_of(value_of(call, axis), len(dims)), value_of(call, by)
    shorter = changed(dims[place], lambda size: max(size - less, 0))
    return (*dims[:place], shorter, *dims[place + 1 :])


def leading(call: Call, array: Operand, without: int, more: int) -> Dims:
    """All but the last axes, and some of sizes that are not known."""
    dims = dims_of(call, array)
    if len(dims) < without:
        raise ValueError(array)
    return (*dims[: len(dims) - without], *(DYNAMIC,) * more)


def ranked(call: Call, array: Operand, more: int) -> Dims:
    """As many axes, or so many more, of sizes that are not known."""
    return (DYNAMIC,) * (len(dims_of(call, array)) + more)


def rank_vector(call: Call, array: Operand) -> Dims:
    """A vector with a number for each axis."""
    return (Dim(len(dims_of(call, array))),)


def indices(call: Call, array: Operand) -> Dims:
    """Positions of some elements: rows with a number for each axis."""
    return (DYNAMIC, Dim(len(dims_of(call, array))))


def flat(call: Call, array: Operand) -> Dims:
    """All elements in one row."""
    return (multiplied(dims_of(call, array)),)


def diagonal(call: Call, array: Operand, offset: Operand) -> Dims:
    """The matrix that has a vector for its diagonal, or the diagonal of a matrix."""
    dims = dims_of(call, array)
    try:
        above: int | None = value_of(call, offset)
    except UnknownError:
        above = None
    if isinstance(above, bool):
        raise UnknownError(offset)
    if len(dims) == 1:
        side = DYNAMIC if above is None else changed(dims[0], lambda size: size + abs(above))
        return (side, side)
    rows, columns = dims
    if above is None or rows.size is None or columns.size is None:
        return (DYNAMIC,)
    size = min(rows.size + min(above, 0), columns.size - max(above, 0))
    return (Dim(max(size, 0), all_static(dims)),)
