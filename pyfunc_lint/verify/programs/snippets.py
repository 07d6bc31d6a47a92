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
    __or__ = __ror__ = __and__ = __rand__ = _calculate
    __array_ufunc__ = None

    def _refuse(self, *_, **__):
        raise RuntimeError(f"this depends on a value of {self.__name__}, which is a stand-in")

    def __eq__(self, other):
        if isinstance(other, type) or type(other).__module__ == "typing":
            return False  # Annotations compare the classes that they name.
        self._refuse()

    __bool__ = __iter__ = __len__ = __int__ = __float__ = __index__ = __array__ = _refuse
    __lt__ = __gt__ = __le__ = __ge__ = __contains__ = _refuse
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

ABSENT = '''\
class Absent:
    """Gives a stand-in for each module of the packages that are not here."""

    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] in ABSENT:
            return importlib.util.spec_from_loader(name, self, is_package=True)

    def create_module(self, spec):
        return StandIn(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.insert(0, Absent())
'''

IS_STAND_IN = re.compile(r"\bStandIn\b|which is a stand-in")
"""How an error says that it is about a stand-in."""

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
