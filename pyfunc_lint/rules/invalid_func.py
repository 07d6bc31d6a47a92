"""E7308: the function given to a wrapper cannot be called with what inp holds."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.rules.wrapper_call import from_calls


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers that the interpreter saw fail for this reason."""
    yield from from_calls(observations, "wrapper-func")


RULE = Rule(
    "E7308",
    "invalid-func",
    "%(wrapper)s %(problem)s%(error)s; %(advice)s",
    "func has to be something that can be called with one argument for each element of inp: "
    "not the result of a call, and a function whose parameters fit, after defaults, "
    "functools.partial and the instance of a method.",
    check,
)
