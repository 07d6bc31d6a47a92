"""The rules that shapes follow, by name; here those that keep a shape or are given one."""

from __future__ import annotations

from collections.abc import Sequence

from pyfunc_lint.tables import shape_axes as axes
from pyfunc_lint.tables import shape_products as products
from pyfunc_lint.tables.shape_dims import (
    DYNAMIC,
    UNTOLD,
    Call,
    Dim,
    Dims,
    UnknownError,
    all_static,
    broadcast,
    changed,
    merged,
    multiplied,
    size_of,
)
from pyfunc_lint.tables.shape_terms import (
    RULES,
    Operand,
    Rule,
    apply,
    dims_of,
    items_of,
    size_in,
    value_of,
    with_ones,
)

__all__ = ["RULES", "apply"]


def same(call: Call, array: Operand) -> Dims:
    """That of an argument."""
    return dims_of(call, array)


def together(call: Call, *arrays: Operand) -> Dims:
    """Broadcast from all arguments that are given, and from what lists of them hold."""
    shapes: list[Dims] = []
    for operand in arrays:
        if isinstance(operand, list):
            shapes.append(apply(call, operand))
        elif operand not in call.shapes:
            if call.given(operand):
                shapes += call.items(operand) if operand[0] == "*" else [call.dims(operand)]
        elif operand[0] == "*":
            shapes += call.items(operand)
        else:
            shapes.append(call.dims(operand))
    return broadcast(shapes)


def of_all(call: Call, arrays: Operand) -> Dims:
    """Broadcast from the items of a list."""
    return broadcast(items_of(call, arrays))


def fixed(call: Call, sizes: Sequence[int | None]) -> Dims:
    """Always the same; None is a size that depends on content."""
    return tuple(DYNAMIC if size is None else Dim(size) for size in sizes)


def picture(call: Call, channels: Operand) -> Dims:
    """Rows and columns that depend on content, and so many channels; 0 leaves them open, too."""
    count = value_of(call, channels)
    return (DYNAMIC, DYNAMIC, Dim(count) if count else DYNAMIC)


def literal(call: Call, shape: Operand) -> Dims:
    """The sizes that an argument names, or several arguments; one that is None is as the first."""
    if not isinstance(shape, list):
        sizes = call.sizes(shape)
    else:
        given = [n for n in shape if not isinstance(n, str) or n in call.shapes or call.given(n)]
        sizes = tuple(size_in(call, name if name in given else shape[0]) for name in shape)
    if any(dim.size is not None and dim.size < 0 for dim in sizes):
        raise ValueError(sizes)
    return sizes


def either(call: Call, name: str, if_given: Rule | None, otherwise: Rule | None) -> Dims:
    """One rule if an argument is given (and not False), else another."""
    return apply(call, if_given if call.given(name) else otherwise)


def join(call: Call, *parts: Operand) -> Dims:
    """The dimensions of all parts, one behind the other; a part that is None has none."""
    return tuple(
        dim
        for part in parts
        if isinstance(part, list) or part in call.shapes or call.given(part)
        for dim in dims_of(call, part)
    )


def reshape(call: Call, array: Operand, shape: Operand) -> Dims:
    """The sizes that an argument names, of which -1 takes what is left."""
    sizes = call.sizes(shape)
    if all(dim.size != -1 for dim in sizes):
        return sizes
    try:
        whole = multiplied(dims_of(call, array))
    except UnknownError:
        whole = UNTOLD
    others = multiplied(dim for dim in sizes if dim.size != -1)
    left = changed(whole, lambda n: n // others.size) if others.size else Dim(None, whole.static)
    left = Dim(left.size, all_static((whole, others)))
    return tuple(left if dim.size == -1 else dim for dim in sizes)


def ensured(call: Call, array: Operand, shape: Operand) -> Dims:
    """That of an argument, and what a shape says of it, where None says nothing."""
    value = call.value(shape)
    said = tuple(UNTOLD if size is None else size_of(size) for size in value)
    try:
        own = dims_of(call, array)
    except UnknownError:
        return said
    return merged([own, said])


def at_least(call: Call, array: Operand, rank: Operand) -> Dims:
    """With dimensions of 1 in front until there are so many."""
    return with_ones(dims_of(call, array), value_of(call, rank))


RULES |= {
    "same": same, "picture": picture, "broadcast": together, "broadcast_items": of_all,
    "fixed": fixed, "literal": literal, "either": either, "join": join, "reshape": reshape,
    "ensured": ensured, "atleast": at_least, "reduce": axes.reduce, "concat": axes.concat,
    "append": axes.append, "stack": axes.stack, "expand": axes.expand, "squeeze": axes.squeeze,
    "transpose": axes.transpose, "swap": axes.swap, "move": axes.move, "replace": axes.replaced,
    "shorten": axes.lengthened, "leading": axes.leading, "ranked": axes.ranked,
    "rank_vector": axes.rank_vector, "indices": axes.indices, "flat": axes.flat,
    "gather": products.gather, "gather_nd": products.gather_nd, "masked": products.masked,
    "tile": products.tile, "repeat": products.repeat, "pad": products.pad, "cut": products.cut,
    "split": products.split, "range": products.counted, "mesh": products.mesh,
    "matmul": products.matmul, "dot": products.dot, "tensordot": products.tensordot,
    "outer": products.outer, "einsum": products.einsum, "window": products.window,
    "diagonal": axes.diagonal,
}  # fmt: skip
