"""What the messages about the call of a wrapper itself share."""

from __future__ import annotations

from collections.abc import Iterator

from pyfunc_lint.diagnostics.findings import Outcome, Prediction
from pyfunc_lint.rules.rule import Observations, Violation, confidence_of


def from_calls(observations: Observations, reason: str) -> Iterator[Violation]:
    """Violations of a rule that reports what is wrong with a wrapper's call."""
    for fault in observations.faults:
        if fault.reason != reason:
            continue
        outcome: Outcome = "raises" if fault.error else "loses"
        worlds: tuple[str, ...] = (fault.world.label,)
        if fault.world.mode == "maybe":
            worlds = ("function", "dataset")
        yield Violation(
            fault.node,
            fault.module,
            fault.scope,
            fault.chain,
            confidence_of(fault.context),
            {
                "error": f": {fault.error}" if fault.error else ", without an error",
                **fault.fields,
            },
            Prediction(outcome, fault.error, fault.text, worlds),
            fault.frame,
            conditional=fault.conditional,
            requires=fault.requires,
        )
