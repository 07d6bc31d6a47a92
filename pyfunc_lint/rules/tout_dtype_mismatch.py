"""E7302: what the wrapped function returns has another dtype than Tout declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Breach
from pyfunc_lint.diagnostics.help import Help, OnlyWords, numpy, replace_by, tensorflow, words
from pyfunc_lint.rules.rule import Rule, Said, from_problems
from pyfunc_lint.rules.syntax import returned_expression, tout_of
from pyfunc_lint.source.segments import operand, shown
from pyfunc_lint.tables.dtypes import numpy_type

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, Problem, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def _say(call: WrapperCall, problem: Problem) -> Said:
    return {"returned": problem.returned, "declared": problem.dtype}, _help(call, problem)


def _help(call: WrapperCall, problem: Problem) -> Help:
    library = tensorflow(call.module)
    if not problem.natural:
        text = f"return a value of dtype {problem.dtype}, or change Tout"
        return words(text, OnlyWords.VALUE)
    declare = f"declare `{library}.{problem.natural}`"
    conversion = _conversion(problem)
    text = f"{declare}, or return `{conversion}`" if conversion else declare
    node = tout_of(call, problem.index)
    if node is None:
        return words(text, OnlyWords.ELSEWHERE)
    return replace_by(call.module, node, f"{library}.{problem.natural}", text)


def _conversion(problem: Problem) -> str:
    """The returned expression in the declared dtype, "" where a cast does not give that."""
    if "string" in (problem.natural, problem.dtype):
        return ""
    node, module = returned_expression(problem), problem.module
    source = shown(module, node) if node is not None else "..."
    if problem.is_tensor:
        library = tensorflow(module)
        return f"{library}.cast({source}, {library}.{problem.dtype})"
    dtype = f"{numpy(module)}.{numpy_type(problem.dtype)}"
    if problem.is_array:
        return f"{source if node is None else operand(module, node, source)}.astype({dtype})"
    return f"{dtype}({source})"


def check(observations: Observations) -> Iterator[Violation]:
    """Every way out of the function whose values TensorFlow would refuse for their dtype."""
    yield from from_problems(observations, Breach.DTYPE, _say)


RULE = Rule(
    "E7302",
    "tout-dtype-mismatch",
    "%(wrapper)s %(fails)s: %(function)s returns %(returned)s%(position)s, Tout declares "
    "%(declared)s%(note)s",
    "tf.py_function does not convert a tensor to Tout, and takes no Python float for an integer; "
    "tf.numpy_function and tf.compat.v1.py_func in a graph want exactly the declared dtype (a "
    "Python float counts as float64, an int as int64). Called eagerly numpy_function checks "
    "nothing, so the mismatch shows only in the pipeline.",
    check,
    breach=Breach.DTYPE,
)
