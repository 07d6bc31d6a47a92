"""W7306: tf.py_function keeps the first of the returned values and drops the rest in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.returns import from_problems
from pyfunc_lint.rules.rule import Observations, Rule, Violation

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall


def _fields(call: WrapperCall, problem: Problem) -> Mapping[str, str]:
    from pyfunc_lint.domain import describe

    single = problem.declared in ("1", "a single value")
    if single:
        kept = "only the first is kept"
        advice = "return np.array(…) or tf.stack(…) for one output, or declare each value in Tout"
    else:
        kept = f"only the first {problem.declared} are kept"
        advice = "declare each value in Tout, or return only those"
    return {
        "given": problem.given,
        "returned": describe.value(problem.value),
        "declared": "one output" if single else f"{problem.declared} outputs",
        "kept": kept,
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Functions that always return more values than Tout declares."""
    yield from from_problems(observations, "dropped", _fields)


RULE = Rule(
    "W7306",
    "dropped-output",
    "%(function)s returns %(given)s values, %(returned)s, but Tout of %(wrapper)s declares "
    "%(declared)s: %(kept)s, without an error; %(advice)s",
    "A list or tuple that the function of tf.py_function returns is the list of outputs. Values "
    "beyond Tout are dropped without a word: of a list for a single dtype only the first element "
    "arrives, whether it is a Python list of numbers, x.tolist(), a list comprehension or the "
    "result of tf.split.",
    check,
)
