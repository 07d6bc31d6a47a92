"""Pieces of text that reproducers are made of; they run without pyfunc-lint."""

from __future__ import annotations

import re

STAND_IN = '''\
__stand_ins__ = []


class StandIn:
    """Takes the place of something that is not here: it can be passed on, not looked at."""

    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        if name.startswith("__") or name == "is_tensor_like":
            raise AttributeError(name)
        return StandIn(f"{self.__name__}.{name}")

    def __call__(self, *arguments, **options):
        __stand_ins__.append(self.__name__)
        decorates = len(arguments) == 1 and type(arguments[0]) in (type(NotHere.__init__), type)
        if decorates and self.__name__.split(".")[-1] not in {"map", "filter", "flat_map", "apply"}:
            return arguments[0]
        return StandIn(f"{self.__name__}()")

    def __mro_entries__(self, bases):
        __stand_ins__.append(self.__name__)
        others = [base for base in bases if not isinstance(base, StandIn)]
        return () if others or self is not bases[0] else (NotHere,)

    def __instancecheck__(self, value):
        return isinstance(value, StandIn) and bool(value)

    def __subclasscheck__(self, value):
        return False

    def __enter__(self):
        return self()

    def __exit__(self, *error):
        return False

    def __getitem__(self, index):
        return self()

    def __setitem__(self, index, value):
        __stand_ins__.append(self.__name__)

    def _calculate(self, other):
        known = hasattr(other, "dtype") and not isinstance(other, StandIn)
        return NotImplemented if known else self()

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __mod__ = _calculate
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __pow__ = __rpow__ = _calculate
    __array_ufunc__ = None

    def _refuse(self, *_, **__):
        raise RuntimeError(f"this depends on a value of {self.__name__}, which is a stand-in")

    __bool__ = __iter__ = __len__ = __int__ = __float__ = __index__ = __array__ = _refuse
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _refuse
    __hash__ = object.__hash__


class NotHere:
    """The base of classes whose own base is not here."""

    def __init__(self, *arguments, **options):
        pass

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(f"{type(self).__name__}.{name}")
'''

PLIANT = '''\
__made_up__ = []


class StandIn(StandIn):
    """One that, looked at, gives a value that is made up; it says so of what could be wrong."""

    def __bool__(self):
        return TRUTH

    def __iter__(self):
        return iter((self[0], self[1]))

    def __int__(self):
        return int(NUMBER) + 2

    def __float__(self):
        return float(NUMBER)

    def __array__(self, dtype=None, copy=None):
        __made_up__.append(self.__name__)
        return np.asarray(NUMBER, dtype)

    def __getattr__(self, name):
        if not name.endswith("dtype") or name.startswith("__"):
            return super().__getattr__(name)
        __made_up__.append(f"{self.__name__}.{name}")
        return DTYPE

    def to_tensor(self, dtype=None, name=None, as_ref=False):
        __made_up__.append(self.__name__)
        value = tf.constant("text" if dtype == tf.string else NUMBER, dtype)
        # Nothing is known of its shape, and while a graph is made that can be said.
        return value if tf.executing_eagerly() else tf.raw_ops.PlaceholderWithDefault(
            input=value, shape=tf.TensorShape(None)
        )

    def _compare(self, other):
        known = hasattr(other, "dtype") and not isinstance(other, StandIn)
        return NotImplemented if known else TRUTH

    __len__ = __index__ = __int__
    __eq__ = __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _compare
    __hash__ = object.__hash__


tf.register_tensor_conversion_function(StandIn, StandIn.to_tensor)
'''

CHOICES = (
    "NUMBER, TRUTH, DTYPE, SHAPE = 2, False, tf.float32, None",
    "NUMBER, TRUTH, DTYPE, SHAPE = 3, True, tf.int32, None",
    "NUMBER, TRUTH, DTYPE, SHAPE = 0.5, False, tf.int64, (2, 4, 4, 3)",
    "NUMBER, TRUTH, DTYPE, SHAPE = 2, True, tf.string, ()",
)
"""What is made up where nothing is known: a verdict may not depend on it."""


def made_up_otherwise(text: str, choice: str) -> str:
    """A program in which another of the choices is made."""
    line = re.search(r"^NUMBER, TRUTH, .*?([a-z]\w*)\.\w+,.*$", text, re.MULTILINE)
    if line is None:
        return text
    return text[: line.start()] + choice.replace("tf.", f"{line[1]}.") + text[line.end() :]


MADE_UP = '''\
def made_up(spec):
    """A tensor that fits a description; sizes that are not known are 2."""
    known = spec.shape.rank is not None
    sizes = [size or 2 for size in spec.shape] if known else SHAPE or [2, 4]
    if spec.dtype == tf.string:
        return tf.fill(sizes, "text")
    numbers = tf.reshape(tf.range(np.prod(sizes, dtype=int)), sizes)
    return tf.cast(numbers % 2 if spec.dtype == tf.bool else numbers, spec.dtype)
'''

SKETCH = '''\
def sketch(cls, *names):
    """An instance whose own `__init__` did not run: what it lacks of these is a stand-in."""

    class Sketch(cls):
        def __getattr__(self, name):
            if name in names:
                return getattr(StandIn("self"), name)
            if hasattr(cls, "__getattr__"):
                return super().__getattr__(name)
            raise AttributeError(name)

    Sketch.__abstractmethods__ = frozenset()
    made = Sketch.__new__(Sketch)
    framework = next(base for base in cls.__mro__ if base.__module__ != __name__)
    with contextlib.suppress(Exception):  # It may want arguments: what counts is set later.
        framework.__init__(made)
    return made
'''

USE_RESULT = '''\
def use_result(result):
    """Ask for some elements: tf.data computes them on demand."""
    if isinstance(result, (tuple, list)):
        for part in result:
            use_result(part)
    elif isinstance(result, tf.data.Dataset):
        for _ in result.take(2):
            pass
    elif hasattr(result, "__next__"):
        next(result, None)
    elif tf.is_tensor(result) and not tf.executing_eagerly():
        with tf.compat.v1.Session() as session:
            session.run(result)
'''

_HEAD = """\
__lost__ = []
WATCHED = WATCHED_NAME


"""
_OTHERS = """\
    def watching(func=None, inp=None, Tout=None, *more, **options):
        if func is None or (WATCHED and getattr(func, "__name__", WATCHED) != WATCHED):
            return wrapper(func, inp, Tout, *more, **options)
"""

_WATCHED = """

PLAIN = tf.py_function
tf.py_function = watched(tf.py_function)
tf.numpy_function = watched(tf.numpy_function)
tf.compat.v1.py_func = watched(tf.compat.v1.py_func)
tf.compat.v1.py_function = watched(tf.compat.v1.py_function)
"""

WATCH = (
    '''\
__lost__ = []
WATCHED = WATCHED_NAME


def lose_nothing(computed, delivered):
    """Compare what the wrapped function computed with what TensorFlow delivers."""
    single = len(delivered) == 1
    values = list(computed) if isinstance(computed, (list, tuple)) and not single else [computed]
    pairs = [(value, result.numpy()) for value, result in zip(values, delivered)]
    same = len(values) == len(delivered)
    for value, result in pairs:
        try:
            value = np.asarray(value)
        except ValueError:  # Rows of different lengths, or values that belong to several outputs.
            same = False
            continue
        if value.dtype.kind in "OSU":
            same = same and value.shape == result.shape
        else:
            same = same and value.shape == result.shape
            same = same and np.allclose(value, result, rtol=1e-3, equal_nan=True)
    if not same:
        given = [result.numpy() for result in delivered]
        __lost__.append(f"computed {str(computed):.200}, delivered {str(given):.200}")


def watched(wrapper):
    """A wrapper of TensorFlow's that also compares."""

    def watching(func=None, inp=None, Tout=None, *more, **options):
        if func is None:  # A decorator.
            return lambda function: lambda *inputs: watching(function, list(inputs), Tout)
        if WATCHED and getattr(func, "__name__", WATCHED) != WATCHED:
            return wrapper(func, inp, Tout, *more, **options)
        computed = []

        def compute(*arguments):
            computed.append(func(*arguments))
            return computed[-1]

        def compare(*delivered):
            lose_nothing(computed.pop(), delivered)
            return list(delivered)

        result = wrapper(compute, inp, Tout, *more, **options)
        parts = result if isinstance(result, (list, tuple)) else [result]
        checked = PLAIN(compare, list(parts), [part.dtype for part in parts])
        return checked if isinstance(result, (list, tuple)) else checked[0]

    return watching

'''
    + _WATCHED
)

LOOK = '''\
__lost__ = []


def look(left, right):
    """Notice operands that give a wrong result without an error."""
    for one, other in ((left, right), (right, left)):
        ones, others = (
            side.ravel().tolist() if isinstance(side, np.ndarray) and side.size
            else [*side] if isinstance(side, (list, tuple, set, frozenset, dict)) else [side]
            for side in (one, other)
        )
        known = bool(others) and all(isinstance(each, str) for each in others)
        if known and isinstance(one, (bytes, np.ndarray)) and isinstance(ones[0], bytes):
            __lost__.append(f"{one!r:.80} is bytes, {other!r:.80} is str: never equal")
        if tf.is_tensor(one) and one.dtype.is_integer and not tf.is_tensor(other):
            if np.asarray(other).dtype.kind == "f" and np.any(other != np.trunc(other)):
                __lost__.append(f"{one.dtype.name} tensor: {other!r:.80} loses its fraction")
'''

CHANGES = (
    _HEAD
    + """\
def watched(wrapper):
    \"\"\"A wrapper of TensorFlow's that also looks whether its inputs stay what they are.\"\"\"

"""
    + _OTHERS
    + """\
        before = []

        def compute(*arguments):
            before.append([np.copy(argument) for argument in arguments])
            return func(*arguments)

        def compare(*inputs):
            for old, new in zip(before.pop(), inputs):
                if not np.array_equal(old, new.numpy()):
                    __lost__.append(f"the input was {str(old):.200}, it is {str(new.numpy()):.200}")
            return 0

        result = wrapper(compute, inp, Tout, *more, **options)
        with tf.control_dependencies(tf.nest.flatten(result)):
            compared = PLAIN(compare, [tf.convert_to_tensor(value) for value in inp], tf.int32)
        with tf.control_dependencies([compared]):
            return tf.nest.map_structure(tf.identity, result)

    return watching
"""
    + _WATCHED
)

RUNS = (
    _HEAD.replace("__lost__ = []", "RUNS, ASKED, __lost__ = [], [], []")
    + """\
def count():
    \"\"\"Compare how often the function was to run with how often it did.\"\"\"
    if len(RUNS) < len(ASKED):
        __lost__.append(f"to be run {len(ASKED)} times, run {len(RUNS)} times")


def watched(wrapper):
    \"\"\"A wrapper of TensorFlow's that also counts how often its function runs.\"\"\"

"""
    + _OTHERS
    + """\

        def compute(*arguments):
            RUNS.append(1)
            return func(*arguments)

        def ask():
            ASKED.append(1)
            return 0

        PLAIN(ask, [], tf.int32)
        result = wrapper(compute, inp, Tout, *more, **options)
        return RESULT

    return watching
"""
    + _WATCHED
)

BINDS = (
    "import inspect\n\n"
    + _HEAD
    + """\
def bound(function):
    \"\"\"What a function would find under the name now.\"\"\"
    found = inspect.getclosurevars(inspect.unwrap(function))
    return {**found.globals, **found.nonlocals}.get(NAME)


def watched(wrapper):
    \"\"\"A wrapper of TensorFlow's that also looks what a name means, now and when it runs.\"\"\"

"""
    + _OTHERS
    + """\
        here = bound(func)

        def compute(*arguments):
            if repr(bound(func)) != repr(here):
                __lost__.append(f"{NAME} was {here!r:.80}, it is {bound(func)!r:.80} when it runs")
            return func(*arguments)

        return wrapper(compute, inp, Tout, *more, **options)

    return watching
"""
    + _WATCHED
)
