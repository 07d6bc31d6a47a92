"""W7306: tf.py_function keeps the first of the returned values and drops the rest in silence."""

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
    declared = 1 if problem.declared is None else problem.declared
    if declared == 1:
        text = "return np.array(...) or tf.stack(...), or declare each value in Tout"
    else:
        text = "declare each value in Tout, or return only those"
    return {
        "given": "several values" if problem.given is None else counted(problem.given, "value"),
        "kept": "first" if declared == 1 else f"first {declared}",
        "declared": counted(declared, "output"),
    }, words(text)


def check(observations: Observations) -> Iterator[Violation]:
    """Functions that always return more values than Tout declares."""
    yield from from_problems(observations, Breach.DROPPED, _say)


RULE = Rule(
    "W7306",
    "dropped-output",
    "%(wrapper)s keeps only the %(kept)s of %(given)s from %(function)s, without an error: Tout "
    "declares %(declared)s",
    "A list or tuple that the function of tf.py_function returns is the list of outputs. Values "
    "beyond Tout are dropped without a word: of a list for a single dtype only the first element "
    "arrives, whether it is a Python list of numbers, x.tolist(), a list comprehension or the "
    "result of tf.split.",
    check,
    breach=Breach.DROPPED,
)
