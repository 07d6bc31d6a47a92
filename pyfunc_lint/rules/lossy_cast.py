"""W7312: tf.py_function casts an array to Tout, and fractions or large numbers are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.returns import from_problems
from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.tables.dtypes import numpy_type

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.records import Problem, WrapperCall


def _fields(call: WrapperCall, problem: Problem) -> Mapping[str, str]:
    from pyfunc_lint.domain import describe
    from pyfunc_lint.domain.tensors import Array
    from pyfunc_lint.overlays.tensorflow.wrappers import outputs

    value = problem.value
    dtype = problem.declared
    if outside := outputs.numbers_lost(value, dtype):
        # Of a time only the number of digits is known.
        about = "a number like " if any(isinstance(n, float) and n > 1e9 for n in outside) else ""
        shown = about + ", ".join(f"{number:g}" for number in outside)
        lost, advice = f"{shown} does not fit and is", "declare a dtype that holds it"
    elif isinstance(value, Array) and value.number_class == "imaginary":
        lost = "the imaginary part is"
        advice = "return np.abs(…) or .real, or declare a complex dtype"
    elif isinstance(value, Array):
        lost = "the truth of the number stays, its value is" if dtype == "bool" else "fractions are"
        advice = f"declare a float dtype, or return np.round(…).astype(np.{numpy_type(dtype)})"
    else:
        lost, advice = "the number does not fit and is", "declare a dtype that holds it"
    return {
        "returned": describe.value(value),
        "position": f" (output {problem.index})" if problem.count > 1 else "",
        "declared": dtype,
        "lost": lost,
        "advice": advice,
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Functions whose every way out gives a value that the declared dtype does not hold."""
    yield from from_problems(observations, "cast", _fields)


RULE = Rule(
    "W7312",
    "lossy-cast",
    "%(function)s returns %(returned)s%(position)s, and %(wrapper)s casts it to %(declared)s "
    "without an error: %(lost)s lost; %(advice)s",
    "tf.py_function casts the ndarrays and NumPy scalars that its function returns to Tout without "
    "a word: 2.7 becomes 2 for an integer dtype and True for bool, a spectrum loses its imaginary "
    "part, and a Python integer that the dtype does not hold becomes another number. Float64 to "
    "float32 and integers to floats are not reported.",
    check,
)
