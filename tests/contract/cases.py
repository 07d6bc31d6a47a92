"""Small programs around one call of a wrapper, put together from parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

PRELUDE = """
import collections
import dataclasses
import functools
import numpy as np
import tensorflow as tf

Pair = collections.namedtuple("Pair", ["first", "second"])
weights = tf.Variable([1.0, 2.0])


@dataclasses.dataclass
class Record:
    value: float = 1.0


class Config:
    size = 2


class Reader:
    scale = 2.0

    def read(self, x):
        return np.float32(np.sum(x) * self.scale)

    def pair(self, x, y):
        return np.float32(np.sum(x)), np.float32(np.sum(y))

    def __call__(self, x):
        return np.float32(np.sum(x))


reader = Reader()
vector = tf.constant([1.0, 2.0, 3.0])
matrix = tf.constant([[1.0, 2.0], [3.0, 4.0]])
scalar = tf.constant(2)


def one(x):
    return np.float32(np.sum(x))


def two(x, y):
    return np.float32(np.sum(x))


def optional(x, y=1.0):
    return np.float32(np.sum(x))


def star(*xs):
    return np.float32(len(xs))


def keyword_only(x, *, rate):
    return np.float32(np.sum(x))


def keyword_default(x, *, rate=1.0):
    return np.float32(np.sum(x))


async def later(x):
    return np.float32(1)


def numbers(x):
    yield 1.0


def guarded(x):
    if np.sum(x) > 100:
        return
    return np.float32(1)


def several(x):
    if np.sum(x) < 100:
        return np.float32(1), np.float32(2)
    return np.float32(1)


def nothing(x):
    np.sum(x)


def appended(x):
    found = []
    for value in np.asarray(x):
        found.append(np.float32(value))
    return found
"""

#: What a function may return, as the body of ``lambda x: …``.
RETURNED = (
    "np.float32(1)",
    "np.float64(1)",
    "np.int64(1)",
    "np.int32(1)",
    "np.asarray(x)",
    "np.asarray(x).astype(np.float64)",
    "np.asarray(x).astype(np.int64)",
    "np.asarray(x) > 1",
    "tf.reduce_sum(x)",
    "tf.cast(tf.size(x), tf.int32)",
    "tf.constant('a')",
    "1",
    "1.5",
    "True",
    "300",
    "-1",
    "2**40",
    "1j",
    "'a'",
    "b'a'",
    "None",
    "[]",
    "()",
    "[1.0]",
    "[1.0, 2.0]",
    "(1.0, 2.0, 3.0)",
    "[[1.0, 2.0], [3.0, 4.0]]",
    "[np.float32(1), np.float32(2)]",
    "(np.float32(1), np.int64(2))",
    "Pair(np.float32(1), np.float32(2))",
    "[float(v) for v in np.asarray(x)]",
    "np.asarray(x).tolist()",
    "tf.split(x, 3)",
    "tf.unstack(x, num=3)",
    "np.split(np.asarray(x), 3)",
    "np.asarray(x).shape",
    "{'a': np.float32(1)}",
    "{1.0}",
    "(v for v in [1.0])",
    "map(float, [1.0])",
    "range(3)",
    "Record()",
    "Config()",
    "reader",
    "len",
    "Config",
    "weights",
    "weights + 0.0",
    "tf.ragged.constant([[1.0], [2.0, 3.0]])",
    "tf.sparse.from_dense([1.0, 0.0])",
    "tf.data.Dataset.range(3)",
    "print('x')",
    "x",
    "np.mean(np.asarray(x))",
    "np.asarray(x) / 2.0",
    "np.round(np.asarray(x) / 2.0)",
    "np.floor(np.mean(np.asarray(x)))",
    "np.fft.rfft(np.asarray(x))",
    "np.zeros(3)",
    "np.log1p(np.asarray(x))",
    "np.asarray(x)[0] * 0.5",
    "np.where(np.asarray(x) > 1, 1.0, 0.0)",
)
TOUTS = (
    "tf.float32",
    "tf.float64",
    "tf.int32",
    "tf.uint8",
    "tf.bool",
    "tf.string",
    "[tf.float32]",
    "[tf.float32, tf.float32]",
    "[]",
)
#: Forms of Tout, with a function that returns np.float32.
FORMS = (
    "int", "str", "bytes", "complex", "float", "bool", "object", "'int'", "'str'", "'f4'",
    "'float32'", "None", "{'a': tf.float32}", "{tf.float32}", "[[tf.float32]]", "(tf.float32,)",
    "[None]", "[int]", "tf.constant(1.0)", "tf.Tensor", "tf.TensorSpec([], tf.float32)",
    "tf.RaggedTensorSpec([None], tf.float32)", "np.float32", "np.dtype('float32')", "vector.dtype",
    "tf.as_dtype('float32')", "np.ndarray", "[tf.TensorSpec([], tf.float32)]", "1.5", "list", "one",
    "reader", "np.longdouble", "collections.OrderedDict(a=tf.float32)", "dict(a=tf.float32)",
)  # fmt: skip
#: Functions and inputs.
CALLS = (
    ("one", "[x]"), ("one", "[x, x]"), ("one", "[]"), ("two", "[x]"), ("two", "[x, x]"),
    ("optional", "[x]"), ("optional", "[x, x]"), ("optional", "[x, x, x]"), ("star", "[]"),
    ("star", "[x, x, x]"), ("keyword_only", "[x]"), ("keyword_only", "[x, x]"),
    ("keyword_default", "[x]"), ("keyword_default", "[x, x]"), ("reader.read", "[x]"),
    ("reader.read", "[x, x]"), ("Reader.read", "[x]"), ("reader", "[x]"), ("reader", "[x, x]"),
    ("functools.partial(two, y=1.0)", "[x]"), ("functools.partial(two, y=1.0)", "[x, x]"),
    ("functools.partial(two, 1.0)", "[x]"), ("functools.partial(two, x=1.0)", "[x]"),
    ("functools.partial(one, z=1)", "[x]"), ("lambda: np.float32(1)", "[x]"),
    ("lambda *a: np.float32(1)", "[x, x]"), ("lambda a, b=2: np.float32(1)", "[x]"),
    ("one(1.0)", "[]"), ("one(vector)", "[x]"), ("np.zeros(2)", "[x]"), ("None", "[x]"),
    ("'one'", "[x]"), ("[one]", "[x]"), ("Config()", "[x]"), ("np", "[x]"), ("np.sum", "[x]"),
    ("tf.reduce_sum", "[x]"), ("later", "[x]"), ("numbers", "[x]"),
    ("nothing", "[x]"), ("several", "[x]"), ("appended", "[x]"), ("reader.pair", "[x, x]"),
    ("tf.function(one)", "[x]"), ("functools.lru_cache(one)", "[1]"), ("np.float32", "[scalar]"),
    ("one", "x"), ("one", "(x)"), ("one", "(x,)"), ("one", "{'a': x}"), ("one", "'a'"),
    ("one", "'ab'"), ("one", "[None]"), ("one", "[{'a': x}]"), ("one", "[Config()]"),
    ("one", "[[x, x]]"), ("one", "[{1.0}]"), ("star", "x"), ("star", "matrix"), ("one", "scalar"),
    ("one", "matrix"), ("one", "np.ones(1)"), ("one", "np.ones(3)"), ("one", "np.float32(1)"),
    ("one", "1.0"), ("one", "None"), ("one", "reader"), ("one", "[tf.data.Dataset.range(2)]"),
    ("star", "[tf.ragged.constant([[1.0], [2.0, 3.0]])]"), ("one", "[one]"),
    ("star", "[tf.sparse.from_dense([1.0, 0.0])]"), ("one", "[weights]"), ("one", "[1.5]"),
    ("star", "[x, 1, 'a', True]"), ("one", "(v for v in [1.0])"), ("star", "{'a': x}.values()"),
    ("star", "[*[x, x]]"), ("one", "[*[x, x]]"), ("star", "[x] + [x]"), ("one", "[x] * 2"),
    ("star", "list({'a': x}.values())"), ("star", "tf.unstack(x, num=3)"), ("one", "[range(3)]"),
    ("star", "[Record()]"), ("star", "[(x, x)]"), ("star", "[[None]]"), ("star", "[np.float32]"),
    ("star", "weights"), ("one", "[tf.float32]"), ("one", "[(1, 'a')]"),
)  # fmt: skip
KEYWORDS = (
    "name='a'", "stateful=True", "input=[x]", "tout=tf.float32", "dtype=tf.float32",
    "output_shapes=[]", "nonsense=1",
)  # fmt: skip
WRAPPERS = ("tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func")
WORLDS = {
    "eager": "def run(x):\n    return {call}\n\n\nresult = run(vector)\n",
    "function": (
        "@tf.function(autograph=False)\n"
        "def run(x):\n    {call}\n    return x\n\n\nresult = run(vector)\n"
    ),
    "dataset": (
        "@tf.autograph.experimental.do_not_convert\n"
        "def run(x):\n    {call}\n    return tf.zeros([])\n\n\n"
        "result = list(tf.data.Dataset.from_tensors(vector).map(run))\n"
    ),
}


@dataclass(frozen=True)
class Case:
    """One program: the wrapper's call in a world."""

    wrapper: str
    world: str
    call: str

    @property
    def source(self) -> str:
        return PRELUDE + "\n\n" + WORLDS[self.world].format(call=self.call)


def calls() -> Iterator[tuple[str, str]]:
    """(wrapper, arguments) of all calls."""
    for wrapper in WRAPPERS:
        for body in RETURNED:
            for tout in TOUTS:
                yield wrapper, f"lambda x: {body}, [x], {tout}"
        for form in FORMS:
            yield wrapper, f"one, [x], {form}"
        for function, inp in CALLS:
            yield wrapper, f"{function}, {inp}, tf.float32"
        for keyword in KEYWORDS:
            yield wrapper, f"one, [x], tf.float32, {keyword}"
        yield wrapper, "one, [x]"
        yield wrapper, "one"
        yield wrapper, "one, Tout=tf.float32"
        yield wrapper, "func=one, inp=[x], Tout=tf.float32"


def cases() -> Iterator[Case]:
    """All programs, in a fixed order."""
    for wrapper, arguments in calls():
        for world in WORLDS:
            yield Case(wrapper, world, f"{wrapper}({arguments})")
