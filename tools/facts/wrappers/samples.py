"""The things that are returned, declared, passed in and called when the contract is measured."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import hashlib
import io
import pathlib
import random
import re
import tempfile
import uuid
import zipfile
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import numpy as np
import tensorflow as tf

#: The argument is left out.
MISSING = object()
NUMERIC = (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16",
    "bfloat16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip


def number(dtype: str) -> Any:
    """A value that uses what the dtype can hold: a fraction, an imaginary part."""
    if dtype == "bool":
        return True
    if dtype.startswith("complex"):
        return 2.75 + 1j
    return 2.75 if "float" in dtype else 2


@dataclasses.dataclass
class Record:
    """A user's dataclass."""

    value: float = 1.0


class Colour(enum.Enum):
    """A user's enumeration."""

    RED = 1.0


class Plain:
    """A user's class."""


class Iterable:
    """A user's class that can be iterated."""

    def __iter__(self) -> Iterator[float]:
        return iter([1.0])


class Arraylike:
    """A user's class that NumPy can read."""

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return np.array([1.0], np.float32)


class Callback:
    """A user's class whose instances can be called."""

    def __call__(self) -> Any:
        return np.float32(1)


Pair = collections.namedtuple("Pair", "first")


def generator() -> Iterator[float]:
    yield 1.0


async def coroutine() -> float:
    return 1.0


async def async_generator() -> AsyncIterator[float]:
    yield 1.0


def _tensor(dtype: str) -> Callable[[], Any]:
    return lambda: tf.cast(tf.constant(number(dtype)), dtype)


def _array(dtype: str) -> Callable[[], Any]:
    return lambda: np.array([number(dtype)]).astype(tf.as_dtype(dtype).as_numpy_dtype)


def _scalar(dtype: str) -> Callable[[], Any]:
    return lambda: np.array(number(dtype)).astype(tf.as_dtype(dtype).as_numpy_dtype)[()]


def composites() -> dict[str, Callable[[], Any]]:
    """Composite tensors of another dtype than the float32 of the others."""
    return {
        "ragged other": lambda: tf.ragged.constant([[1], [2, 3]]),
        "sparse other": lambda: tf.sparse.from_dense([1, 0]),
    }


def returned() -> dict[str, Callable[[], Any]]:
    """Values that a function may return for one output."""
    found: dict[str, Callable[[], Any]] = {}
    for dtype in NUMERIC:
        found[f"tensor:{dtype}"] = _tensor(dtype)
        found[f"array:{dtype}"] = _array(dtype)
        found[f"scalar:{dtype}"] = _scalar(dtype)
    found |= {
        "tensor:string": lambda: tf.constant("a"),
        "array:string": lambda: np.array([b"a"], object),
        "array:unicode": lambda: np.array(["a"]),
        "array:bytes": lambda: np.array([b"a"]),
        "scalar:unicode": lambda: np.str_("a"),
        "scalar:bytes": lambda: np.bytes_(b"a"),
        "array:structured": lambda: np.zeros(2, dtype=[("a", "f4")]),
        "array:mixed": lambda: np.array([1, "a", None], object),
        "array:datetime": lambda: np.array(["2020-01-01"], "datetime64[D]"),
        "bool": lambda: True,
        "int": lambda: 2,
        "int:large": lambda: 2**40,
        "int:negative": lambda: -2,
        "int:200": lambda: 200,
        "int:300": lambda: 300,
        "int:40000": lambda: 40000,
        "int:100000": lambda: 100000,
        "int:3000000000": lambda: 3000000000,
        "float": lambda: 2.75,
        "complex": lambda: 2.75 + 1j,
        "str": lambda: "a",
        "bytes": lambda: b"a",
        # A list inside the list of outputs: one output each.
        "list:bool": lambda: [[True]],
        "list:int": lambda: [[2]],
        "list:float": lambda: [[2.75]],
        "list:str": lambda: [["a"]],
        "list:tensor:float32": lambda: [[tf.constant(2.75)]],
        "list:tensor:int32": lambda: [[tf.constant(2)]],
        "list:scalar:float32": lambda: [[np.float32(2.75)]],
        "list:scalar:float64": lambda: [[np.float64(2.75)]],
        "list:array:float32": lambda: [[np.float32([2.75])]],
        "list:array:float64": lambda: [[np.float64([2.75])]],
        "list:empty": lambda: [[]],
        "list:ragged": lambda: [[[1.0, 2.0], [3.0]]],
        "list:none": lambda: [None],
        "none": lambda: None,
        "variable": lambda: _VARIABLES[0],
        "ragged": lambda: tf.ragged.constant([[1.0], [2.0, 3.0]]),
        "sparse": lambda: tf.sparse.from_dense([1.0, 0.0]),
        "dataset": lambda: tf.data.Dataset.range(3),
        "tensorarray": lambda: tf.TensorArray(tf.float32, 1).unstack(tf.constant([1.0])),
        "shape:tf": lambda: tf.constant([[1.0]]).shape,
        "dtype:tf": lambda: tf.float32,
        "spec": lambda: tf.TensorSpec([], tf.float32),
        "dict": lambda: {"a": 1.0},
        "set": lambda: {1.0},
        "frozenset": lambda: frozenset([1.0]),
        "generator": generator,
        "coroutine": coroutine,
        "async generator": async_generator,
        "map": lambda: map(float, [1]),
        "filter": lambda: filter(None, [1.0]),
        "zip": lambda: zip([1.0], strict=False),
        "enumerate": lambda: enumerate([1.0]),
        "reversed": lambda: reversed([1.0]),
        "range": lambda: range(1),
        "dict_keys": lambda: {1.0: 1.0}.keys(),  # noqa: PLW0108
        "dict_values": lambda: {1.0: 1.0}.values(),  # noqa: PLW0108
        "dict_items": lambda: {1.0: 1.0}.items(),  # noqa: PLW0108
        "dataclass": Record,
        "instance": Plain,
        "instance:iterable": Iterable,
        "instance:array": Arraylike,
        "namedtuple": lambda: Pair(np.float32(1)),
        "function": lambda: len,
        "class": lambda: int,
        "path": lambda: pathlib.Path("a"),
        "datetime": lambda: datetime.datetime(2024, 1, 31),
        "date": lambda: datetime.date(2024, 1, 31),
        "time": lambda: datetime.time(12, 30),
        "timedelta": lambda: datetime.timedelta(seconds=1),
        "decimal": lambda: decimal.Decimal("1.5"),
        "fraction": lambda: fractions.Fraction(3, 2),
        "uuid": lambda: uuid.UUID(int=1),
        "enum": lambda: Colour.RED,
        "match": lambda: re.match("a", "a"),
        "pattern": lambda: re.compile("a"),
        "file": tempfile.TemporaryFile,
        "bytesio": lambda: io.BytesIO(b"a"),
        "stringio": lambda: io.StringIO("a"),
        "hash": lambda: hashlib.md5(b"a"),
        "counter": lambda: collections.Counter("a"),
        "defaultdict": lambda: collections.defaultdict(int, a=1),
        "ordereddict": lambda: collections.OrderedDict(a=1.0),
        "zipfile": lambda: zipfile.ZipFile(io.BytesIO(), "w"),
        "random": random.Random,
        "generator:numpy": np.random.default_rng,
        "deque": lambda: collections.deque([1.0]),
        "ellipsis": lambda: ...,
        "exception": lambda: ValueError("a"),
        "bytearray": lambda: bytearray(b"a"),
    }
    return found


def comparable(key: str) -> bool:
    """Whether what arrives can be compared with what was returned."""
    return key.split(":", maxsplit=1)[0] in {
        "tensor",
        "array",
        "scalar",
        "bool",
        "int",
        "float",
        "complex",
    }


def declared() -> dict[str, Callable[[], Any]]:
    """Things that people give as Tout; a key is the thing's canonical name where it has one."""
    found: dict[str, Callable[[], Any]] = {
        "missing": lambda: MISSING,
        "none": lambda: None,
        "empty list": list,
        "empty tuple": lambda: (),
        "list": lambda: [tf.float32, tf.int32],
        "nested list": lambda: [[tf.float32], tf.int32],
        "nested tuple": lambda: ((tf.float32, tf.int32), tf.int32),
        "list of none": lambda: [None],
        "list of tensorspec": lambda: [tf.TensorSpec([], tf.float32)],
        "list of raggedspec": lambda: [tf.RaggedTensorSpec([None, None], tf.float32)],
        "list of builtins.int": lambda: [int],
        "list of dict": lambda: [{"a": tf.float32}],
        "list of tensor": lambda: [tf.constant(1.0)],
        "list of shape": lambda: [tf.TensorShape([1])],
        "dict": lambda: {"a": tf.float32},
        "set": lambda: {tf.float32},
        "generator": lambda: (d for d in [tf.float32]),
        "map": lambda: map(tf.as_dtype, ["float32"]),
        "tensorspec": lambda: tf.TensorSpec([], tf.float32),
        "raggedspec": lambda: tf.RaggedTensorSpec([None, None], tf.float32),
        "sparsespec": lambda: tf.SparseTensorSpec([None], tf.float32),
        "tensor": lambda: tf.constant(1.0),
        "tensor:string": lambda: tf.constant("float32"),
        "variable": lambda: _VARIABLES[0],
        "array": lambda: np.zeros(2, np.float32),
        "scalar": lambda: np.float32(1.0),
        "shape": lambda: tf.TensorShape([1]),
        "float": lambda: 1.5,
        "bool": lambda: True,
        "instance": Plain,
        "function": lambda: generator,
        "np.dtype": lambda: np.dtype("float32"),
        "bytes": lambda: b"float32",
        "lambda": lambda: lambda: tf.float32,
    }
    builtin = {t.__name__: t for t in (int, str, bytes, complex, float, bool, object, list, tuple,
                                       dict, set, type, bytearray)}  # fmt: skip
    found |= {f"builtins.{name}": functools.partial(_give, t) for name, t in builtin.items()}
    for name in ("Tensor", "Variable", "RaggedTensor", "SparseTensor", "DType", "TensorSpec",
                 "RaggedTensorSpec", "constant", "cast"):  # fmt: skip
        found[f"tf.{name}"] = functools.partial(_give, getattr(tf, name))
    for name in ("float16", "float32", "float64", "half", "single", "double", "longdouble", "int8",
                 "int16", "int32", "int64", "int_", "intc", "intp", "short", "long", "longlong",
                 "byte", "ubyte", "uint", "uint8", "uint16", "uint32", "uint64", "uintp", "bool_",
                 "bool", "str_", "bytes_", "object_", "void", "complex64", "complex128", "csingle",
                 "cdouble", "number", "integer", "floating", "generic", "ndarray", "array",
                 "datetime64"):  # fmt: skip
        if hasattr(np, name):
            found[f"np.{name}"] = functools.partial(_give, getattr(np, name))
    for text in ("float32", "float", "double", "half", "int32", "int64", "uint8", "string", "bool",
                 "complex64", "complex128", "bfloat16", "int", "str", "bytes", "complex", "f4",
                 "<f4", "i8", "u1", "S", "U", "object", "float_", "bool_", "tf.float32", "Float32",
                 "FLOAT32", "long", "uint", "text", "boolean", "np.float32", "", "resource",
                 "variant", "int8", "int16", "uint16", "uint32", "uint64", "float16", "float64",
                 "tensor", "image", "array"):  # fmt: skip
        found[f"str {text}"] = functools.partial(_give, text)
    return found


OTHER_WORDS = (
    "bool8 bytes0 cfloat clongfloat complex_ float_ int0 longcomplex longfloat object0 "
    "singlecomplex str0 string_ uint0 unicode_ void0 float80 float96 float256 complex160 "
    "complex192 complex512 int128 uint128 int256 uint256 int2 int4 uint2 uint4"
)
"""What ``np.dtype`` reads under NumPy 1.26, on other machines or with more dtypes registered."""


def words() -> list[str]:
    """Words that TensorFlow or NumPy reads as a dtype; it refuses any other as ``Tout``."""
    named = {name for name, value in vars(tf.dtypes).items() if isinstance(value, tf.DType)}
    known = {name for name in np.sctypeDict if isinstance(name, str)}
    return sorted(word.lower() for word in {*named, *known, *OTHER_WORDS.split(), "resource"})


def _give(value: Any) -> Any:
    return value


def _traced_tensor() -> Any:
    return tf.constant([1.0, 2.0]) + 1.0


def held() -> dict[str, Callable[[], Any]]:
    """Things that people put into inp."""
    keep = {key: make for key, make in returned().items() if not key.startswith("list:")}
    return {
        **keep,
        "kerastensor": lambda: tf.keras.Input((2,)),
        "list:int": lambda: [1, 2],
        "list:float": lambda: [1.0, 2.0],
        "list:str": lambda: ["a", "b"],
        "list:tensor": lambda: [_traced_tensor(), _traced_tensor()],
        "list:none": lambda: [None, None],
        "list:mixed": lambda: [1, "a"],
        "list:ragged": lambda: [[1.0, 2.0], [3.0]],
        "list:empty": list,
        "list:dict": lambda: [{"a": 1.0}],
        "tuple:tensor": lambda: (_traced_tensor(), _traced_tensor()),
        "tuple:uneven": lambda: (tf.zeros([2]) + 1.0, tf.zeros([3]) + 1.0),
        "tuple:dtypes": lambda: (tf.zeros([2]) + 1.0, tf.zeros([2], tf.int32) + 1),
    }


def whole() -> dict[str, Callable[[], Any]]:
    """Things that people give as inp."""
    return {
        "list": lambda: [_traced_tensor()],
        "tuple": lambda: (_traced_tensor(),),
        "set": lambda: {1.0},
        "generator": lambda: (v for v in [1.0]),
        "dict": lambda: {"a": _traced_tensor()},
        "dict_values": lambda: {"a": _traced_tensor()}.values(),  # noqa: PLW0108
        "dict_items": lambda: {"a": _traced_tensor()}.items(),  # noqa: PLW0108
        "str": lambda: "ab",
        "bytes": lambda: b"ab",
        "int": lambda: 1,
        "float": lambda: 1.5,
        "bool": lambda: True,
        "none": lambda: None,
        "scalar tensor": lambda: tf.constant(1.0) + 1.0,
        "vector tensor": _traced_tensor,
        "matrix tensor": lambda: tf.zeros([2, 3]) + 1.0,
        "scalar variable": lambda: _VARIABLES[0],
        "vector variable": lambda: _VARIABLES[1],
        "ragged": lambda: tf.ragged.constant([[1.0], [2.0, 3.0]]),
        "sparse": lambda: tf.sparse.from_dense([1.0, 0.0]),
        "kerastensor": lambda: tf.keras.Input((2,)),
        "scalar array": lambda: np.float32(1),
        "0-d array": lambda: np.array(1.0),
        "vector array": lambda: np.float32([1.0, 2.0]),
        "matrix array": lambda: np.zeros((2, 3), np.float32),
        "dataset": lambda: tf.data.Dataset.range(2),
        "instance": Plain,
        "shape": lambda: tf.TensorShape([1, 2]),
        "function": lambda: generator,
    }


_VARIABLES = (tf.Variable(1.0), tf.Variable([1.0, 2.0]))


def functions() -> dict[str, Callable[[], Any]]:
    """Things that people give as func."""
    return {
        "function": lambda: Callback(),  # noqa: PLW0108
        "none": lambda: None,
        "float": lambda: 1.5,
        "int": lambda: 1,
        "str": lambda: "f",
        "list": lambda: [1.0],
        "tuple": lambda: (1.0, 2.0),
        "dict": dict,
        "tensor": lambda: tf.constant(1.0),
        "array": lambda: np.zeros(2),
        "scalar": lambda: np.float32(1),
        "instance": Plain,
        "coroutine function": lambda: coroutine,
        "coroutine": coroutine,
        "generator": generator,
        "generator function": lambda: generator,
        "tf.function": lambda: tf.function(lambda: tf.constant(1.0)),
        "module": lambda: np,
        "missing": lambda: _missing_parameter,
        "class": lambda: float,
    }


def _missing_parameter(value: Any) -> Any:
    return value
