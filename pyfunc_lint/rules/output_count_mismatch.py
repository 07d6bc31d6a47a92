"""E7305: the wrapped function returns another number of values than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.help import words
from pyfunc_lint.rules.rule import Rule, Said, from_problems
from pyfunc_lint.rules.wording import counted

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def _say(call: WrapperCall, problem: Problem) -> Said:
    if problem.key == "none":
        returned = "None"
    elif problem.many:
        returned = "several values" if problem.given is None else counted(problem.given, "value")
    else:
        returned = f"one value ({problem.returned})"
    declared = 1 if problem.declared is None else problem.declared
    return {
        "returned": returned,
        "declared": counted(declared, "output"),
    }, words(_help(problem))


def _help(problem: Problem) -> str:
    if problem.key == "none":
        return "return the values on every path, or declare Tout=[]"
    if problem.declared == 0:
        return "return nothing, or declare the output"
    if problem.declared is not None and not problem.many:
        return "return a tuple with one value for each output"
    if problem.declared in (None, 1):
        return "return np.array(...), since a list or tuple is the list of outputs, or declare all"
    return "return as many values as Tout has dtypes"


def check(observations: Observations) -> Iterator[Violation]:
    """Ways out with a number of values that TensorFlow refuses."""
    yield from from_problems(observations, Breach.COUNT, _say)


RULE = Rule(
    "E7305",
    "output-count-mismatch",
    "%(wrapper)s %(fails)s: %(function)s returns %(returned)s, Tout declares %(declared)s",
    "The function behind a wrapper has to return one value for each dtype of Tout. None, a bare "
    "return and a function without return give no value, an ndarray is one value, a list or tuple "
    "is the list of values. tf.numpy_function and tf.compat.v1.py_func refuse any other number in "
    "a graph and check nothing when called eagerly; tf.py_function refuses fewer values.",
    check,
    breach=Breach.COUNT,
)
