"""E7315: an operator refuses the dtypes of its operands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import Help, cast, words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Operands
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, operands: Operands) -> Said:
    return {
        "operation": operands.operation,
        "fails": fails(fault.error),
        "left": operands.left_kind,
        "right": operands.right_kind,
    }, _help(fault, operands)


def _help(fault: Fault, operands: Operands) -> Help:
    if operands.of_text:
        return words("convert one of them with tf.strings.as_string or tf.strings.to_number")
    change = operands.conversion
    if change is None:
        return words("convert one of them with tf.cast")
    return cast(fault.module, *change)


def check(observations: Observations) -> Iterator[Violation]:
    """Operators between tensors, or a tensor and a number, whose dtypes do not fit."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7315",
    "operand-dtype-mismatch",
    "`%(operation)s` of %(left)s and %(right)s %(fails)s: TensorFlow does not convert operands",
    "TensorFlow does not promote dtypes: both tensors of an operator must have the same, and a "
    "Python float does not fit an integer tensor.",
    check,
    frozenset({Cause.OPERAND_DTYPES}),
)
