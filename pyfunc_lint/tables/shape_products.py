"""Rules of shapes that are about elements: which are taken, repeated, multiplied."""

from __future__ import annotations

import math
from itertools import zip_longest

from pyfunc_lint.tables.shape_dims import (
    DYNAMIC,
    ONE,
    Call,
    Dim,
    Dims,
    UnknownError,
    added,
    all_static,
    broadcast,
    changed,
    equal,
    multiplied,
    size_of,
)
from pyfunc_lint.tables.shape_terms import (
    Operand,
    dims_of,
    items_of,
    place_of,
    places,
    value_of,
)


def gather(call: Call, array: Operand, index: Operand, axis: Operand, batch: Operand = 0) -> Dims:
    """The axis replaced by the shape of the index; None is the first behind the batch."""
    place, shared = value_of(call, axis), value_of(call, batch)
    dims, of = dims_of(call, array), dims_of(call, index)
    place = place_of(shared if place is None else place, len(dims))
    shared = shared + len(of) if shared < 0 else shared
    if place < shared:
        shared = 0  # The first axis is taken from without a look at the batch.
    return (*dims[:place], *of[shared:], *dims[place + 1 :])


def gather_nd(call: Call, array: Operand, index: Operand, batch: Operand = 0) -> Dims:
    """The leading axes replaced by those of the index but its last."""
    dims, of, shared = dims_of(call, array), dims_of(call, index), value_of(call, batch)
    depth = of[-1].size
    if depth is None or depth < 0 or not of[-1].static:
        raise UnknownError(index)
    return (*of[:-1], *dims[shared + depth :])


def masked(call: Call, array: Operand, mask: Operand, axis: Operand = 0) -> Dims:
    """The axes of the mask become one of which the size depends on its content."""
    dims, of = dims_of(call, array), dims_of(call, mask)
    start = value_of(call, axis) or 0
    if not of or start + len(of) > len(dims):
        raise ValueError(mask)
    return (*dims[:start], DYNAMIC, *dims[start + len(of) :])


def tile(call: Call, array: Operand, multiples: Operand) -> Dims:
    """Each size times a number."""
    dims, times = dims_of(call, array), call.sizes(multiples)
    pairs = list(zip_longest(dims[::-1], times[::-1], fillvalue=ONE))[::-1]
    return tuple(multiplied(pair) for pair in pairs)


def repeat(call: Call, array: Operand, repeats: Operand, axis: Operand) -> Dims:
    """A size times a number; the axis None makes it flat."""
    dims, times, place = dims_of(call, array), call.value(repeats), value_of(call, axis)
    if place is None:
        dims, place = (multiplied(dims),), 0
    place = place_of(place, len(dims))
    if isinstance(times, (list, tuple)) and len(times) == 1:
        times = times[0]
    if isinstance(times, (list, tuple)):
        longer = added(map(size_of, times))
    else:
        longer = multiplied((dims[place], size_of(times)))
    return (*dims[:place], longer, *dims[place + 1 :])


def pad(call: Call, array: Operand, paddings: Operand) -> Dims:
    """Each size and what is put before and after."""
    dims, width = dims_of(call, array), call.value(paddings)
    if isinstance(width, int):
        width = [[width, width]] * len(dims)
    elif all(isinstance(item, int) for item in width):
        width = [[width[0], width[-1]]] * len(dims)
    elif len(width) == 1 and len(dims) != 1:
        width = list(width) * len(dims)
    return tuple(
        added((dim, size_of(before), size_of(after)))
        for dim, (before, after) in zip(dims, width, strict=True)
    )


def cut(call: Call, array: Operand, begin: Operand, size: Operand) -> Dims:
    """The sizes that an argument names, of which -1 is what follows the beginning."""
    sizes = call.sizes(size)
    if all(dim.size != -1 for dim in sizes):
        return sizes
    dims, starts = dims_of(call, array), call.sizes(begin)
    ends = [
        Dim(dim.size - start.size, dim.static)
        if dim.size is not None and start.size is not None
        else Dim(None, dim.static)
        for dim, start in zip(dims, starts, strict=True)
    ]
    return tuple(end if dim.size == -1 else dim for dim, end in zip(sizes, ends, strict=True))


def split(call: Call, array: Operand, pieces: Operand, axis: Operand) -> Dims:
    """Each of a number of equal pieces."""
    dims, count = dims_of(call, array), value_of(call, pieces)
    if not isinstance(count, int):
        raise UnknownError(pieces)
    place = place_of(value_of(call, axis), len(dims))
    return (*dims[:place], changed(dims[place], lambda n: n // count), *dims[place + 1 :])


def counted(call: Call, start: Operand, stop: Operand, step: Operand) -> Dims:
    """Numbers from one to another."""
    first, last, by = (value_of(call, name) for name in (start, stop, step))
    if last is None:
        first, last = 0, first
    by = 1 if by is None else by
    return (Dim(max(0, math.ceil((last - first) / by))),)


def mesh(call: Call, arrays: Operand, indexing: Operand) -> Dims:
    """An axis for each vector; the first two exchanged for "xy"."""
    dims = [multiplied(shape) for shape in items_of(call, arrays)]
    if not dims:
        raise UnknownError(arrays)
    if value_of(call, indexing) == "xy":
        dims[:2] = dims[1::-1]
    return tuple(dims)


# --- products ------------------------------------------------------------------------------------


def matmul(call: Call, one: Operand, other: Operand, *flags: Operand) -> Dims:
    """Products of matrices; a vector is a row on the left, a column on the right."""
    left, right = dims_of(call, one), dims_of(call, other)
    if not left or not right:
        raise ValueError(one)
    turned = [bool(value_of(call, flag)) for flag in flags]
    half = len(turned) // 2
    rows = left[-1:] if any(turned[:half]) and len(left) > 1 else left[-2:-1]
    columns = right[-2:-1] if any(turned[half:]) or len(right) == 1 else right[-1:]
    if len(right) == 1:
        columns = ()
    return (*broadcast([left[:-2], right[:-2]]), *rows, *columns)


def dot(call: Call, one: Operand, other: Operand, axis: int = -2) -> Dims:
    """All axes of both but the last and the one that is summed; a scalar scales."""
    left, right = dims_of(call, one), dims_of(call, other)
    if not left or not right:
        return left + right
    place = max(len(right) + axis, 0)
    return (*left[:-1], *right[:place], *right[place + 1 :])


def tensordot(call: Call, one: Operand, other: Operand, axes: Operand) -> Dims:
    """All axes of both but those that are summed."""
    left, right, which = dims_of(call, one), dims_of(call, other), value_of(call, axes)
    if isinstance(which, int):
        if not 0 <= which <= min(len(left), len(right)):
            raise ValueError(axes)
        return left[: len(left) - which] + right[which:]
    a, b = places(which[0], len(left)), places(which[1], len(right))
    return (
        *(dim for place, dim in enumerate(left) if place not in a),
        *(dim for place, dim in enumerate(right) if place not in b),
    )


def outer(call: Call, one: Operand, other: Operand) -> Dims:
    """A row for each element of one, a column for each of the other."""
    return (multiplied(dims_of(call, one)), multiplied(dims_of(call, other)))


def einsum(call: Call, equation: Operand, arrays: Operand) -> Dims:
    """What an equation of letters says."""
    text = str(value_of(call, equation)).replace(" ", "")
    shapes = items_of(call, arrays)
    before, arrow, result = text.partition("->")
    terms = before.split(",")
    if not arrow or "." in text or [len(term) for term in terms] != [len(s) for s in shapes]:
        raise UnknownError(text)
    found: dict[str, list[Dim]] = {}
    for letter, dim in zip("".join(terms), (d for s in shapes for d in s), strict=True):
        found.setdefault(letter, []).append(dim)
    return tuple(equal(found[letter]) for letter in result)


def window(
    call: Call, array: Operand, size: Operand, steps: Operand, padding: Operand, out: Operand
) -> Dims:
    """Windows over the axes between the first and the last (convolutions, pooling)."""
    dims = dims_of(call, array)
    spatial = len(dims) - 2
    where = value_of(call, padding)
    if where not in ("SAME", "VALID"):
        raise UnknownError(padding)
    of_kernel = out is not None
    sizes = dims_of(call, size)[:spatial] if of_kernel else _spatial(call.sizes(size), spatial)
    stride = _spatial(call.sizes(steps), spatial)
    inner = []
    for dim, kernel, step in zip(dims[1:-1], sizes, stride, strict=True):
        length = None
        if dim.size is not None and step.size and (where == "SAME" or kernel.size is not None):
            less = 0 if where == "SAME" else (kernel.size or 1) - 1
            length = -((less - dim.size) // step.size)
        known = all_static((dim, step) if where == "SAME" else (dim, kernel, step))
        inner.append(Dim(length, known))
    last = dims_of(call, size)[-1] if of_kernel else dims[-1]
    return (dims[0], *inner, last)


def _spatial(sizes: Dims, count: int) -> Dims:
    """One size for each inner axis, from one for all, for each, or for all axes."""
    if len(sizes) == 1:
        return sizes * count
    return sizes[1:-1] if len(sizes) == count + 2 else sizes
