"""Programs whose surroundings are made up: a verdict may not depend on how they are made up."""

from __future__ import annotations

import re
from dataclasses import replace

from pyfunc_lint.verify.programs import snippets
from pyfunc_lint.verify.programs.repair import LEFT_OUT, with_wanted_dtype, without_failing
from pyfunc_lint.verify.programs.writing import Reproducer
from pyfunc_lint.verify.trials import Run, Trials
from pyfunc_lint.verify.verdict import Judgement, depends_on_values

_MAX_REPAIRS = 8
_MAX_RUNS = 16
"""In all, whatever is made up and left out. A count: a clock gives other verdicts under load."""
_ADDRESS = re.compile(r"0x[0-9a-f]+|tmp\w+")

Said = tuple[Judgement, Reproducer]


def run_pliant(trials: Trials, program: Reproducer, arguments: tuple[str, ...]) -> Said:
    """What a program says, whichever way its surroundings are made up."""
    first: Said | None = None
    agreeing: list[Said] = []
    before: object = None
    left = _MAX_RUNS
    for choice in snippets.CHOICES:
        if left <= 0:
            break
        text = snippets.made_up_otherwise(program.text, choice)
        judgement, run, runs = _repaired(trials, replace(program, text=text), arguments, left)
        left -= runs
        said, outcome = (judgement, run.program), run.outcome
        first = first or said
        if judgement.status == "confirmed":
            agreeing.append(said)
            if not depends_on_values(said[1], outcome) or len(set(map(_dtype, agreeing))) > 1:
                return agreeing[0]
        elif outcome.get("status") in ("timeout", "killed"):
            break
        words = _ADDRESS.sub("", str(outcome.get("message")))
        how = (outcome.get("status"), outcome.get("lines"), words)
        if how == before and not agreeing and not outcome.get("made_up"):
            break  # What is made up does not matter to it.
        before = how
    assert first is not None
    if agreeing:
        reason = f"it may come from values that are made up: {agreeing[0][0].error}"
        return Judgement("inconclusive", reason, agreeing[0][0].error), agreeing[0][1]
    return first


def _repaired(
    trials: Trials, program: Reproducer, arguments: tuple[str, ...], left: int
) -> tuple[Judgement, Run, int]:
    """What it says when what fails before the place is left out, one after the other.

    Also how many runs that took; at most ``left``.
    """
    first: Judgement | None = None
    runs = 0
    while runs < min(_MAX_REPAIRS, left):
        runs += 1
        run = trials.run(program, arguments)
        program, outcome = run.program, run.outcome
        judgement = trials.judged(run)
        first = first or judgement
        if judgement.status == "confirmed" or outcome.get("status") != "raised":
            break
        text = with_wanted_dtype(program.text, str(outcome.get("message", "")))
        if text is not None:
            program = replace(program, text=text)
            continue
        lines = [int(line) for line in outcome.get("lines", ())]
        text = without_failing(program.text, program.span, lines) if program.span else None
        if text is None:
            break
        program = replace(program, text=text, guessed=(*program.guessed, LEFT_OUT))
    if judgement.status != "confirmed":
        judgement = first or judgement
        if judgement.status == "inconclusive" and run.ended:
            reason = f"{judgement.reason}; without that it ended"
            judgement = Judgement("inconclusive", reason, judgement.error)
    return judgement, run, runs


def _dtype(said: Said) -> str:
    """The dtype that is made up in a program that was run."""
    found = re.search(r"^NUMBER, TRUTH, .* = .*?([a-z]\w*\.\w+),", said[1].text, re.MULTILINE)
    return found[1] if found else ""
