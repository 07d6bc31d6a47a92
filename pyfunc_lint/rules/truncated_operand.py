"""W7316: an integer tensor swallows the fraction of its other operand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from pyfunc_lint.rules.rule import Observations, Rule, Violation, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.faults import Fault


def _fields(fault: Fault) -> Mapping[str, str]:
    return {
        "left": fault.fields["left"],
        "right": fault.fields["right"],
        "operation": fault.fields["operation"],
        "advice": "write tf.cast(x, tf.float32) first",
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Operators that convert a NumPy float to the dtype of an integer tensor."""
    yield from from_faults(observations, frozenset({"truncated-operand"}), _fields)


RULE = Rule(
    "W7316",
    "truncated-operand",
    "`%(operation)s` of %(left)s and %(right)s converts the NumPy value to "
    "the integer dtype and drops its "
    "fraction, without an error; %(advice)s",
    "A NumPy array or scalar beside a tensor is converted to the tensor's dtype. With an integer "
    "tensor 2 * 2.5 is 4.",
    check,
)
