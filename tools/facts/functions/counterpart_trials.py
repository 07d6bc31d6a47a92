"""Runs two expressions on the same samples, one with arrays and one with tensors, and compares."""

from __future__ import annotations

import builtins
import contextlib
import io
import math
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import numpy as np
import tensorflow as tf

Verdict = Literal["same", "differs", "refused"]
"""Refused: NumPy takes no such arguments, so that there is nothing to compare."""
Arrays = tuple[Any, ...]

FLOATS = ("float16", "float32", "float64")
DTYPES = (*FLOATS, "int32", "int64", "uint8", "bool", "string", "complex64")
TOLERANCES = {"float16": 2e-2, "float32": 2e-4, "complex64": 2e-4, "float64": 1e-8}
_SHAPES = ((2, 3, 4), (3, 3, 3), (3, 1, 1))
"""The last dimensions of the samples: to tell axes apart, square matrices, some of length one."""
_DRAWS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "f": ((-3, 3), (0.1, 0.9), (1.1, 3)),  # also within the domain of arccos and of arccosh
    "c": ((-3, 3), (0.1, 0.9)),
    "i": ((-5, 6), (1, 5)),
    "u": ((0, 256), (1, 5)),  # sums of the first do not fit into the dtype
    "b": ((0, 2), (0, 2)),
    "O": ((0, 0),) * 8,
}
_TEXTS = ("Ab/c d.png", "aÉb", "x", "dir/b.c", " a b ", "b,c a", "7")
_HALVES = (0.0, -0.0, 0.5, 1.5, -2.5)
_SPECIALS = ((math.nan,), (math.inf,), (math.nan, math.inf, -math.inf))
NAMES: Mapping[str, Any] = {
    "np": np, "tf": tf, "math": math, "os": os, "builtins": builtins,
}  # fmt: skip


class Trial(NamedTuple):
    """Two expressions about x0, x1, … of given dtypes and ranks."""

    original: str
    counterpart: str
    dtypes: tuple[str, ...]
    ranks: tuple[int, ...]
    special: bool = False
    """Whether NaN, infinity and halves are among the values."""


@lru_cache(maxsize=4096)
def samples(
    dtypes: tuple[str, ...], ranks: tuple[int, ...], special: bool, seed: int = 0
) -> tuple[Arrays, ...]:
    """Arrays for each variable, several times."""
    return tuple(_samples(dtypes, ranks, special, np.random.default_rng(seed)))


def _samples(
    dtypes: tuple[str, ...], ranks: tuple[int, ...], special: bool, random: np.random.Generator
) -> Iterator[Arrays]:
    for sizes in _SHAPES if any(ranks) else _SHAPES[:1]:
        shapes = [sizes[len(sizes) - rank :] for rank in ranks]
        count = 1 if 1 in sizes else max(len(_DRAWS[_kind(dtype)]) for dtype in dtypes)
        for number in range(count if any(ranks) else 4 * count):
            yield tuple(
                _draw(dtype, shape, number, random)
                for dtype, shape in zip(dtypes, shapes, strict=True)
            )
    if special and set(dtypes) <= {*FLOATS}:
        shapes = [(2, 2, 8)[3 - rank :] for rank in ranks]
        for specials in _SPECIALS if any(ranks) else _SPECIALS * 8:
            values = np.array((*specials, *_HALVES))
            yield tuple(
                random.choice(values, shape).astype(dtype)[()]
                for dtype, shape in zip(dtypes, shapes, strict=True)
            )


def _kind(dtype: str) -> str:
    return "O" if dtype == "string" else np.dtype(dtype).kind


def _draw(dtype: str, shape: tuple[int, ...], number: int, random: np.random.Generator) -> Any:
    kind = _kind(dtype)
    low, high = _DRAWS[kind][number % len(_DRAWS[kind])]
    if kind == "O":
        texts = np.array(random.choice(np.array(_TEXTS, object), shape), object)
        return texts if shape else str(texts[()])
    if kind in "iu":
        return random.integers(int(low), int(high), shape).astype(dtype)[()]
    values = random.uniform(low, high, shape)
    if kind == "b":
        return (values > 1)[()]
    if kind == "c":
        values = values + 1j * random.uniform(low, high, shape)
    if number == 0:
        # Some are equal, zero, or between two whole numbers; none is the negative zero.
        values = np.round(values * 2) / 2 + 0.0
    return np.asarray(values).astype(dtype)[()]


def verdict(trial: Trial, seed: int = 0) -> Verdict:
    """What comes of a trial: eagerly first, then in a function that is traced."""
    given = samples(trial.dtypes, trial.ranks, trial.special, seed)
    wanted = expected(trial._replace(counterpart=""), seed)
    pairs = [(one, want) for one, want in zip(given, wanted, strict=True) if want is not None]
    if not pairs:
        return "refused"
    body = _body(trial.counterpart, len(trial.ranks))
    for run in (body, tf.function(body, autograph=False)):
        for arrays, want in pairs:
            if not _gives(run, arrays, want):
                return "differs"
    return "same"


def quick(trial: Trial) -> bool:
    """Whether both agree eagerly on the first sample that the original takes."""
    body = _body(trial.counterpart, len(trial.ranks))
    given = samples(trial.dtypes, trial.ranks, trial.special)
    for arrays, want in zip(given, expected(trial), strict=True):
        if want is not None:
            return _gives(body, arrays, want)
    return False


def works(trial: Trial) -> bool:
    """Whether the original gives something for any sample."""
    return any(want is not None for want in expected(trial))


def expected(trial: Trial, seed: int = 0) -> tuple[Any, ...]:
    """What the original gives for each sample, None where it gives no array or number."""
    return _expected(trial.original, trial.dtypes, trial.ranks, trial.special, seed)


@cache
def _expected(
    original: str, dtypes: tuple[str, ...], ranks: tuple[int, ...], special: bool, seed: int
) -> tuple[Any, ...]:
    body, given = _body(original, len(ranks)), samples(dtypes, ranks, special, seed)
    # Functions of Python take an array of one element for a number, which is no rule of theirs.
    python = not original.startswith(("np.", "x0."))
    return tuple(
        None
        if python and any(np.ndim(one) and np.size(one) == 1 for one in arrays)
        else _attempt(body, arrays)
        for arrays in given
    )


def _body(expression: str, count: int) -> Callable[..., Any]:
    variables = ", ".join(f"x{i}" for i in range(count))
    return eval(f"lambda {variables}: {expression}", dict(NAMES))  # type: ignore[no-any-return]


def _attempt(body: Callable[..., Any], arrays: Arrays) -> Any:
    copies = [one.copy() if isinstance(one, np.ndarray) else one for one in arrays]
    # What NumPy makes of a division of whole numbers by zero is no value to compare.
    whole = any(np.asarray(one).dtype.kind in "iu" for one in arrays)
    try:
        with quiet(), np.errstate(divide="raise" if whole else "ignore"):
            found = body(*copies)
    except Exception:
        return None
    items = found if isinstance(found, (list, tuple)) else (found,)
    plain = (np.ndarray, np.generic, bool, int, float, complex, str)
    # An empty array has no values to compare.
    full = [isinstance(item, plain) and np.size(item) > 0 for item in items]
    return found if full and all(full) else None


def _gives(run: Callable[..., Any], arrays: Arrays, wanted: Any) -> bool:
    try:
        with quiet():
            return same(run(*map(tf.constant, arrays)), wanted)
    except Exception:
        return False


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Without warnings and without anything printed."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield


def same(found: Any, wanted: Any) -> bool:
    """Whether tensors have the values, the shapes and the kinds of dtypes of arrays."""
    if isinstance(found, (list, tuple)):
        return (
            isinstance(wanted, (list, tuple))
            and len(found) == len(wanted)
            and all(map(same, found, wanted))
        )
    if not isinstance(found, (tf.Tensor, tf.Variable)):
        return False
    left, right = np.asarray(found.numpy()), np.asarray(wanted)
    if left.dtype.kind in "OSU" or right.dtype.kind in "OSU":
        texts = _texts(right)
        known = all(isinstance(text, str) for text in texts)
        return known and left.shape == right.shape and _texts(left) == texts
    kinds = {"i": "integer", "u": "integer"}
    if kinds.get(left.dtype.kind, left.dtype.kind) != kinds.get(right.dtype.kind, right.dtype.kind):
        return False
    return left.shape == right.shape and _close(left, right)


def _texts(array: Any) -> list[object]:
    items: Sequence[object] = np.asarray(array, object).ravel().tolist()
    return [item.decode() if isinstance(item, bytes) else item for item in items]


def _close(left: Any, right: Any) -> bool:
    if left.dtype.kind not in "fc":
        return bool(np.array_equal(left, right))
    tolerance = max(TOLERANCES.get(of.dtype.name, 1e-8) for of in (left, right))
    finite = np.abs(right[np.isfinite(right)])
    largest = float(finite.max()) if finite.size else 1.0
    with quiet():
        return np.allclose(left, right, tolerance, tolerance * largest, equal_nan=True)
