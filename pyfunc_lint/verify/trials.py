"""One program in one world: run with marks, judged, and believed only as far as its proof goes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pyfunc_lint.diagnostics.findings import Finding, Oracle
from pyfunc_lint.source.reading import decode
from pyfunc_lint.verify.execution.child import PROGRAM
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.sandbox import Job, Outcome
from pyfunc_lint.verify.oracles import watch_of
from pyfunc_lint.verify.oracles.marks import Copy, evaluated_first, marked
from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs.outside import missing
from pyfunc_lint.verify.programs.surroundings import surroundings
from pyfunc_lint.verify.programs.writing import AS_WRITTEN, Level, Reproducer
from pyfunc_lint.verify.verdict import ELSEWHERE, Judgement, judge

_OLD = "module 'tensorflow' has no attribute"
MAX_RUNS, MAX_OF_ONE, MAX_OF_TEST = 60, 16, 3
"""Of all programs of one finding, and of one of these with all its variations."""
SWALLOWED = "an error came out of the place and was caught"
WORKS = "did not reach the place"
"""Part of the reason when a program ended well without coming by the place."""


@dataclass(frozen=True, slots=True)
class Run:
    """A program that was run, by a copy with marks where one can be made."""

    program: Reproducer
    arguments: tuple[str, ...]
    outcome: Outcome
    copy: Copy = field(default_factory=lambda: Copy(""))

    @property
    def ended(self) -> bool:
        """It ended without an error."""
        return self.outcome.get("status") == "ended"


@dataclass(frozen=True, slots=True)
class Trials:
    """Runs of the programs of one finding."""

    finding: Finding
    outcome: Callable[[Job], Outcome]
    limits: Limits
    for_2: bool = False
    """The module is written for TensorFlow 2: names of 1 are what is wrong with it."""
    count: dict[str, int] = field(default_factory=dict)
    """Runs: of this program, of all. A bound on them gives the same verdict on any machine."""
    lost: list[str] = field(default_factory=list)
    """Why runs came to no outcome: they took too long, or something took them away."""
    uncollected: set[str] = field(default_factory=set)
    """Modules of tests that could not be imported by the last program that asked for them."""

    @property
    def interrupted(self) -> bool:
        """Another time the verdict may be another."""
        return bool(self.lost)

    @property
    def exhausted(self) -> bool:
        """No run is left for any program."""
        return self.count.get("all", 0) >= MAX_RUNS

    def begin(self) -> None:
        """Come to another program."""
        self.count["this"] = 0

    def run(self, program: Reproducer, arguments: tuple[str, ...]) -> Run:
        """Run a program; code for TensorFlow 1 is run by the interface that it knows."""
        run = self._run(program, arguments)
        if _OLD in str(run.outcome.get("message", "")) and not self.for_2:
            text = as_version_1(program.text)
            if text != program.text:
                return self._run(replace(program, text=text), arguments)
        return run

    def _run(self, program: Reproducer, arguments: tuple[str, ...]) -> Run:
        if program.there:
            return self._run_there(program, arguments, *program.there)
        copy = marked(program.text, program.span) if program.span else None
        copy = copy or Copy(program.text)
        outcome = self._outcome(copy.text, arguments)
        if copy.line:
            lines = (int(line) for line in outcome.get("lines", ()))
            outcome["lines"] = [n - (n > copy.line) for n in lines if n != copy.line]
        return Run(program, arguments, outcome, copy)

    def _run_there(
        self, program: Reproducer, arguments: tuple[str, ...], path: str, span: Span
    ) -> Run:
        """A program that imports the place: the module that it is in has the marks."""
        copy = marked(decode(Path(path).read_bytes()), span)
        if copy is None or copy.line:
            return Run(program, arguments, {"status": "silent", "message": "there is no mark"})
        outcome = self._outcome(program.text, arguments, (path, copy.text), MAX_OF_TEST)
        if outcome.get("not_collected"):
            self.uncollected.add(program.test)
        else:
            self.uncollected.discard(program.test)
        return Run(program, arguments, outcome, copy)

    @property
    def _name(self) -> str:
        """What the user's file is called, where that is the name of a module."""
        name = os.path.basename(self.finding.place.path)
        stem = re.fullmatch(r"([A-Za-z0-9]\w*)\.py", name, re.ASCII)
        # It lies where modules are looked for first.
        return name if stem and missing(stem[1]) else PROGRAM

    def _outcome(
        self,
        text: str,
        arguments: tuple[str, ...],
        there: tuple[str, str] | None = None,
        most: int = MAX_OF_ONE,
    ) -> Outcome:
        if self.exhausted or self.count.get("this", 0) >= most:
            return {"status": "silent", "message": "too much was tried"}
        for which in ("this", "all"):
            self.count[which] = self.count.get(which, 0) + 1
        outcome = self.outcome(Job(text, arguments, self.limits, self._name, there))
        if outcome.get("status") in ("timeout", "silent"):
            self.lost.append(str(outcome.get("message", "")))
        return outcome

    def judged(self, run: Run) -> Judgement:
        """What a run says: an error counts only with the proof that the oracle asks for."""
        # What TensorFlow says of a call, or of what came back, carries no line of the user's.
        told = ["inside"] if run.copy.place else []
        told += ["returned", "refused"] if run.copy.body else []
        inside = any(run.outcome.get(name) for name in told)
        judgement = judge(self.finding, run.program, run.outcome, inside=inside)
        unproven = ""
        if judgement.status == "confirmed" and self.finding.prediction.outcome == "raises":
            unproven = watch_of(self.finding).unproven(run.outcome, run.copy)
        if unproven or judgement.reason.startswith(ELSEWHERE):
            # A neighbour in the same statement may have failed before the place.
            first = self._evaluated_first(run)
            if first is not None and first.status == "confirmed":
                return first
        if unproven:
            return Judgement("inconclusive", f"{unproven}: {judgement.error}", judgement.error)
        return judgement

    def _evaluated_first(self, run: Run) -> Judgement | None:
        span = run.program.span
        copy = evaluated_first(run.program.text, span) if span and not run.copy.body else None
        if copy is None:
            return None
        outcome = self._outcome(copy.text, run.arguments)
        if not outcome.get("inside"):
            return None
        return judge(self.finding, run.program, outcome, inside=True)

    def refuted(self, run: Run, world: str, judgement: Judgement) -> Judgement:
        """Whether a program that ended well refutes the finding, or why it does not."""
        outcome, copy = run.outcome, run.copy
        doubt = self._doubt(run.program, world)
        if doubt:
            why = f", but {doubt}"
        elif copy.text == run.program.text:
            why = "; was the place reached?"
        elif not outcome.get("reached"):
            why = f", but {WORKS}"
        elif outcome.get("stand_ins") or outcome.get("attempts"):
            why = ", with stand-ins"
        elif outcome.get("swallowed"):
            why = f", but {SWALLOWED}"
        elif unrefuted := watch_of(self.finding).unrefuted(outcome, copy):
            why = f", but {unrefuted}"
        else:
            loses = self.finding.prediction.outcome == "loses"
            what = "no value is lost" if loses else "no error is raised"
            return Judgement("refuted", f"{what} where the place was reached")
        return Judgement("inconclusive", judgement.reason + why)

    def _doubt(self, program: Reproducer, world: str) -> str:
        """Why a program that ends well would not refute the finding."""
        finding = self.finding
        prediction = finding.prediction
        if watch_of(finding).of_habits:
            return "it may happen in another run"
        if program.there:
            return "it is a test, which may be about something else"
        if program.pliant:
            return "its surroundings are made up"
        if program.level == Level.MADE_FILES:
            return "the files that it reads are made up"
        if program.level == Level.ALONE and prediction.oracle is not Oracle.CONTRACT:
            return "the function may be called otherwise"
        if needed := surroundings(program.text):
            return f"it depends on {needed}"
        if program.guessed:
            return f"its inputs are guesses: {', '.join(program.guessed)}"
        at_call = bool(finding.steps) and not finding.steps[-1].body
        if at_call and finding.confidence == "CONTROL_FLOW":
            return "it need not take the way that fails"
        if prediction.outcome == "loses" and world != AS_WRITTEN:
            return "inputs that were made up may have nothing to lose"
        if world == AS_WRITTEN and finding.steps and prediction.worlds:
            step = finding.steps[-1]
            if not step.body and step.world not in prediction.worlds:
                if not (step.world == "maybe" or "maybe" in prediction.worlds):
                    return "it does not enter the predicted world"
        return ""


def as_version_1(text: str) -> str:
    """The program for TensorFlow 1, by its interface that is still there."""
    return re.sub(
        r"^import tensorflow as (\w+)$",
        r"import tensorflow.compat.v1 as \1",
        text,
        flags=re.MULTILINE,
    )
