"""E7320: the list of results of a wrapper is used as a tensor, or unpacked wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.rules.wrapper_call import from_calls


def check(observations: Observations) -> Iterator[Violation]:
    """Attributes of tensors read from the list, and unpacking into another number of names."""
    yield from from_calls(observations, "wrapper-result")


RULE = Rule(
    "E7320",
    "wrapper-result-misuse",
    "%(wrapper)s with a list for Tout gives a list of results, and %(problem)s%(error)s; "
    "%(advice)s",
    "A wrapper gives one tensor for Tout=tf.float32, and a list for Tout=[tf.float32]: the list "
    "has no set_shape, shape, dtype or numpy, and has to be unpacked into as many names as Tout "
    "has dtypes.",
    check,
)
