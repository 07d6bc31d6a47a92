"""W7322: stateful=False for a function that has effects, or with constant inputs only."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.diagnostics.findings import Prediction
from pyfunc_lint.rules.advice import advice
from pyfunc_lint.rules.rule import Observations, Rule, Violation


def check(observations: Observations) -> Iterator[Violation]:
    """Calls in a graph whose function TensorFlow may run less often than the program says."""
    from pyfunc_lint.overlays.tensorflow.wrappers import advice as habits

    for call in observations.wrapper_calls:
        if not habits.stateless(call) or call.world.mode != "graph":
            continue
        effect = habits.effect(call)
        if effect:
            reason = f"it {effect}, and is not run when its result is not used"
        elif habits.constant_inputs(call) and (varying := habits.varying(call)):
            reason = f"it {varying}, all inputs are constants, and it is run once and never again"
        else:
            continue
        prediction = Prediction("loses", worlds=(call.world.label,))
        yield advice(call, {"reason": reason}, prediction)


RULE = Rule(
    "W7322",
    "stateless-function",
    "%(wrapper)s is told that %(function)s has no state, but %(reason)s; leave out stateful=False",
    "With stateful=False TensorFlow treats the call as a pure function: in a graph it is left out "
    "when its result is not used, and folded into a constant when its inputs are constants.",
    check,
    default_enabled=False,
)
