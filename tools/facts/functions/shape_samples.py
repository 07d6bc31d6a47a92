"""Arguments of telling shapes: no two sizes are the same by chance, some are 1."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from tools.facts.functions.probe import HARMLESS, Sample, T, around, is_list

Shape = tuple[int, ...]
POOL: tuple[Shape, ...] = (
    (), (1,), (3,), (5,), (4, 3), (2, 5), (3, 3), (2, 1), (1, 5), (2, 5, 3), (2, 3, 3), (5, 1, 2),
    (1, 2, 3), (7, 5, 2, 3), (2, 3, 1, 5), (1, 4, 1), (3, 4), (1, 2, 1, 3),
)  # fmt: skip
NEVER = ("where", "out")
"""Arrays with which the result has their shape."""
REPLACED = {"axis": ("reduction_indices", "dimension", "dim"), "keepdims": ("keep_dims",)}
"""Old names of parameters, which are not given where the new one is there."""
INCREASES = (0, 0, 1, 3, 5)
"""What sizes of a recipe's own shape grow by."""


def _axis(dice: random.Random, dims: Shape) -> Any:
    rank = max(len(dims), 1)
    one = dice.randrange(-rank, rank)
    two = dice.sample(range(rank), min(rank, 2))
    return dice.choice((one, one, one, None, two, tuple(two), [one]))


def _one_axis(dice: random.Random, dims: Shape) -> Any:
    rank = max(len(dims), 1)
    return dice.choice((*range(-rank, rank), -rank - 1, rank))


def _new_shape(dice: random.Random, dims: Shape) -> Any:
    whole = math.prod(dims)
    factors = [n for n in range(2, whole + 1) if whole % n == 0] or [1]
    first = dice.choice(factors)
    second = dice.choice([n for n in range(1, whole // first + 1) if (whole // first) % n == 0])
    exact = [first, second, whole // first // second]
    exact = dice.choice((exact, [*exact[:2], -1], [-1, first], [-1], [whole], [-1, 1, first]))
    free = [dice.choice((1, 2, 3, 4, 5)) for _ in range(dice.randrange(4))]
    open_ = [dice.choice((None, size)) for size in dims]
    return dice.choice(
        (exact, exact, tuple(exact), free, tuple(free), open_, dice.choice((2, 3, 7)))
    )


def _free_shape(dice: random.Random, dims: Shape) -> Any:
    free = [dice.choice((1, 2, 3, 4, 5)) for _ in range(dice.randrange(4))]
    return dice.choice((free, tuple(free), [dice.choice((2, 3)), *dims], dice.choice((2, 3, 7))))


def _size(dice: random.Random, dims: Shape) -> Any:
    """Of pictures, of pieces, of what is drawn."""
    smaller = [dice.choice((-1, *range(1, size + 1))) for size in dims]
    pair = [dice.choice((2, 3, 6)), dice.choice((4, 5, 7))]
    return dice.choice((pair, tuple(pair), smaller, _free_shape(dice, dims), None))


def _order(dice: random.Random, dims: Shape) -> Any:
    axes = list(range(len(dims)))
    dice.shuffle(axes)
    return dice.choice((axes, tuple(axes), None))


def _axes(dice: random.Random, dims: Shape) -> Any:
    return dice.choice((_tensordot, _axis, _order))(dice, dims)


def _new_shape_in_pieces(dice: random.Random, dims: Shape) -> Any:
    shape = _new_shape(dice, dims)
    return [shape] if isinstance(shape, int) or dice.random() < 0.5 else list(shape)


def _few(dice: random.Random, dims: Shape) -> Any:
    return [dice.choice((1, 2, 3, 5)) for _ in range(dice.randrange(4))]


def _beginning(dice: random.Random, dims: Shape) -> Any:
    return [dice.randrange(max(size, 1)) for size in dims]


def _multiples(dice: random.Random, dims: Shape) -> Any:
    return [dice.choice((1, 2, 3)) for _ in dims]


def _repetitions(dice: random.Random, dims: Shape) -> Any:
    return dice.choice((2, 3, (2, 3), [1, 2], _multiples(dice, dims)))


def _margins(dice: random.Random, dims: Shape) -> Any:
    both = [[dice.choice((0, 1, 2)), dice.choice((0, 1, 3))] for _ in dims]
    return dice.choice((both, both, tuple(map(tuple, both)), 2, (1, 2), [[3, 1]]))


def _repeats(dice: random.Random, dims: Shape) -> Any:
    size = dice.choice(dims) if dims else 1
    return dice.choice((2, 3, 1, [2], [dice.choice((0, 1, 3)) for _ in range(size)]))


def _tensordot(dice: random.Random, dims: Shape) -> Any:
    rank = max(len(dims), 1)
    return dice.choice(
        (0, 1, 2, [[dice.randrange(rank)], [dice.randrange(rank)]], _axis(dice, dims), None)
    )


#: What to give for parameters of these names.
_CHOICES: dict[str, tuple[Any, ...]] = {
    """
    keepdims keep_dims exclusive reverse stable transpose_a transpose_b adjoint_a adjoint_b
    full_matrices compute_uv return_index return_inverse return_counts endpoint retstep from_logits
    antialias preserve_aspect_ratio expand_dims sparse copy replace validate_indices sorted
    increasing rowvar bias equal_nan assume_unique invert
    """: (True, False),
    """
    window_length depth num n N num_rows num_classes num_segments num_samples depth_radius limit
    bins nbins start
    """: (1, 2, 3, 4, 6),
    "stop": (4, 7, 9, 12),
    "step delta shift stride frame_step height_factor width_factor dilations": (1, 2, 3),
    "num_columns M maxlen": (None, 2, 4, 5),
    "minlength maxlength": (None, 3, 9),
    "batch_dims": (0, 0, 1, -1, 2),
    "k num_lower num_upper offset": (-1, 0, 1, 2),
    "num_or_size_splits indices_or_sections": (1, 2, 3, 5, [1], [1, 2]),
    "ndmin pos ddof decimals offset_height offset_width": (0, 1, 2),
    "block_size": (2, 3),
    "target_height": (2, 4, 6, 9),
    "target_width": (3, 5, 7, 11),
    "central_fraction": (0.5, 0.9, 1.0),
    "ksize": (1, 2, 3, [2, 3]),
    "strides": (1, 2, [1, 2], [1, 1, 1, 1], [1, 2, 2, 1], [1, 2, 3, 1]),
    "padding": ("SAME", "VALID"),
    "frame_length": (2, 4, 5),
    "fft_length": (None, [8], 8),
    "indexing": ("xy", "ij"),
    "mode": (
        "constant", "reflect", "edge", "same", "valid", "full", "raise", "wrap", "clip", "REFLECT",
        "CONSTANT", "reduced", "complete", "r", "raw",
    ),
    "q": (0.5, 50, 25.0, [0.25], [0.1, 0.5, 0.9], [25, 50]),
    "ord": (1, 2, None, "euclidean", "fro"),
    "direction": ("ASCENDING", "DESCENDING"),
    "channels": (0, 1, 3),
    "label_smoothing": (0.0, 0.1),
    "method": ("nearest", "bilinear", "area", "linear", "lower", "bicubic"),
    "data_format": ("NHWC", "NCHW", "channels_last", "channels_first"),
    "obj": (0, 1, [0, 1]),
    "side": ("left", "right"),
}  # fmt: skip

#: What to give for parameters of these names, from the shape of the first array.
_FITTING: dict[str, Callable[[random.Random, Shape], Any]] = {
    "axis dim dimension reduction_indices source destination": _axis,
    "axis1 axis2 seq_axis batch_axis": _one_axis,
    "axes": _axes,
    "shape newshape new_shape target_shape": _new_shape,
    "*shape": _new_shape_in_pieces,
    "dims batch_shape": _free_shape,
    "size": _size,
    "perm pattern *axes": _order,
    "multiples": _multiples,
    "reps": _repetitions,
    "repeats": _repeats,
    "paddings pad_width": _margins,
    "begin": _beginning,
    "*args": _few,
}


def _values(name: str) -> Callable[[random.Random, Shape], Any] | None:
    for names, fitting in _FITTING.items():
        if name in names.split():
            return fitting
    for names, choices in _CHOICES.items():
        if name in names.split():
            return lambda dice, dims: dice.choice(choices)
    return None


def arrays_of(samples: Mapping[str, Sample]) -> list[str]:
    """Parameters that are given an array, or a list of arrays."""
    return [n for n, s in samples.items() if isinstance(s, T) or is_list(s)]


def first_shape(samples: Mapping[str, Sample]) -> Shape:
    """The shape of the first array."""
    for name in arrays_of(samples):
        sample = samples[name]
        return tuple(np.shape((sample if isinstance(sample, T) else sample[0]).array))
    return ()


def shaped(sample: T, shape: Shape, hollow: bool = False) -> T:
    """The same content over and over in another shape; ``hollow``: with zeros at its ends."""
    content = np.resize(np.asarray(sample.array), shape)
    if len(shape) > 1 and shape[-1] == shape[-2] > 1 and content.dtype.kind == "f":
        content = content + np.swapaxes(content, -1, -2) + 5 * np.eye(shape[-1])
    if hollow and content.size and content.dtype.kind in "fiu":
        flat = content.reshape(-1).copy()
        flat[0] = flat[-1] = 0
        content = flat.reshape(shape)
    return replace(sample, array=content)


def variant(
    base: Mapping[str, Sample],
    parameters: Sequence[str],
    defaults: Mapping[str, Any],
    optional: Mapping[str, Sequence[Sample]],
    dice: random.Random,
    gentle: bool = False,
) -> dict[str, Sample]:
    """The same call with other shapes and other options; ``gentle``: of the same ranks."""
    samples = dict(base)
    _reshape(samples, dice, gentle)
    dims = first_shape(samples)
    arrays = arrays_of(samples)
    eager = dice.choice((0.0, 0.3, 0.6))
    """How many options are given at once."""
    never = {*NEVER, *HARMLESS, *(o for n in parameters for o in REPLACED.get(n, ()))}
    for name in parameters:
        sample = base.get(name)
        if name in never or (isinstance(sample, str) and name != "padding"):
            continue
        if name in arrays and not (_is_number(sample) and _values(name)):
            continue
        if dice.random() > (0.8 if name in base else eager):
            continue
        if values := _values(name):
            value = values(dice, dims)
            if value is None and (name in base or name[0] == "*"):
                continue
            samples[name] = value
        elif choices := [*optional.get(name, ()), *around(defaults.get(name))]:
            if name not in base:
                samples[name] = dice.choice(choices)
    return samples


def _is_number(sample: Sample) -> bool:
    """Whether it is one whole number, of which the value may matter."""
    array = np.asarray(sample.array) if isinstance(sample, T) else np.zeros(1)
    return array.ndim == 0 and array.dtype.kind in "iu"


def _reshape(samples: dict[str, Sample], dice: random.Random, gentle: bool) -> None:
    names = arrays_of(samples)
    if gentle:
        for name in names:
            if isinstance(samples[name], T):
                own = np.shape(samples[name].array)
                grown = tuple(size + dice.choice(INCREASES) for size in own)
                samples[name] = shaped(samples[name], dice.choice((grown, grown, own)))
        return
    if not names:
        return
    own = first_shape(samples)
    start = dice.choice((*POOL, *[own] * 4))
    if start == own:
        start = _grown(own, dice)
    plan = dice.choice(("equal", "broadcast", "free", "one", "product", "front", "back"))
    hollow = dice.random() < 0.25
    chosen = dice.choice(names)
    for place, name in enumerate(names):
        if plan == "one" and name != chosen:
            continue
        shape = _planned(plan, start, place, samples[name], dice)
        if isinstance(samples[name], T):
            samples[name] = shaped(samples[name], shape, hollow)
            continue
        item, count = samples[name][0], dice.choice((1, 2, 2, 3, 4))
        axis, along = dice.randrange(max(len(shape), 1)), dice.random() < 0.4
        broken = plan == "broadcast"
        shapes = [
            _broken(shape, dice)
            if broken
            else tuple(n + i if along and p == axis else n for p, n in enumerate(shape))
            for i in range(count)
        ]
        if plan == "product" and count == 2:
            shapes = [shape, (*shape[:-2], *shape[:-3:-1])]
        samples[name] = type(samples[name])(shaped(item, s, hollow) for s in shapes)


def _planned(plan: str, start: Shape, place: int, sample: Sample, dice: random.Random) -> Shape:
    own = tuple(np.shape((sample if isinstance(sample, T) else sample[0]).array))
    if plan == "broadcast":
        return _broken(start, dice)
    if plan == "free":
        return dice.choice((_grown(own, dice), own, dice.choice(POOL)))
    if plan == "product" and place % 2:
        return (*start[:-2], start[-1], dice.choice((2, 3, 5, 7))) if start else start
    if plan == "front" and place:
        return dice.choice((start[:1], start[:-1], start[:2]))
    if plan == "back" and place:
        return dice.choice((start[-1:], start[1:], start[-2:], own))
    return start


def _grown(shape: Shape, dice: random.Random) -> Shape:
    grown = tuple(size + dice.choice(INCREASES) for size in shape)
    return dice.choice((grown, grown, (2, *grown), (3, 2, *grown), grown[1:]))


def _broken(shape: Shape, dice: random.Random) -> Shape:
    ones = tuple(1 if dice.random() < 0.3 else size for size in shape)
    return dice.choice((ones, ones, ones[1:], ones[2:], shape))
