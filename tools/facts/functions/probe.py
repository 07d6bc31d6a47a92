"""Running one call and writing down what came of it, for the function tables."""

from __future__ import annotations

import re
import signal
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from pyfunc_lint.tables.function_rules import Argument, Constant
from pyfunc_lint.tables.operands import Operand

TF_DTYPES = (
    "float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "uint16", "int32",
    "int64", "uint32", "uint64", "bool", "string", "complex64", "complex128",
)  # fmt: skip
NP_DTYPES = (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16",
    "float32", "float64", "complex64", "complex128",
)  # fmt: skip


@dataclass(frozen=True)
class T:
    """A numeric or text argument that can take many forms: tensor, array, Python number, …"""

    array: Any
    """A NumPy array: the content."""
    dtype: str
    form: str = "tensor"
    """"tensor", "ndarray", "npscalar", "python", "ragged", "keras"; the world does the rest."""

    @property
    def rank(self) -> int:
        return int(np.ndim(self.array))

    def cast(self, dtype: str) -> T:
        """The same content in another dtype."""
        return replace(self, dtype=dtype)

    def ranked(self, rank: int) -> T:
        """The same, with leading dimensions added or dropped."""
        array = np.asarray(self.array)
        while array.ndim < rank:
            array = array[np.newaxis]
        while array.ndim > rank:
            array = array[:1].reshape(array.shape[1:])
        return replace(self, array=array)

    def content(self) -> Any:
        """The NumPy value in the dtype."""
        array = np.asarray(self.array)
        if self.dtype == "string":
            if array.dtype == object:
                return array
            texts = np.array([str(int(v)).encode() for v in array.ravel()], object)
            return texts.reshape(array.shape)
        if array.dtype == object:
            array = np.ones(array.shape, np.float64)
        if self.dtype == "bfloat16":
            import tensorflow as tf

            return array.astype(np.float32).astype(tf.bfloat16.as_numpy_dtype)
        if self.dtype == "str":
            return array.astype(np.int64).astype(str)
        if self.dtype == "bytes":
            return array.astype(np.int64).astype(bytes)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return array.astype(self.dtype)


def t(value: Any, dtype: str = "float32", form: str = "tensor") -> T:
    """Shorthand for recipes."""
    if np.asarray(value).dtype.kind == "S":
        return T(np.array(value, object), dtype, form)
    return T(np.array(value), dtype, form)


Sample = Any
"""What a recipe gives for a parameter: a T, a list or tuple of samples, or a plain value."""


@dataclass(frozen=True)
class Seen:
    """What came of a call."""

    kind: str = ""
    dtype: str | None = None
    rank: int | None = None
    items: tuple[Seen, ...] = ()
    error: str = ""
    text: str = ""
    shape: tuple[int | None, ...] | None = field(default=None, repr=False, compare=False)
    """Of an array or tensor; not what the tables of functions are made from."""

    @property
    def ok(self) -> bool:
        """Whether the call worked."""
        return not self.error


@dataclass(frozen=True)
class Point:
    """One run: the abstract arguments, where, and what came of it."""

    arguments: Mapping[str, Argument]
    world: str
    seen: Seen
    tag: str = ""


def around(default: Any) -> tuple[Any, ...]:
    """Values to give for a parameter that may be left out, from what it is then."""
    if isinstance(default, bool):
        return (not default, default)
    if isinstance(default, int):
        return (default, default + 1)
    if isinstance(default, (float, str)):
        return (default,)
    return ()


def longer_and_shorter(base: Mapping[str, Sample]) -> list[dict[str, Sample]]:
    """The same call with another number of ``*args``, and with none."""
    found = []
    for name, sample in base.items():
        if name.startswith("*") and sample and not isinstance(sample[0], (tuple, int)):
            found.append({key: value for key, value in base.items() if key != name})
            found += [{**base, name: [sample[0]] * n} for n in (1, 2, 3) if n != len(sample)]
    return found


def is_list(sample: Sample) -> bool:
    """Whether a sample is a list or tuple of nothing but T."""
    return type(sample) in (list, tuple) and bool(sample) and all(isinstance(i, T) for i in sample)


def each(sample: Sample, change: Callable[[T], T]) -> Sample:
    """A sample, or all of a list, changed."""
    return (
        change(sample) if isinstance(sample, T) else type(sample)(change(item) for item in sample)
    )


Samples = Mapping[str, Sample]


def altered(samples: Samples, names: Sequence[str], change: Callable[[T], T]) -> dict[str, Sample]:
    """The samples, those with these names changed."""
    return {n: each(s, change) if n in names else s for n, s in samples.items()}


def cast_to(samples: Samples, names: Sequence[str], dtype: str) -> dict[str, Sample]:
    """The samples, those with these names in another dtype."""
    return altered(samples, names, lambda x: x.cast(dtype))


def ranked_as(samples: Samples, names: Sequence[str], rank: int) -> dict[str, Sample]:
    """The samples, those with these names in another rank."""
    return altered(samples, names, lambda x: x.ranked(rank))


def formed(
    samples: Samples, names: Sequence[str], form: str, dtype: str | None = None
) -> dict[str, Sample]:
    """The samples, those with these names in another form."""
    return altered(samples, names, lambda x: replace(x, form=form, dtype=dtype or x.dtype))


def method(name: str) -> Callable[..., Any]:
    """A method as a function of the object."""

    def call(self: Any, *args: Any, **kwargs: Any) -> Any:
        return getattr(self, name)(*args, **kwargs)

    return call


HARMLESS = frozenset({"name", "seed", "layout", "like", "device", "order", "casting", "subok"})
"""They change nothing of what is told here: names, places, memory layout."""


# --- making -------------------------------------------------------------------------------------


def make(sample: Sample, world: str) -> Any:
    """The real object for a sample."""
    if isinstance(sample, T):
        return _make(sample, world)
    if type(sample) in (list, tuple):
        return type(sample)(make(item, world) for item in sample)
    return sample() if isinstance(sample, Fresh) else sample


@dataclass(frozen=True)
class Fresh:
    """An object that must be made anew for every call (an optimizer, an open file)."""

    make: Callable[[], Any]
    operand: Operand | None = None
    variants: tuple[Fresh, ...] = ()

    def __call__(self) -> Any:
        return self.make()


def _make(sample: T, world: str) -> Any:
    content = sample.content()
    form = sample.form
    if form == "ndarray":
        return np.asarray(content)
    if form == "npscalar":
        return np.asarray(content)[()] if np.ndim(content) == 0 else np.asarray(content)
    if form == "python":
        return python_value(content, sample.dtype)
    import tensorflow as tf

    if form == "keras":
        return tf.keras.Input(batch_shape=np.shape(content), dtype=sample.dtype)
    if form == "captured":
        with tf.__internal__.FuncGraph("around").as_default():
            return tf.compat.v1.placeholder(sample.dtype, np.shape(content))
    if form == "symbolic" or (form == "tensor" and world == "graph"):
        return tf.compat.v1.placeholder(sample.dtype, np.shape(content))
    if form == "ragged":
        return tf.RaggedTensor.from_tensor(tf.constant(content, dtype=sample.dtype))
    if form == "sparse":
        return tf.sparse.from_dense(tf.constant(content, dtype=sample.dtype))
    if form == "variable":
        return tf.Variable(content)
    if form == "symvariable":
        with tf.init_scope():  # Traced code meets variables that were made before.
            return tf.Variable(content)
    return tf.constant(content, dtype=sample.dtype)


def python_value(content: Any, dtype: str) -> Any:
    """Python's own numbers and lists."""
    if dtype == "string":

        def decode(item: Any) -> Any:
            return [decode(i) for i in item] if isinstance(item, list) else item.decode("latin-1")

        value = np.asarray(content).tolist()
        return decode(value)
    return np.asarray(content).tolist()


def abstract(sample: Sample, world: str) -> Argument:
    """The sample as the reader is told of it."""
    if isinstance(sample, T):
        if sample.form == "python":
            return Constant(python_value(sample.content(), sample.dtype))
        if sample.form in ("ndarray", "npscalar"):
            dtype = "object" if sample.dtype == "string" else sample.dtype
            kind = "npscalar" if sample.form == "npscalar" and sample.rank == 0 else "ndarray"
            if dtype == "object" and kind == "npscalar":
                return Operand("bytes")
            return Operand(kind, dtype, sample.rank)
        kind = {"tensor": "eager" if world == "eager" else "symbolic"}.get(sample.form, sample.form)
        return Operand(kind, sample.dtype, sample.rank)
    if type(sample) in (list, tuple):
        return tuple(abstract(item, world) for item in sample)
    if isinstance(sample, Fresh):
        return sample.operand
    if type(sample).__name__ == "DType":
        return Operand("dtype", sample.name)
    if sample is None or isinstance(sample, (bool, int, float, complex, str, bytes)):
        return Constant(sample)
    if isinstance(sample, np.dtype):
        return Operand("npdtype", sample.name)
    if isinstance(sample, type):
        if issubclass(sample, np.generic):
            return Operand("npdtype", np.dtype(sample).name)
        return Constant(sample)
    return None


# --- running ------------------------------------------------------------------------------------


class Overtime(Exception):
    """A call took too long."""


def _alarm(*_: Any) -> None:
    raise Overtime


def run(function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Seen:
    """Call and observe."""
    signal.signal(signal.SIGALRM, _alarm)
    signal.setitimer(signal.ITIMER_REAL, 2.0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return observe(function(*args, **kwargs))
    except Overtime:
        return Seen(error="?overtime")
    except RecursionError:
        return Seen(error="?recursion")
    except Exception as error:
        return Seen(error=type(error).__name__.lstrip("_"), text=str(error))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def observe(value: Any, depth: int = 0) -> Seen:
    """The kind, dtype and rank of a result."""
    name = type(value).__name__
    if value is None:
        return Seen("none")
    if isinstance(value, np.ndarray):
        return Seen("ndarray", np_name(value.dtype), value.ndim, shape=value.shape)
    if isinstance(value, np.generic):
        return Seen("npscalar", np_name(value.dtype), 0, shape=())
    if name in ("EagerTensor", "SymbolicTensor", "Tensor"):
        kind = "tensor" if name != "Tensor" or hasattr(value, "graph") else "?"
        return Seen(kind, value.dtype.name, value.shape.rank, shape=_shape(value))
    if name == "KerasTensor" and hasattr(value, "type_spec"):  # Keras 2
        return Seen("keras2", value.dtype.name, value.shape.rank)
    if name in ("RaggedTensor", "SparseTensor"):
        return Seen(name.removesuffix("Tensor").lower(), value.dtype.name, value.shape.rank)
    if "Variable" in name and hasattr(value, "read_value"):
        return Seen("variable", value.dtype.name, value.shape.rank, shape=_shape(value))
    if isinstance(value, np.dtype):
        return Seen("npdtype", np_name(value))
    if name == "DType":
        return Seen("dtype", value.name)
    if isinstance(value, (bool, int, float, complex, str, bytes)):
        return Seen(name)
    if isinstance(value, (list, tuple)):
        items = tuple(observe(item, depth + 1) for item in value[:12]) if depth < 2 else ()
        return Seen("tuple" if isinstance(value, tuple) else "list", items=items)
    if isinstance(value, (dict, set)):
        return Seen(name if name in ("dict", "set") else "dict")
    return Seen({"TensorShape": "shape", "Operation": "operation"}.get(name, f"object:{name}"))


def _shape(value: Any) -> tuple[int | None, ...] | None:
    return None if value.shape.rank is None else tuple(value.shape)


def np_name(dtype: Any) -> str:
    """The name that the tables use for NumPy's dtype."""
    return {"U": "str", "S": "bytes", "O": "object"}.get(dtype.kind, str(dtype.name))


_CUT = re.compile(
    r"""["`\[\]{}<>()\n=]|(?<![a-z])'|'(?![a-z])|\d+|0x[0-9a-f]+|DT_[A-Z0-9]+|\b(?:"""
    + "|".join(TF_DTYPES)
    + r"""|double|half|float|str|int|NoneType)\b"""
)


def phrase(messages: Sequence[str]) -> str:
    """A stretch free of values that all the messages share; "" when there is none."""
    if not messages:
        return ""
    cleaned = re.sub(r"\{\{.*?\}\}", "\n", messages[0])
    stretches = [part.strip(" ,.:;") for part in _CUT.split(cleaned)]
    stretches = [s for s in stretches if s and all(s in m for m in messages)]
    words = {s: len(re.findall(r"\b[A-Za-z]?[a-z]+\b", s)) for s in stretches}
    plain = {s: words[s] - 2 * len(re.findall(r"[_#:;|]|[a-z][A-Z]", s)) for s in stretches}
    stretches = [s for s in stretches if s.find("tf.Tensor") != 0 and s != "KerasTensor shape"]
    good = [s for s in stretches if plain[s] >= 3] or [s for s in stretches if words[s] >= 2]
    if not good:
        return ""
    best = max(good, key=lambda s: min(plain[s], 5))
    return best if len(best) <= 70 else best[:70].rsplit(" ", 1)[0]
