"""W7312: tf.py_function casts an array to Tout, and fractions or large numbers are lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.help import Help, OnlyWords, numpy, replace_by, tensorflow, words
from pyfunc_lint.rules.rule import Rule, Said, from_problems
from pyfunc_lint.rules.syntax import tout_of
from pyfunc_lint.tables.dtypes import FLOATS, numpy_type

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def _say(call: WrapperCall, problem: Problem) -> Said:
    lost, help_ = _loss(call, problem)
    return {"returned": problem.returned, "declared": problem.dtype, "lost": lost}, help_


def _loss(call: WrapperCall, problem: Problem) -> tuple[str, Help]:
    """What is lost, and what to write instead."""
    if problem.lost:
        # Of a time only the number of digits is known.
        large = any(isinstance(n, float) and n > 1e9 for n in problem.lost)
        numbers = ", ".join(f"{number:g}" for number in problem.lost)
        lost = f"{'a number like ' if large else ''}{numbers} does not fit and is"
        return lost, words("declare a dtype that holds it", OnlyWords.VALUE)
    if not problem.is_array:
        text = "declare a dtype that holds it"
        return "the number does not fit and is", words(text, OnlyWords.VALUE)
    if problem.is_imaginary:
        return "the imaginary part is", words(
            "return np.abs(...) or .real, or declare a complex dtype"
        )
    lost = "the truth of the number stays, its value is" if problem.dtype == "bool" else (
        "fractions are"
    )  # fmt: skip
    return lost, _declared(call, problem)


def _declared(call: WrapperCall, problem: Problem) -> Help:
    dtype = f"{numpy(problem.module)}.{numpy_type(problem.dtype)}"
    round_ = f"return np.round(...).astype({dtype})"
    node = tout_of(call, problem.index)
    if node is None:
        return words(f"declare a float dtype, or {round_}", OnlyWords.ELSEWHERE)
    natural = problem.natural if problem.natural in FLOATS else "float32"
    declared = f"{tensorflow(call.module)}.{natural}"
    return replace_by(call.module, node, declared, f"declare `{declared}`, or {round_}")


def check(observations: Observations) -> Iterator[Violation]:
    """Functions whose every way out gives a value that the declared dtype does not hold."""
    yield from from_problems(observations, Breach.CAST, _say)


RULE = Rule(
    "W7312",
    "lossy-cast",
    "%(wrapper)s casts %(returned)s from %(function)s%(position)s to %(declared)s without an "
    "error: %(lost)s lost",
    "tf.py_function casts the ndarrays and NumPy scalars that its function returns to Tout without "
    "a word: 2.7 becomes 2 for an integer dtype and True for bool, a spectrum loses its imaginary "
    "part, and a Python integer that the dtype does not hold becomes another number. Float64 to "
    "float32 and integers to floats are not reported.",
    check,
    breach=Breach.CAST,
)
