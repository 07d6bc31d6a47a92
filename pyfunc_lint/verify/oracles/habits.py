"""Advice is about effects: a buffer that changes, a function that does not run, a late name."""

from __future__ import annotations

import ast

from pyfunc_lint.verify.oracles.losses import Loss, watching
from pyfunc_lint.verify.oracles.watch import Observer
from pyfunc_lint.verify.places import Insertion, Span, around, holder_of

_HEAD = "__lost__ = []\n\n\n"
_DECORATOR = """\
        if func is None:  # A decorator.
            return lambda function: lambda *inputs: watching(function, list(inputs), Tout)
"""

_CHANGES = '''\
__lost__ = []
__remembered__ = []


def __remember__(function):
    """Keep in mind whose inputs are looked at."""
    __remembered__.append(function)
    return function


def __watch__(wrapper):
    """A wrapper of TensorFlow's that also looks whether its inputs stay what they are."""

    def watching(func=None, inp=None, Tout=None, *more, **options):
        if inspect.unwrap(getattr(func, "__func__", func)) not in __remembered__:
            return wrapper(func, inp, Tout, *more, **options)
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
            compared = __plain__(compare, [tf.convert_to_tensor(value) for value in inp], tf.int32)
        with tf.control_dependencies([compared]):
            return tf.nest.map_structure(tf.identity, result)

    return watching


__plain__ = tf.py_function
tf.py_function = __watch__(tf.py_function)
tf.numpy_function = __watch__(tf.numpy_function)
tf.compat.v1.py_func = __watch__(tf.compat.v1.py_func)
tf.compat.v1.py_function = __watch__(tf.compat.v1.py_function)
'''

_RUNS = (
    '''\
__lost__, __runs__, __asked__ = [], [], []


def __count__():
    """Compare how often the function was to run with how often it did."""
    if len(__runs__) < len(__asked__):
        __lost__.append(f"to be run {len(__asked__)} times, run {len(__runs__)} times")


def __watch__(wrapper):
    """The wrapper of TensorFlow's, which also counts how often its function runs."""

    def watching(func=None, inp=None, Tout=None, *more, **options):
'''
    + _DECORATOR
    + """\

        def compute(*arguments):
            __runs__.append(1)
            return func(*arguments)

        def ask():
            __asked__.append(1)
            return 0

        tf.py_function(ask, [], tf.int32)
        result = wrapper(compute, inp, Tout, *more, **options)
        return RESULT

    return watching
"""
)

_BINDS = (
    _HEAD
    + '''\
def __bound__(function):
    """What a function would find under the name now."""
    found = inspect.getclosurevars(inspect.unwrap(function))
    return {**found.globals, **found.nonlocals}.get(NAME)


def __watch__(wrapper):
    """The wrapper of TensorFlow's, which also looks what a name means, now and when it runs."""

    def watching(func=None, inp=None, Tout=None, *more, **options):
'''
    + _DECORATOR
    + """\
        here = __bound__(func)

        def compute(*arguments):
            then = __bound__(func)
            if repr(then) != repr(here):
                __lost__.append(f"{NAME} was {here!r:.80}, it is {then!r:.80} when it runs")
            return func(*arguments)

        return wrapper(compute, inp, Tout, *more, **options)

    return watching
"""
)


class Habit(Loss):
    """What may happen, and need not in each run."""

    of_habits = True


class OfArgument(Habit):
    """The function that the place stands in leaves other values in its argument."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """The function object is remembered where it is defined."""
        holder = holder_of(tree, span)
        if holder is None:
            return None
        return Observer("import inspect\n\n" + _CHANGES, [_remembered(holder)])


def _remembered(holder: ast.FunctionDef | ast.Lambda) -> tuple[Insertion, Insertion]:
    if isinstance(holder, ast.Lambda):
        return around(holder, "__remember__(", ")")
    # Below all other decorators: they may return another function.
    line = f"@__remember__\n{' ' * holder.col_offset}"
    place = (holder.lineno, holder.col_offset)
    return (*place, line), (*place, "")


class OfName(Habit):
    """All calls see the last value of the name that is the subject."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """What the function finds under the name when it is wrapped, and when it runs."""
        pairs = watching(tree, span)
        if pairs is None:
            return None
        code = _BINDS.replace("NAME)", f"{subject!r})", 1).replace("{NAME}", subject)
        return Observer("import inspect\n\n" + code, pairs)


class OfRuns(Habit):
    """The function does not run when its result is not used, or runs once for several uses."""

    def __init__(self, once: bool) -> None:
        self._once = once

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """Runs that are asked for are counted, and those that take place."""
        pairs = watching(tree, span)
        if pairs is None:
            return None
        # An effect is lost when nobody uses the result, a constant is computed once.
        unused = "wrapper(func, inp, Tout, *more, **options)"
        code = _RUNS.replace("return RESULT", f"return {'result' if self._once else unused}")
        return Observer(code, pairs, "__count__()")
