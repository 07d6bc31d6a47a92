"""E7311: inp is no list of inputs, or holds what cannot become a tensor."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.rules.rule import Observations, Rule, Violation
from pyfunc_lint.rules.wrapper_call import from_calls


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of wrappers that the interpreter saw fail for this reason."""
    yield from from_calls(observations, "wrapper-inp")


RULE = Rule(
    "E7311",
    "invalid-inp",
    "%(wrapper)s %(problem)s%(error)s; %(advice)s",
    "inp is a list with one element for each parameter, and every element has to become a "
    "tensor: no None, dict, dataset or object, for tf.numpy_function and tf.compat.v1.py_func "
    "in a graph no ragged or sparse tensor either. A bare tensor cannot be iterated in a "
    "graph and is split eagerly, of a dict the keys are passed.",
    check,
)
