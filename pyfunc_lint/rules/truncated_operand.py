"""W7316: an integer tensor swallows the fraction of its other operand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.findings import Oracle
from pyfunc_lint.diagnostics.help import Help, cast, words
from pyfunc_lint.rules.rule import Rule, Said, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Operands
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation


def _say(fault: Fault, operands: Operands) -> Said:
    return {
        "operation": operands.operation,
        "left": operands.left_kind,
        "right": operands.right_kind,
    }, _help(fault, operands)


def _help(fault: Fault, operands: Operands) -> Help:
    change = operands.conversion
    if change is None:
        return words("convert the tensor with tf.cast first")
    return cast(fault.module, *change)


def check(observations: Observations) -> Iterator[Violation]:
    """Operators that convert a NumPy float to the dtype of an integer tensor."""
    yield from from_faults(observations, RULE.causes, _say, Oracle.OPERANDS)


RULE = Rule(
    "W7316",
    "truncated-operand",
    "`%(operation)s` of %(left)s and %(right)s converts the NumPy value to the integer dtype and "
    "drops its fraction, without an error",
    "A NumPy array or scalar beside a tensor is converted to the tensor's dtype. With an integer "
    "tensor 2 * 2.5 is 4.",
    check,
    frozenset({Cause.TRUNCATED_OPERAND}),
)
