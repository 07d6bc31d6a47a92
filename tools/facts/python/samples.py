"""Values to try on functions that expect plain Python: one of each kind, dtype and rank.

A sample carries its *twin*, the plain Python value of the same content. When the twin is accepted
and the sample is not, the failure is about the kind of value and not about its content.

TensorFlow is imported only if it is there: under other Pythons and NumPy releases the same program
measures arrays, NumPy scalars and bytes alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

try:
    import tensorflow as tf
except ImportError:  # an extra Python with NumPy only
    tf = None

FLOATS = ("float32", "float64", "float16", "bfloat16")
INTEGERS = ("int32", "int64", "uint8")
DTYPES = (*FLOATS, *INTEGERS, "bool", "string", "complex64")
#: Fewer for graph tensors, which have no value whose dtype could matter.
GRAPH_DTYPES = ("float32", "int32", "bool", "string")
#: Several shapes stand for one rank, because arrays of one element often behave as scalars do.
Shapes = tuple[tuple[int, ...], ...]
SHAPES: dict[int, Shapes] = {0: ((),), 1: ((1,), (2,), (3,)), 2: ((1, 1), (2, 2))}


@dataclass(frozen=True)
class Sample:
    """One value to try; ``key`` is the class of operands that it stands for."""

    kind: str
    dtype: str
    rank: int | None
    value: Any
    twin: Any

    @property
    def key(self) -> str:
        """How the data file names the class: kind, dtype, rank ("?" for an unknown one)."""
        if not self.dtype:
            return self.kind
        return f"{self.kind} {self.dtype} {'?' if self.rank is None else self.rank}"


GraphTensor = tuple[str, str, int | None, Any]
"""Kind, dtype, rank, and the tensor itself or its TypeSpec."""


def nest(item: Any, shape: tuple[int, ...]) -> Any:
    """A nested list of one repeated item."""
    for size in reversed(shape):
        item = [item] * size
    return item


def content(dtype: str, number: float, text: bytes) -> Any:
    """The plain Python value that a tensor of this dtype holds."""
    if dtype == "string":
        return text
    if dtype == "bool":
        return bool(number)
    if dtype == "complex64":
        return complex(number)
    if dtype in FLOATS:
        return float(number)
    return int(number) % 256 if dtype == "uint8" else int(number)


def twin(dtype: str, number: float, text: bytes, shape: tuple[int, ...]) -> Any:
    """The plain Python value of the same content, text as str."""
    item = content(dtype, number, text)
    return nest(item.decode("latin-1") if isinstance(item, bytes) else item, shape)


def numpy_dtype(dtype: str) -> Any:
    """NumPy's dtype; TensorFlow's strings are objects there."""
    if dtype == "bfloat16":
        import ml_dtypes  # comes with TensorFlow

        return ml_dtypes.bfloat16
    return object if dtype == "string" else np.dtype(dtype)


def arrays(number: float, text: bytes) -> Iterable[Sample]:
    """Arrays, NumPy scalars, bytes and plain Python values."""
    for dtype in DTYPES:
        if dtype == "bfloat16" and tf is None:
            continue
        for rank, shapes in SHAPES.items():
            for shape in shapes:
                array = np.empty(shape, numpy_dtype(dtype))
                array[...] = content(dtype, number, text)
                yield Sample("ndarray", dtype, rank, array, twin(dtype, number, text, shape))
        if dtype != "string":
            scalar = numpy_dtype(dtype)
            scalar = getattr(scalar, "type", scalar)(content(dtype, number, text))
            yield Sample("npscalar", dtype, 0, scalar, content(dtype, number, text))
    string = text.decode("latin-1")
    yield Sample("bytes", "", 0, text, string)
    yield Sample("str", "", 0, string, string)
    yield Sample("int", "", 0, int(number), int(number))
    yield Sample("float", "", 0, float(number), float(number))
    yield Sample("bool", "", 0, bool(number), bool(number))


def eager(number: float, text: bytes) -> Iterable[Sample]:
    """Eager tensors, Keras's symbolic tensors, variables, ragged and sparse tensors."""
    for dtype in DTYPES:
        for rank, shapes in SHAPES.items():
            for shape in shapes:
                value = tf.constant(nest(content(dtype, number, text), shape), dtype)
                yield Sample("eager", dtype, rank, value, twin(dtype, number, text, shape))
    for dtype in ("float32", "int32", "string"):
        for rank in (0, 1, 2):
            shape = (2,) * rank
            value = tf.keras.KerasTensor(shape, dtype)
            yield Sample("keras", dtype, rank, value, twin(dtype, number, text, shape))
    for dtype in GRAPH_DTYPES:
        for rank in (0, 1):
            shape = (2,) * rank
            value = tf.Variable(nest(content(dtype, number, text), shape), dtype=dtype)
            yield Sample("variable", dtype, rank, value, twin(dtype, number, text, shape))
    for dtype in ("float32", "string"):
        rows = [[content(dtype, number, text)] * 2, [content(dtype, number, text)]]
        value = tf.ragged.constant(rows, dtype)
        yield Sample("ragged", dtype, 2, value, [[twin(dtype, number, text, ())] * 2])
    value = tf.sparse.from_dense(tf.constant([[number, 0.0]], tf.float32))
    yield Sample("sparse", "float32", 2, value, [[float(number), 0.0]])


def specifications(kind: str) -> list[GraphTensor]:
    """What a traced function is given."""
    found: list[GraphTensor] = []
    some = kind == "autograph"  # conversion is slow
    for dtype in ("float32", "int32", "string") if some else GRAPH_DTYPES:
        for rank in (0, 1, None) if some else (0, 1, 2, None):
            shape = None if rank is None else (2,) * rank
            found.append((kind, dtype, rank, tf.TensorSpec(shape, dtype)))
            if rank == 1 and not some:
                found.append((kind, dtype, rank, tf.TensorSpec((None,), dtype)))
    if kind == "symbolic":
        found.append(("symragged", "float32", 2, tf.RaggedTensorSpec((2, None), tf.float32)))
        found.append(("symsparse", "float32", 2, tf.SparseTensorSpec((2, 2), tf.float32)))
    return found


def in_graph(kind: str, body: Callable[[list[GraphTensor]], None]) -> None:
    """Run ``body`` once while a function is traced, with a graph tensor of each sort.

    ``kind`` is "symbolic" (AutoGraph off) or "autograph" (on; the body must itself convert what it
    calls, see ``acceptance``). Traced variables are added to the former.
    """
    specs = specifications(kind)
    variables = [
        ("symvariable", dtype, rank, tf.Variable(nest(content(dtype, 1, b"7"), (2,) * rank)))
        for dtype in GRAPH_DTYPES
        for rank in (0, 1)
    ]

    def traced(*tensors: Any) -> None:
        found = [(*row[:3], value) for row, value in zip(specs, tensors, strict=True)]
        body(found + (variables if kind == "symbolic" else []))

    signature = [row[3] for row in specs]
    tf.function(traced, signature, autograph=kind == "autograph").get_concrete_function()
