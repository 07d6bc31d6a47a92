"""Pieces of text that reproducers are made of; they run without pyfunc-lint."""

from __future__ import annotations

STAND_IN = '''\
STAND_INS_USED = []


class StandIn:
    """Takes the place of a module that is not here: its values can be passed on, not looked at."""

    def __init__(self, name):
        self.__name__ = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return StandIn(f"{self.__name__}.{name}")

    def __call__(self, *arguments, **options):
        STAND_INS_USED.append(self.__name__)
        if len(arguments) == 1 and isinstance(arguments[0], (types.FunctionType, type)):
            return arguments[0]  # A decorator.
        return StandIn(f"{self.__name__}()")

    def __mro_entries__(self, bases):
        STAND_INS_USED.append(self.__name__)
        return ()

    def __enter__(self):
        return self()

    def __exit__(self, *error):
        return False

    def __getitem__(self, index):
        return self()

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __getitem__
    __truediv__ = __rtruediv__ = __getitem__

    def _refuse(self, *_):
        raise RuntimeError(f"this depends on a value of {self.__name__}, which is a stand-in")

    __bool__ = __iter__ = __len__ = __int__ = __float__ = __index__ = __array__ = _refuse
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = __tf_tensor__ = _refuse
    __hash__ = object.__hash__


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
    elif isinstance(result, types.GeneratorType):
        next(result, None)
'''

WATCH = '''\
LOST = []
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
        LOST.append(f"computed {str(computed):.200}, delivered {str(given):.200}")


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


PLAIN = tf.py_function
tf.py_function = watched(tf.py_function)
tf.numpy_function = watched(tf.numpy_function)
tf.compat.v1.py_func = watched(tf.compat.v1.py_func)
tf.compat.v1.py_function = watched(tf.compat.v1.py_function)
'''

LOOK = '''\
LOST = []


def look(left, right):
    """Notice operands that give a wrong result without an error."""
    for one, other in ((left, right), (right, left)):
        others = other if isinstance(other, (list, tuple, set, frozenset, dict)) else [other]
        if isinstance(one, bytes) and others and all(isinstance(each, str) for each in others):
            LOST.append(f"{one!r} is bytes, {other!r:.80} is str: never equal")
        if tf.is_tensor(one) and one.dtype.is_integer and not tf.is_tensor(other):
            if np.asarray(other).dtype.kind == "f" and np.any(other != np.trunc(other)):
                LOST.append(f"{one.dtype.name} tensor: {other!r:.80} loses its fraction")
'''
