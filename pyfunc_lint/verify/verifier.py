"""Verify findings: make programs of each, run them, and say what they show."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

from pyfunc_lint.diagnostics.findings import CallSite, Finding, Oracle
from pyfunc_lint.guard import FAULT, strict, told
from pyfunc_lint.source.versions.facts import Versions
from pyfunc_lint.verify.cache import Cache, fingerprint
from pyfunc_lint.verify.execution.installed import Installed
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.runner import NoTensorFlow, Runner
from pyfunc_lint.verify.execution.sandbox import Job, Outcome
from pyfunc_lint.verify.programs import snippets
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.reached import (
    can_be_marked,
    evaluated_first,
    marked,
    with_watched_body,
)
from pyfunc_lint.verify.programs.repair import LEFT_OUT, with_wanted_dtype, without_failing
from pyfunc_lint.verify.programs.reproducer import Nothing, reproducers
from pyfunc_lint.verify.programs.surroundings import surroundings
from pyfunc_lint.verify.programs.writing import AS_WRITTEN, Reproducer, argument
from pyfunc_lint.verify.verdict import ELSEWHERE, Judgement, Verdict, depends_on_values, fits, judge

_MAX_ATTEMPTS = 7
_MAX_REPAIRS = 8
_PATIENCE = 8.0
"""Seconds after which nothing more is made up for a finding."""
_ADDRESS = re.compile(r"0x[0-9a-f]+|tmp\w+")
_OLD = "module 'tensorflow' has no attribute"
ANOTHER = "it is another expression that fails"
NOT_RETURNED = "the wrapped function did not return"
NOT_RUN = "the wrapped function did not run"
SWALLOWED = "an error came out of the place and was caught"
WORKS = "did not reach the place"
"""Part of the reason when a program ended well without coming by the place."""


@dataclass(frozen=True, slots=True)
class Case:
    """A finding to verify, with the text that it was found in."""

    finding: Finding
    text: str
    shown_path: str = ""
    sites: tuple[CallSite, ...] = ()
    """What is known of the wrapper calls of its module."""
    versions: Versions | None = None
    """What the module is taken to be for, None where nothing depends on it."""


@dataclass(slots=True)
class Verifier:
    """Runs programs of findings under TensorFlow, several at a time."""

    runner: Runner
    limits: Limits = field(default_factory=Limits)
    worlds: tuple[str, ...] = ()
    """Only these, when there are any."""
    cache: Cache = field(default_factory=lambda: Cache(None, ""))
    jobs: int = 2
    installed: Installed = field(default_factory=Installed)
    failed: bool = False
    """Something of ours went wrong; the verdict tells what."""

    def verify_all(
        self, cases: Sequence[Case], done: Callable[[], object] = lambda: None
    ) -> Iterator[tuple[Case, Verdict]]:
        """A verdict for each case, in their order; ``done`` is called after each."""
        with ThreadPoolExecutor(max(self.jobs, 1)) as pool:
            waiting = [pool.submit(self._verify, case, done) for case in cases]
            for case, future in zip(cases, waiting, strict=True):
                yield case, future.result()

    def _verify(self, case: Case, done: Callable[[], object]) -> Verdict:
        try:
            return self.verify(case)
        except NoTensorFlow:
            raise
        # One finding is lost by it, not the verdicts on all the others.
        except Exception as fault:
            if strict():
                raise
            self.failed = True
            return Verdict("inconclusive", f"pyfunc-lint failed on it: {FAULT % told(fault)}")
        finally:
            done()

    def verify(self, case: Case) -> Verdict:
        """The verdict on one finding."""
        start = time.monotonic()
        if unmet := self.installed.unmet(case.finding.requires):
            return Verdict("not applicable", unmet)
        try:
            programs = self._programs(case)
        except Nothing as reason:
            return Verdict("inconclusive", f"no program can be made of it: {reason}")
        key = self.cache.key(
            fingerprint(case.finding, case.text), programs, self.worlds, self.limits.wall
        )
        known = self.cache.get(key)
        if known is not None:
            return self._applied(case, known)
        verdict = replace(self._run_all(case, programs), seconds=time.monotonic() - start)
        self.cache.put(key, verdict)
        return self._applied(case, verdict)

    def _applied(self, case: Case, verdict: Verdict) -> Verdict:
        """What works under other versions than those that the module is for refutes nothing."""
        if verdict.status == "refuted" and (other := self.installed.other_than(case.versions)):
            return replace(verdict, status="not applicable", reason=other)
        return verdict

    def _programs(self, case: Case) -> list[Reproducer]:
        predicted = case.finding.prediction.worlds
        if self.worlds and predicted and "maybe" not in predicted:
            if not set(self.worlds) & set(predicted):
                raise Nothing("it is predicted for other worlds than those that were asked for")
        found: list[Reproducer] = []
        try:
            for program in reproducers(
                case.finding, case.text, self.worlds, case.shown_path, case.sites
            ):
                if all(program.body != other.body for other in found):
                    found.append(program)
                if len(found) == _MAX_ATTEMPTS:
                    break
        except (SyntaxError, RecursionError, CannotSlice) as fault:
            raise Nothing(str(fault)) from fault
        return found

    def _run_all(self, case: Case, programs: Iterable[Reproducer]) -> Verdict:
        """One program after the other, until one says something."""
        first: Verdict | None = None
        steps = case.finding.steps
        concrete = bool(steps) and steps[-1].context == "concrete"
        works = False
        for program in programs:
            verdict = self._run(case, program)
            if verdict.status == "refuted" or (
                # The whole program is the better witness: a part of it that fails on inputs which
                # we made up proves nothing against that.
                verdict.status == "confirmed" and not (works and concrete)
            ):
                return verdict
            first = first or verdict
            works = works or WORKS in verdict.reason
        assert first is not None
        return first

    def _run(self, case: Case, program: Reproducer) -> Verdict:
        said: dict[str, Judgement] = {}
        for world in program.worlds:
            said[world], program = self._run_in(case, program, world)
            if program.pliant and said[world].status == "confirmed":
                break
        statuses = {judgement.status for judgement in said.values()}
        confirmed = [j for j in said.values() if j.status == "confirmed"]
        if confirmed and "refuted" in statuses:
            worlds = ", ".join(world for world, j in said.items() if j.status == "refuted")
            return Verdict(
                "inconclusive", f"it does not happen in every predicted world: not in {worlds}",
                confirmed[0].error, said, program.text,
            )  # fmt: skip
        chosen = (
            confirmed[0]
            if confirmed
            else next(
                (j for j in said.values() if j.status == "inconclusive"), next(iter(said.values()))
            )
        )
        return Verdict(chosen.status, chosen.reason, chosen.error, said, program.text)

    def _run_in(self, case: Case, program: Reproducer, world: str) -> tuple[Judgement, Reproducer]:
        """What one run says."""
        arguments = argument(program, world)
        if program.pliant:
            return self._run_pliant(case, program, arguments)
        program, outcome = self._outcome(program, arguments)
        judgement = self._judged(case, program, arguments, outcome)
        ended = outcome.get("status") == "ended"
        if judgement.status == "inconclusive" and ended:
            judgement = self._refuted(case, program, world, arguments, judgement)
        return judgement, program

    def _judged(
        self, case: Case, program: Reproducer, arguments: tuple[str, ...], outcome: Outcome
    ) -> Judgement:
        """What an outcome says; where lines do not tell, a copy does that marks the place."""
        judgement = judge(case.finding, program, outcome)
        if judgement.status == "confirmed" and case.finding.prediction.outcome == "raises":
            return self._proven(case, program, arguments, judgement)
        if judgement.reason.startswith(ELSEWHERE) and program.span:
            for copy in (marked, evaluated_first):
                text = copy(program.text, program.span)
                if text is None:
                    continue
                again = self.runner.submit(Job(text, arguments, self.limits)).result()
                if again.get("inside"):
                    return judge(case.finding, program, again, inside=True)
        return judgement

    def _proven(
        self, case: Case, program: Reproducer, arguments: tuple[str, ...], judgement: Judgement
    ) -> Judgement:
        """The judgement, where a copy shows that it was the very place that failed."""
        oracle, span = case.finding.prediction.oracle, program.span
        if span is None or oracle is Oracle.HANDLER:
            return judgement
        if oracle is not Oracle.CONTRACT and can_be_marked(program.text, span):
            # What is flagged may be an operand, which fails as soon as it is used.
            for copy, mark in ((marked, "reached"), (evaluated_first, "inside")):
                text = copy(program.text, span)
                if text is not None and self._shows(case, text, arguments, mark):
                    return judgement
        text = with_watched_body(program.text, span)
        if text is None:
            if oracle is Oracle.CONTRACT or not can_be_marked(program.text, span):
                return judgement  # No mark can be put there: the line has to do.
            return Judgement("inconclusive", f"{ANOTHER}: {judgement.error}", judgement.error)
        what = "returned" if oracle is Oracle.CONTRACT else "entered"
        if self._shows(case, text, arguments, what):
            return judgement
        reason = NOT_RETURNED if oracle is Oracle.CONTRACT else ANOTHER
        return Judgement("inconclusive", f"{reason}: {judgement.error}", judgement.error)

    def _shows(self, case: Case, text: str, arguments: tuple[str, ...], what: str) -> bool:
        """Whether a copy of the program fails as predicted, and its marks say so."""
        outcome = self.runner.submit(Job(text, arguments, self.limits)).result()
        failed = outcome.get("status") == "raised" and fits(case.finding.prediction, outcome)
        return failed and bool(outcome.get(what))

    def _outcome(
        self, program: Reproducer, arguments: tuple[str, ...]
    ) -> tuple[Reproducer, Outcome]:
        """What becomes of it; code for TensorFlow 1 is run by the interface that it knows."""
        outcome = self.runner.submit(Job(program.text, arguments, self.limits)).result()
        if _OLD in str(outcome.get("message", "")):
            text = as_version_1(program.text)
            if text != program.text:
                program = replace(program, text=text)
                outcome = self.runner.submit(Job(text, arguments, self.limits)).result()
        return program, outcome

    def _run_pliant(
        self, case: Case, program: Reproducer, arguments: tuple[str, ...]
    ) -> tuple[Judgement, Reproducer]:
        """What a program says whose surroundings are made up, whichever way they are made up."""
        first: tuple[Judgement, Reproducer] | None = None
        agreeing: list[tuple[Judgement, Reproducer]] = []
        before: object = None
        start = time.monotonic()
        for choice in snippets.CHOICES:
            if first and time.monotonic() - start > _PATIENCE:
                break
            text = snippets.made_up_otherwise(program.text, choice)
            said, outcome = self._repaired(case, replace(program, text=text), arguments)
            first = first or said
            if said[0].status == "confirmed":
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
        self, case: Case, program: Reproducer, arguments: tuple[str, ...]
    ) -> tuple[tuple[Judgement, Reproducer], Outcome]:
        """What it says when what fails before the place is left out, one after the other."""
        first: Judgement | None = None
        for _ in range(_MAX_REPAIRS):
            program, outcome = self._outcome(program, arguments)
            judgement = self._judged(case, program, arguments, outcome)
            first = first or judgement
            if judgement.status == "confirmed" or outcome.get("status") != "raised":
                break
            lines = [int(line) for line in outcome.get("lines", ())]
            text = with_wanted_dtype(program.text, str(outcome.get("message", "")))
            if text is not None:
                program = replace(program, text=text)
                continue
            text = without_failing(program.text, program.span, lines) if program.span else None
            if text is None:
                break
            program = replace(program, text=text, guessed=(*program.guessed, LEFT_OUT))
        if judgement.status != "confirmed":
            judgement = first or judgement
            if judgement.status == "inconclusive" and outcome.get("status") == "ended":
                reason = f"{judgement.reason}; without that it ended"
                judgement = Judgement("inconclusive", reason, judgement.error)
        return (judgement, program), outcome

    def _refuted(
        self,
        case: Case,
        program: Reproducer,
        world: str,
        arguments: tuple[str, ...],
        judgement: Judgement,
    ) -> Judgement:
        """Whether a program that ended well refutes the finding, or never came by the place."""
        finding = case.finding
        doubt = self._doubt(finding, program, world)
        if doubt:
            return Judgement("inconclusive", f"{judgement.reason}, but {doubt}")
        copy = marked(program.text, program.span) if program.span else None
        if copy is None:
            return Judgement("inconclusive", f"{judgement.reason}; was the place reached?")
        outcome: Outcome = self.runner.submit(Job(copy, arguments, self.limits)).result()
        if outcome.get("status") != "ended" or not outcome.get("reached"):
            return Judgement("inconclusive", f"{judgement.reason}, but {WORKS}")
        if outcome.get("stand_ins") or outcome.get("attempts"):
            return Judgement("inconclusive", f"{judgement.reason}, with stand-ins")
        if outcome.get("swallowed"):
            return Judgement("inconclusive", f"{judgement.reason}, but {SWALLOWED}")
        if finding.prediction.oracle in (Oracle.CONTRACT, Oracle.OUTPUTS) and program.span:
            copy = with_watched_body(program.text, program.span)
            if copy is not None:
                outcome = self.runner.submit(Job(copy, arguments, self.limits)).result()
                if not outcome.get("returned"):
                    return Judgement("inconclusive", f"{judgement.reason}, but {NOT_RUN}")
        what = "no value is lost" if finding.prediction.outcome == "loses" else "no error is raised"
        return Judgement("refuted", f"{what} where the place was reached")

    def _doubt(self, finding: Finding, program: Reproducer, world: str) -> str:
        """Why a program that ends well would not refute a finding."""
        prediction = finding.prediction
        if prediction.oracle.of_habits:
            return "it may happen in another run"
        if program.pliant:
            return "its surroundings are made up"
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


def _dtype(said: tuple[Judgement, Reproducer]) -> str:
    """The dtype that is made up in a program that was run."""
    found = re.search(r"^NUMBER, TRUTH, .* = .*?([a-z]\w*\.\w+),", said[1].text, re.MULTILINE)
    return found[1] if found else ""


def as_version_1(text: str) -> str:
    """The program for TensorFlow 1, by its interface that is still there."""
    return re.sub(
        r"^import tensorflow as (\w+)$",
        r"import tensorflow.compat.v1 as \1",
        text,
        flags=re.MULTILINE,
    )


__all__ = ["Case", "Verifier", "fits"]
