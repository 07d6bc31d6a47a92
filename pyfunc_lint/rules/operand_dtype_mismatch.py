"""E7315: an operator refuses the dtypes of its operands."""

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
        "error": fault.error or "an error",
        "advice": "convert one of them with tf.cast",
    }


def check(observations: Observations) -> Iterator[Violation]:
    """Operators between tensors, or a tensor and a number, whose dtypes do not fit."""
    yield from from_faults(observations, frozenset({"operand-dtype"}), _fields)


RULE = Rule(
    "E7315",
    "operand-dtype-mismatch",
    "`%(operation)s` of %(left)s and %(right)s raises %(error)s: "
    "TensorFlow does not convert operands; "
    "%(advice)s",
    "TensorFlow does not promote dtypes: both tensors of an operator must have the same, and a "
    "Python float does not fit an integer tensor.",
    check,
)
