"""E7309: a wrapper is called in a form that it does not have."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.rules.wrapper_call import from_calls


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers that the interpreter saw fail for this reason."""
    yield from from_calls(observations, "wrapper-form")


RULE = Rule(
    "E7309",
    "invalid-wrapper-call",
    "%(wrapper)s %(problem)s%(error)s; %(advice)s",
    "The parameters of the wrappers are func, inp, Tout and name; tf.numpy_function and "
    "tf.compat.v1.py_func have stateful too. Functions decorated with @tf.py_function(Tout=…) "
    "take their inputs by position, and tf.compat.v1.py_func is no decorator.",
    check,
)
