"""Values to probe with, made from the names that the tables use."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import numpy as np

from pyfunc_lint.tables.dtypes import ITEMS, KNOWN, NUMPY_DTYPES
from pyfunc_lint.tables.operands import UNKNOWN_RANK

#: Kinds that exist only while tracing, and whether AutoGraph converts the function there.
GRAPH_KINDS = {
    "symbolic": False,
    "autograph": True,
    "symvariable": False,
    "symragged": False,
    "symsparse": False,
}
#: Kinds with a dtype and a rank that need TensorFlow.
TENSOR_KINDS = ("eager", "keras", "variable", "ragged", "sparse", "shape", *GRAPH_KINDS)
#: A symbolic tensor that eager code meets: it belongs to a graph that is not the current one.
CAPTURED = "captured"
NUMPY_KINDS = ("ndarray", "npscalar")
_LOWEST_RANK = {"ragged": 2, "symragged": 2, "sparse": 1, "symsparse": 1}

#: Values of the kinds that have neither dtype nor rank. An operation that treats them differently
#: depends on the content; "empty" and "full" ones are among them where that matters.
PYTHON_SAMPLES: dict[str, tuple[Any, ...]] = {
    "int": (2, 0, 1),
    "float": (2.5, 2.0, 0.0),
    "complex": (2.5 + 1j, 0j),
    "bool": (True, False),
    "bytes": (b"2", b"", b"ab", b"abc"),
    "str": ("2", "", "ab", "abc"),
    "none": (None,),
    "npdtype": tuple(np.dtype(name) for name in ("float32", "int8", "O", "S3", "bool")),
    "dtype": ("float32", "string", "bool", "int64", "complex64"),
    "operation": ("operation",),
}


@dataclass(frozen=True, slots=True)
class Sample:
    """How to make one value; a length of None is a dimension that is unknown while tracing."""

    kind: str
    dtype: str | None = None
    rank: int | None = None
    length: int | None = 2
    ordinary: bool = True
    """False: zero, empty text."""

    @property
    def shape(self) -> tuple[int | None, ...]:
        """Every dimension has the same length."""
        return (self.length,) * (self.rank or 0)


def cells(kind: str) -> Iterator[Sample]:
    """One ordinary sample for each dtype and rank that the kind can have."""
    dtypes: tuple[str | None, ...] = NUMPY_DTYPES if kind in NUMPY_KINDS else tuple(KNOWN)
    ranks: tuple[int, ...] = (0, 1, 2, 3)
    if kind == "npscalar":
        dtypes, ranks = tuple(d for d in dtypes if d != "string"), (0,)
    elif kind == "shape":
        dtypes, ranks = (None,), (0, 1, 2, 3, UNKNOWN_RANK)
    elif kind in ("symbolic", "autograph", "symsparse", CAPTURED):
        ranks = (0, 1, 2, 3, UNKNOWN_RANK)
    if kind == "symragged":
        dtypes = ("float32", "float64", "int32", "int64", "bool", "string")  # They take long.
    for dtype, rank in itertools.product(dtypes, ranks):
        if rank == UNKNOWN_RANK or rank >= _LOWEST_RANK.get(kind, 0):
            yield Sample(kind, dtype, rank)


def variants(sample: Sample) -> Iterator[Sample]:
    """The same dtype and rank in other lengths: what they disagree on depends on the value."""
    yield sample
    if sample.rank and sample.rank > 0 and sample.kind != "symragged":
        yield replace(sample, length=1)
        yield replace(sample, length=3)
        if sample.kind in (
            *("symbolic", "autograph", "symsparse", "keras", "keras2", "shape", CAPTURED),
        ):
            yield replace(sample, length=None)


def contents(sample: Sample) -> Iterator[Sample]:
    """The same value with another content: an operation works when it works for one of them."""
    yield sample
    if sample.kind not in (*GRAPH_KINDS, "keras", "keras2", "shape", CAPTURED):
        yield replace(sample, ordinary=False)


def element(dtype: str, ordinary: bool = True) -> Any:
    """One element of the sample arrays."""
    if ITEMS[dtype] == "bytes":
        return b"2" if ordinary else b""
    if dtype == "str":
        return "2" if ordinary else ""
    if dtype == "bool":
        return ordinary
    return 2 if ordinary else 0


def real_dtype(dtype: str) -> Any:
    """NumPy's dtype for one of the tables' names."""
    if dtype == "bfloat16":
        import ml_dtypes

        return ml_dtypes.bfloat16
    return {"string": object, "bytes": "S1", "str": "U1"}.get(dtype, dtype)


def array(dtype: str, shape: tuple[int, ...], ordinary: bool = True) -> np.ndarray[Any, Any]:
    """An array as TensorFlow would hand it over: "string" is an object array of bytes."""
    return np.full(shape, element(dtype, ordinary), dtype=real_dtype(dtype))


def make(sample: Sample) -> Any:
    """The value itself, for the kinds that exist outside graphs; arrays are new each time."""
    return _make(sample) if sample.kind in NUMPY_KINDS else _shared(sample)


@cache
def _shared(sample: Sample) -> Any:
    return _make(sample)


def _make(sample: Sample) -> Any:
    dtype = sample.dtype or "float32"
    if sample.kind == "keras":
        import keras

        return keras.KerasTensor(sample.shape, dtype=dtype)
    if sample.kind == "keras2":
        return keras2_input(sample.shape, dtype)
    if sample.kind == CAPTURED:
        from tensorflow.python.framework import func_graph

        with func_graph.FuncGraph("around").as_default():
            return placeholder(sample)
    if sample.kind == "shape":
        import tensorflow as tf

        return tf.TensorShape(None if sample.rank == UNKNOWN_RANK else sample.shape)
    shape = tuple(length or 0 for length in sample.shape)
    values = array(dtype, shape, sample.ordinary)
    if sample.kind == "ndarray":
        return values
    if sample.kind == "npscalar":
        return values[()]
    import tensorflow as tf

    if sample.kind == "eager":
        return tf.constant(values, dtype)
    if sample.kind in ("variable", "symvariable"):
        return tf.Variable(values, dtype=dtype)
    if sample.kind == "ragged":
        lengths = list(range(1, shape[0] + 1))
        flat = array(dtype, (sum(lengths), *shape[2:]), sample.ordinary)
        return tf.RaggedTensor.from_row_lengths(tf.constant(flat, dtype), lengths)
    if sample.kind == "sparse":
        indices = list(np.ndindex(*shape))
        return tf.SparseTensor(indices, tf.constant(values.ravel(), dtype), shape)
    raise ValueError(sample.kind)


def keras2_input(shape: tuple[int | None, ...], dtype: str) -> Any:
    """A KerasTensor of Keras 2 of any rank."""
    import tensorflow as tf

    return tf.keras.Input(type_spec=tf.TensorSpec(shape, dtype))


def python_samples(kind: str) -> list[Any]:
    """Values of a kind without dtype and rank."""
    values = PYTHON_SAMPLES[kind]
    if kind not in ("dtype", "operation"):
        return list(values)
    import tensorflow as tf

    if kind == "dtype":
        return [tf.as_dtype(name) for name in values]
    with tf.Graph().as_default():
        return [tf.compat.v1.placeholder(tf.float32, []).op, tf.no_op()]


def placeholder(sample: Sample) -> Any:
    """The value while tracing: to be called inside a function graph."""
    import tensorflow as tf

    shape = None if sample.rank == UNKNOWN_RANK else sample.shape
    if sample.kind == "symragged":
        return tf.compat.v1.ragged.placeholder(sample.dtype, 1, sample.shape[2:])
    if sample.kind == "symsparse":
        return tf.compat.v1.sparse_placeholder(sample.dtype, shape)
    return tf.compat.v1.placeholder(sample.dtype, shape)
