"""What a run says about a prediction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pyfunc_lint.diagnostics.findings import Finding, Prediction
from pyfunc_lint.verify.execution.sandbox import Outcome
from pyfunc_lint.verify.programs.snippets import IS_STAND_IN
from pyfunc_lint.verify.programs.writing import Reproducer
from pyfunc_lint.verify.words import said, squeezed

Status = Literal["confirmed", "refuted", "inconclusive", "not applicable"]

_TENSORFLOWS = re.compile(
    r"\b(Symbolic|Eager|Keras|Ragged|Sparse)Tensor\b|symbolic|tf\.Tensor|Tensor conversion"
    r"|-th value returned by pyfunc|pyfunc_\d+ returns|\bGraphDef|unknown (rank|TensorShape)"
    r"|eager execution|Tensor is unhashable"
)
"""Words by which an error is known to be about a tensor, and not about a value that we made up."""
_KINDS = re.compile(
    r"\b(Symbolic|Eager|Keras|Ragged|Sparse)Tensor'|symbolic|KerasTensor"
    r"|eager execution|Tensor is unhashable"
)
"""Words by which an error is known to be about what kind of thing a value is."""
ELSEWHERE = "such an error comes first from elsewhere"
"""Part of the reason when no line of the place is in the traceback; AutoGraph counts statements."""
_COUNTS = re.compile(r"pyfunc_\d+ returns \d+ values")
OUT_OF_TIME = "ran out of time"
GUESSED = "it may come from guessed inputs"
_ANY = frozenset({"", "Exception", "an error"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one run, in one world, says."""

    status: Status
    reason: str = ""
    error: str = ""
    """TensorFlow's own words."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all runs together say about a finding."""

    status: Status
    reason: str = ""
    error: str = ""
    worlds: Mapping[str, Judgement] = field(default_factory=dict, hash=False)
    reproducer: str = ""
    """The program that the verdict rests on, "" when none could be made."""
    level: str = ""
    """How much of it is the user's own: see :class:`Level`; "" when no program could be made."""
    seconds: float = 0.0
    remembered: bool = False


def judge(
    finding: Finding, reproducer: Reproducer, outcome: Outcome, *, inside: bool = False
) -> Judgement:
    """Compare an outcome with the prediction; ``inside``: the place is known to have failed.

    A run that ends well is "inconclusive" here: whether it refutes depends on whether it came by
    the place, which takes a second run to know.
    """
    status = outcome.get("status")
    if status == "timeout":
        return Judgement("inconclusive", f"{OUT_OF_TIME}: the program {outcome.get('message', '')}")
    if status in ("killed", "silent"):
        return Judgement("inconclusive", f"the program was lost: {outcome.get('message', '')}")
    if status == "exited":
        return Judgement("inconclusive", f"the program ended itself: {outcome.get('message', '')}")
    if finding.prediction.outcome == "loses":
        return _judge_loss(finding, outcome)
    if status == "raised":
        return _judge_error(finding, reproducer, outcome, inside)
    return Judgement("inconclusive", "the program ended without an error")


def _judge_loss(finding: Finding, outcome: Outcome) -> Judgement:
    lost = outcome.get("lost") or []
    if lost and outcome.get("made_up"):
        return Judgement("inconclusive", f"it may come from values that are made up: {lost[0]}")
    if lost:
        return Judgement("confirmed", error=str(lost[0]))
    if outcome.get("status") == "raised":
        return Judgement(
            "inconclusive",
            f"it fails otherwise: {said(outcome, finding.prediction.text)}",
            said(outcome, finding.prediction.text),
        )
    return Judgement("inconclusive", "the program ended and no loss was seen")


def _judge_error(
    finding: Finding, reproducer: Reproducer, outcome: Outcome, inside: bool
) -> Judgement:
    message = str(outcome.get("message", ""))
    error = said(outcome, finding.prediction.text)
    if outcome.get("attempts"):
        return Judgement("inconclusive", f"the program was not allowed: {outcome['attempts'][0]}")
    if IS_STAND_IN.search(message):
        return Judgement("inconclusive", f"it depends on a stand-in: {error}", error)
    if not fits(finding.prediction, outcome):
        return Judgement("inconclusive", f"it fails otherwise: {error}", error)
    span = reproducer.there[1] if reproducer.there else reproducer.span
    lines = range(span.line, span.end_line + 1) if span else ()
    if not inside and not set(lines) & set(outcome.get("lines", ())):
        return Judgement("inconclusive", f"{ELSEWHERE}: {error}", error)
    if reproducer.guessed and not _TENSORFLOWS.search(message):
        # `'str' object has no attribute 'numpy'` is what a wrong guess looks like.
        guesses = ", ".join(reproducer.guessed)
        reason = f"{GUESSED} ({guesses}): {error}"
        return Judgement("inconclusive", reason, error)
    return Judgement("confirmed", error=error)


def depends_on_dtypes(outcome: Outcome) -> bool:
    """Whether an error might not come with inputs of other dtypes than those that were guessed."""
    message = str(outcome.get("message", ""))
    return not (_KINDS.search(message) or _COUNTS.search(message))


def depends_on_values(reproducer: Reproducer, outcome: Outcome) -> bool:
    """Whether an error might be another with other values than those that were made up.

    That a tensor is symbolic, or is none, does not depend on what it holds.
    """
    made_up = bool(outcome.get("made_up")) or reproducer.text.count("DTYPE") > 2
    return made_up and not _KINDS.search(str(outcome.get("message", "")))


def fits(prediction: Prediction, outcome: Outcome) -> bool:
    """Whether an error is the predicted one: its type, or one reported inside it, and its words.

    Where the prediction leaves the type open, it has to be one of the possible ones, or an error
    about a tensor.
    """
    message = squeezed(str(outcome.get("message", "")))
    types = _types(prediction.exception)
    if not types and not prediction.text:
        possible = set(prediction.possible) - _ANY
        return bool(_TENSORFLOWS.search(message) or possible & set(outcome.get("names", ())))
    if types and not types & set(outcome.get("names", ())):
        return False
    return squeezed(prediction.text) in message


def _types(text: str) -> set[str]:
    return set(re.split(r"\s+or\s+|,\s*|\s*\|\s*", text)) - _ANY
