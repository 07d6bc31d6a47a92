"""W7324: a wrapped function reads a loop's variable after the loop is over."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.rules.advice import advice
from pyfunc_lint.rules.rule import Observations, Rule, Violation


def check(observations: Observations) -> Iterator[Violation]:
    """Functions made in a loop of traced code that close over its variable."""
    from pyfunc_lint.overlays.tensorflow.wrappers import advice as habits

    for call in observations.wrapper_calls:
        if call.world.mode != "graph":
            continue
        name = habits.late_name(call)
        if name:
            prediction = Prediction("loses", worlds=(call.world.label,))
            yield advice(call, {"name": name}, prediction)


RULE = Rule(
    "W7324",
    "late-binding",
    "%(function)s reads `%(name)s` when %(wrapper)s runs it, after the loop that sets it: every "
    "call sees the last value; bind it, lambda x, %(name)s=%(name)s: …",
    "In traced code a wrapper runs its function later, when the graph runs. A lambda or function "
    "made in a Python loop looks its variable up then, and finds the last value.",
    check,
    default_enabled=False,
)
