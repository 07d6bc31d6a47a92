"""E7309: a wrapper is called in a form that it does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import CallError, Cause
from pyfunc_lint.diagnostics.help import words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import WrongCall
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_KEYWORDS = {
    "input": "the inputs are inp=[...]", "inputs": "the inputs are inp=[...]",
    "args": "the inputs are inp=[...]", "tout": "it is spelled Tout",
    "dtype": "the dtypes are Tout", "output_types": "the dtypes are Tout",
    "function": "the function is func",
    "stateful": "leave it out, only tf.numpy_function and tf.compat.v1.py_func have it",
    "shape": "call set_shape on the result", "output_shapes": "call set_shape on the result",
}  # fmt: skip
_SAID = {
    CallError.UNKNOWN_KEYWORD: ("it has no parameter `{}`", ""),
    CallError.NO_DECORATOR: (
        "it is no decorator and needs func and inp",
        "use @tf.numpy_function(Tout=...), or call it with func, inp and Tout",
    ),
    CallError.NO_FUNCTION: (
        "it gets inputs but no function",
        "pass func, or leave inp out and use it as a decorator",
    ),
    CallError.DECORATED_KEYWORD: (
        "what it decorates takes no keyword arguments (`{}`)",
        "pass the inputs by position",
    ),
}


def _say(fault: Fault, wrong: WrongCall) -> Said:
    problem, text = _SAID[wrong.error]
    text = text or _KEYWORDS.get(wrong.name, "its parameters are func, inp, Tout and name")
    return {
        "wrapper": wrong.wrapper,
        "fails": fails(fault.error),
        "problem": problem.format(wrong.name),
    }, words(text)


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers whose arguments are refused."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7309",
    "invalid-wrapper-call",
    "%(wrapper)s %(fails)s: %(problem)s",
    "The parameters of the wrappers are func, inp, Tout and name; tf.numpy_function and "
    "tf.compat.v1.py_func have stateful too. Functions decorated with @tf.py_function(Tout=...) "
    "take their inputs by position, and tf.compat.v1.py_func is no decorator.",
    check,
    frozenset({Cause.WRAPPER_FORM}),
)
