"""E7327: a switch of TensorFlow is called where TensorFlow refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.help import words
from pyfunc_lint.rules.rule import Rule, Said, fails, from_faults

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.details import Misuse
    from pyfunc_lint.diagnostics.observations import Fault, Observations
    from pyfunc_lint.diagnostics.violations import Violation

_STATES = {
    "in graph mode, after operations": "the graph of the program is in use already",
    "after it was switched off": "eager execution is switched off",
    "in a graph that is entered": "a graph is entered here",
    "in a function": "this code is traced",
    "in a map": "this code is traced",
}
"""By the table's name of the place."""
_FIRST = "call it at the start of the program, before anything else of TensorFlow"


def _say(fault: Fault, misuse: Misuse) -> Said | None:
    if misuse.attribute not in _STATES or fault.context != "concrete":
        return None
    return {
        "operation": misuse.operation,
        "fails": fails(fault.error),
        "state": _STATES[misuse.attribute],
    }, words(_FIRST)


def check(observations: Observations) -> Iterator[Violation]:
    """Calls of switches that raise."""
    yield from from_faults(observations, RULE.causes, _say)


RULE = Rule(
    "E7327",
    "misplaced-switch",
    "%(operation)s %(fails)s: %(state)s",
    "Eager execution is switched on or off once, at the start of a program. Behind "
    "disable_eager_execution() operations and sessions use the graph of the program, and eager "
    "execution cannot be switched on any more; tf.data's debug mode needs eager code around it.",
    check,
    frozenset({Cause.MISPLACED_SWITCH}),
)
