"""E7305: the wrapped function returns another number of values than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.returns import eagerly_unchecked, from_problems
from pyfunc_lint.rules.rule import Observations, Rule, Violation

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall


def _fields(call: WrapperCall, problem: Problem) -> Mapping[str, str]:
    from pyfunc_lint.interpreter.operations import describe
    from pyfunc_lint.overlays.tensorflow.wrappers import contract, keys

    value = problem.value
    nothing = keys.key_of(value) == "none"
    if nothing:
        returned = "None"
    elif contract.is_many(value):
        number = problem.given
        returned = f"{number} value{'' if number == '1' else 's'}"
    else:
        returned = f"one value ({describe.value(value)})"
    return {
        "returned": returned,
        "declared": _declared(problem.declared),
        "error": problem.error,
        "note": eagerly_unchecked(call),
        "advice": _advice(call, problem, nothing),
    }


def _declared(number: str) -> str:
    return {"0": "no outputs", "1": "one output"}.get(
        number, f"{number} outputs" if number.isdigit() else "one output"
    )


def _advice(call: WrapperCall, problem: Problem, nothing: bool) -> str:
    from pyfunc_lint.overlays.tensorflow.wrappers import contract

    if nothing:
        return "return the values on every path, or declare Tout=[]"
    if problem.declared == "0":
        return "return nothing, or declare the output"
    if problem.declared.isdigit() and not contract.is_many(problem.value):
        return "return a tuple with one value for each output"
    if problem.declared in ("1", "a single value"):
        return "a list is the list of outputs: return np.array(…) or declare every output"
    return "return as many values as Tout has dtypes"


def check(observations: Observations) -> Iterator[Violation]:
    """Ways out with a number of values that TensorFlow refuses."""
    yield from from_problems(observations, "count", _fields)


RULE = Rule(
    "E7305",
    "output-count-mismatch",
    "%(function)s returns %(returned)s, but Tout of %(wrapper)s declares %(declared)s: "
    "%(error)s%(note)s; %(advice)s",
    "The function behind a wrapper has to return one value for each dtype of Tout. None, a bare "
    "return and a function without return give no value, an ndarray is one value, a list or tuple "
    "is the list of values. tf.numpy_function and tf.compat.v1.py_func refuse any other number in "
    "a graph and check nothing when called eagerly; tf.py_function refuses fewer values.",
    check,
)
