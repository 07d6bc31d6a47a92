"""E7308: the function given to a wrapper cannot be called with what inp holds."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.help import Help, become, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults, named
from pyfunc_lint.source.segments import segment, shown

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import WrongCall
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, wrong: WrongCall) -> Said:
    problem, help_ = _SAID[wrong.error](fault, wrong)
    return {"wrapper": wrong.wrapper, "fails": fails(fault.error), "problem": problem}, help_


def _refused(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    # Python's words after "it".
    clause = f"is {wrong.name}" if wrong.name.startswith("missing") else wrong.name
    return f"{named(wrong.key)} {clause}", words(_to_fit(wrong.name))


def _to_fit(refusal: str) -> str:
    """What makes inp and parameters fit, by Python's words for why they do not."""
    if "multiple values" in refusal:
        return "it is bound already: bind it by position, or leave it out of inp"
    if refusal.startswith("missing"):
        return "put a value for it into inp, or bind it with functools.partial"
    if refusal.startswith("takes"):
        return "leave the rest out of inp, or bind it by its name with functools.partial"
    return "give inp one value for each parameter"


def _not_callable(fault: Fault, wrong: WrongCall) -> tuple[str, Help]:
    module, node = fault.module, wrong.node
    source, what = shown(module, node) or "func", wrong.kind
    problem = f"`{source}` cannot be called"
    if f"`{source}`" != f"`{what}`":
        problem = f"`{source}` is {what}, which cannot be called"
    if not isinstance(node, ast.Call):
        return problem, words("pass a function")
    text = f"pass the function itself, `{shown(module, node.func)}`"
    return problem, become(module, node, segment(module, node.func), text)


_SAID = {CallError.REFUSED_ARGUMENTS: _refused, CallError.NOT_CALLABLE: _not_callable}


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers whose ``func`` is refused."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7308",
    "invalid-func",
    "%(wrapper)s %(fails)s: %(problem)s",
    "func has to be something that can be called with one argument for each element of inp: "
    "not the result of a call, and a function whose parameters fit, after defaults, "
    "functools.partial and the instance of a method.",
    check,
    frozenset({Cause.WRAPPER_FUNC}),
)
