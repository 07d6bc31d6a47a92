"""E7302: what the wrapped function returns has another dtype than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.findings import Edit
from pyfunc_lint.diagnostics.help import (
    Help,
    OnlyWords,
    become,
    filled,
    numpy,
    replace_by,
    tensorflow,
    words,
)
from pyfunc_lint.rules.rule import Rule, Said, from_problems
from pyfunc_lint.rules.syntax import returned_expression, tout_of
from pyfunc_lint.source.segments import called, shown
from pyfunc_lint.tables.dtypes import COMPLEX, FLOATS, numpy_type

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def _say(call: WrapperCall, problem: Problem) -> Said:
    return {"returned": problem.returned, "declared": problem.dtype}, _help(call, problem)


def _help(call: WrapperCall, problem: Problem) -> Help:
    if not problem.natural:
        text = f"return a value of dtype {problem.dtype}, or change Tout"
        return words(text, OnlyWords.VALUE)
    declared = f"{tensorflow(call.module)}.{problem.natural}"
    template = _conversion(problem)
    node = returned_expression(call, problem)
    returned = filled(template, shown(problem.module, node) if node is not None else "...")
    if not template or problem.node is call.node:
        return _declare(call, problem, declared, f"declare `{declared}`")
    if not _keeps(problem):
        return _declare(call, problem, declared, f"declare `{declared}`, or return `{returned}`")
    return _return_converted(call, problem, f"return `{returned}`, or declare `{declared}`")


def _declare(call: WrapperCall, problem: Problem, declared: str, text: str) -> Help:
    node = tout_of(call, problem.index)
    if node is None or call.partly:
        return words(text, OnlyWords.ELSEWHERE if node is None else OnlyWords.CHOICE)
    return become(call.module, node, declared, text)


def _return_converted(call: WrapperCall, problem: Problem, text: str) -> Help:
    """Every way out that has this dtype gives the declared one."""
    edits: list[Edit] = []
    for other in call.problems:
        if other.breach is not Breach.DTYPE or other.index != problem.index:
            continue
        node, library = (
            returned_expression(call, other),
            "tensorflow" if other.is_tensor else "numpy",
        )
        if node is None or not called(other.module, library) or not _conversion(other):
            return words(text, OnlyWords.ELSEWHERE)
        edits += replace_by(other.module, node, _conversion(other)).edits
    return Help(text, tuple(dict.fromkeys(edits)))


def _conversion(problem: Problem) -> str:
    """A template that gives the returned value the declared dtype, "" where none does."""
    if "string" in (problem.natural, problem.dtype):
        return ""
    if problem.is_tensor:
        library = tensorflow(problem.module)
        return f"{library}.cast({{}}, {library}.{problem.dtype})"
    dtype = f"{numpy(problem.module)}.{numpy_type(problem.dtype)}"
    return f"{{}}.astype({dtype})" if problem.is_array else f"{dtype}({{}})"


def _keeps(problem: Problem) -> bool:
    """Whether the declared dtype holds such values as the returned one does."""
    broad = FLOATS | COMPLEX
    if problem.natural in COMPLEX or problem.dtype == "bool":
        return problem.dtype in COMPLEX
    return problem.natural not in broad or problem.dtype in broad


def check(observations: Observations) -> Iterator[Violation]:
    """Every way out of the function whose values TensorFlow would refuse for their dtype."""
    yield from from_problems(observations, Breach.DTYPE, _say)


RULE = Rule(
    "E7302",
    "tout-dtype-mismatch",
    "%(wrapper)s %(fails)s: %(function)s returns %(returned)s%(position)s, Tout declares "
    "%(declared)s",
    "tf.py_function does not convert a tensor to Tout, and takes no Python float for an integer; "
    "tf.numpy_function and tf.compat.v1.py_func in a graph want exactly the declared dtype (a "
    "Python float counts as float64, an int as int64). Called eagerly numpy_function checks "
    "nothing, so the mismatch shows only in the pipeline.",
    check,
    breach=Breach.DTYPE,
)
