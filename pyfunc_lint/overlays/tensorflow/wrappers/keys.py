"""The names that the measured contract has for values."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.callables import Bound, Class, Function, Partial
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.tensors import (
    KERAS_MODES,
    Array,
    DTypeValue,
    ShapeValue,
    Spec,
    Tensor,
)
from pyfunc_lint.domain.values import Const, Opaque, Value, python_kind
from pyfunc_lint.overlays.measured.structured import STRUCTURED
from pyfunc_lint.overlays.tensorflow.examples import MESSAGES

_OBJECTS = frozenset(
    {
        "variable", "ragged", "sparse", "dataset", "tensorarray", "dtype", "spec", "dict", "set",
        "generator", "coroutine", "instance", "dataclass", "function", "class", "path",
        "exception", "datetime", "date", "time", "timedelta", "decimal", "fraction", "uuid",
        "match", "pattern", "bytesio", "stringio", "hash", "zipfile", "random", "counter", "enum",
    }
)  # fmt: skip
OBJECTS = {
    "builtins.coroutine": "coroutine",
    "builtins.Exception": "exception",
    "collections.Counter": "counter",
    "datetime.date": "date",
    "datetime.datetime": "datetime",
    "datetime.time": "time",
    "datetime.timedelta": "timedelta",
    "decimal.Decimal": "decimal",
    "enum.Enum": "enum",
    "fractions.Fraction": "fraction",
    "hashlib.HASH": "hash",
    "io.BytesIO": "bytesio",
    "io.StringIO": "stringio",
    "np.random.Generator": "generator:numpy",
    "np.random.RandomState": "generator:numpy",
    STRUCTURED: "array:structured",
    "pathlib.Path": "path",
    "pathlib.PosixPath": "path",
    "random.Random": "random",
    "re.Match": "match",
    "re.Pattern": "pattern",
    "tf.TensorArray": "tensorarray",
    "uuid.UUID": "uuid",
    "zipfile.ZipFile": "zipfile",
}
"""Instances of the standard library's classes, and arrays that have fields."""


PLAIN_CLASSES = frozenset(
    {
        "argparse.ArgumentParser", "argparse.Namespace", "concurrent.futures.ThreadPoolExecutor",
        "json.JSONDecoder", "logging.getLogger", "queue.Queue", "random.SystemRandom",
        "sqlite3.connect", "string.Template", "threading.Condition", "threading.Event",
        "threading.Lock", "threading.RLock", "threading.Semaphore", "threading.Thread",
    }
)  # fmt: skip
"""Calls that make an object which a wrapper treats as one of a user's class."""
_NO_TENSORS = frozenset({"array:structured", "list:none", "list:ragged"})


def is_object(key: str) -> bool:
    """Whether the key stands for something that never becomes a tensor."""
    return key.partition(":")[0] in _OBJECTS or key in _NO_TENSORS


_LIMITS = (
    (2**32, "int:large"), (2**31, "int:3000000000"), (2**16, "int:100000"), (2**15, "int:40000"),
    (2**8, "int:300"), (2**7, "int:200"), (0, "int"),
)  # fmt: skip


def key_of(value: Value) -> str | None:
    """The name of a value in the measured table, None when it is not known well enough."""
    if isinstance(value, Tensor):
        return _tensor_key(value)
    if isinstance(value, Array):
        if value.dtype in (None, "object"):
            return None
        form = "scalar" if value.scalar else "array"
        return f"{form}:{'unicode' if value.dtype == 'str' else value.dtype}"
    kind = python_kind(value)
    if kind == "int" and isinstance(value, Const):
        return next((key for least, key in _LIMITS if value.value >= least), "int:negative")
    if kind:
        return {"NoneType": "none"}.get(kind, kind)
    return _object_key(value)


def _tensor_key(value: Tensor) -> str | None:
    if value.role or value.mode in ("symbolic", *KERAS_MODES):
        return None
    if value.kind != "dense" and not value.assigned:
        return value.kind
    return None if value.dtype is None else f"tensor:{value.dtype}"


def _object_key(value: Value) -> str | None:
    if isinstance(value, Mapping):
        return "dict"
    if isinstance(value, Sequence):
        return _sequence_key(value)
    if isinstance(value, Dataset):
        return "dataset"
    if isinstance(value, (Function, Partial)):
        return "function"
    if isinstance(value, Class):
        return "class"
    if isinstance(value, Bound):
        return "function" if isinstance(value.function, Function) else None
    if isinstance(value, DTypeValue):
        return "dtype:tf" if value.library == "tf" else None
    if isinstance(value, Spec):
        return "spec"
    if isinstance(value, ShapeValue):
        return "shape:tf" if value.library == "tf" and value.shape is not None else None
    if isinstance(value, Opaque):
        plain = "instance" if value.type_name in PLAIN_CLASSES | MESSAGES else None
        return OBJECTS.get(value.type_name, plain)
    if isinstance(value, Ref):
        if value.kind in ("dict", "set"):
            return value.kind
        if value.kind == "instance" and isinstance(value.cls, Class):
            return "instance" if plain_class(value.cls, *_CONVERSIONS) else None
    return None


def _sequence_key(value: Sequence) -> str | None:
    """A set, a range, a generator; a list inside the list of outputs by its elements."""
    if value.kind in ("set", "range", "generator", "deque"):
        return value.kind
    if value.kind not in ("list", "tuple"):
        return None
    if is_ragged(value):
        return "list:ragged"
    keys = {key_of(item) for item in value.items or ()} if value.items else {None}
    if value.items is None and value.element is not None:
        keys = {key_of(member) for _, member in members(value.element)}
    if len(keys) != 1:
        return None
    (key,) = keys
    if key is None:
        return None
    if key.startswith("list:"):
        return key
    key = key.replace("scalar:unicode", "str").replace("bytes", "str")
    return f"list:{key.partition(':')[0] if key.startswith('int') else key}"


def is_ragged(value: Sequence) -> bool:
    """Whether it holds lists of numbers or text whose lengths differ."""
    rows = [item for item in value.items or () if isinstance(item, Sequence)]
    if not rows or len(rows) != len(value.items or ()):
        return False
    lengths = {len(row.items) for row in rows if row.items is not None}
    plain = all(python_kind(item) not in ("", "none") for row in rows for item in row.items or ())
    return plain and len(lengths) > 1 and all(row.items is not None for row in rows)


_CONVERSIONS = ("__array__", "__tf_tensor__", "__array_interface__", "__len__")


def plain_class(cls: Class, *methods: str) -> bool:
    """A user's class without foreign ancestors and without any of these methods."""
    for base in cls.bases:
        if isinstance(base, Class):
            if not plain_class(base, *methods):
                return False
        elif getattr(base, "name", "") != "builtins.object":
            return False
    defined = {getattr(statement, "name", "") for statement in cls.node.body}
    for statement in cls.node.body:
        if isinstance(statement, ast.Assign):
            defined |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
    return not defined.intersection(methods) and not cls.node.keywords
