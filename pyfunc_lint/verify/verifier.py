"""Verify findings: make programs of each, run them, and say what they show."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from threading import Lock

from pyfunc_lint.diagnostics.findings import CallSite, Finding
from pyfunc_lint.guard import FAULT, strict, told
from pyfunc_lint.source.interface import of_text
from pyfunc_lint.source.versions.facts import Versions
from pyfunc_lint.verify.cache import Attempts, Cache, fingerprint
from pyfunc_lint.verify.execution.installed import Installed
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.runner import NoTensorFlow, Runner
from pyfunc_lint.verify.execution.sandbox import Job, Outcome
from pyfunc_lint.verify.pliant import run_pliant
from pyfunc_lint.verify.programs.calling_tests import tests
from pyfunc_lint.verify.programs.made_files import MadeFiles
from pyfunc_lint.verify.programs.naming import CannotSlice
from pyfunc_lint.verify.programs.reproducer import Nothing, reproducers
from pyfunc_lint.verify.programs.writing import Level, Reproducer, argument
from pyfunc_lint.verify.trials import WORKS, Run, Trials
from pyfunc_lint.verify.verdict import GUESSED, Judgement, Verdict, depends_on_dtypes

_MAX_ATTEMPTS = 9
_MAX_ROUNDS = 12
"""Of a program with files that are made: each round makes what the last did not find."""


_NO_MODULE = re.compile(r"No module named '([\w.]+)'")
_NO_NAME = re.compile(r"cannot import name '(\w+)' from '([\w.]+)'")


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
    _broken: set[str] = field(default_factory=set)
    """Modules of tests that could not be imported: the next finding asks for them too."""
    _computing: Lock = field(default_factory=Lock)
    """Held by the thread that does anything but wait for a program: ``ast.parse`` in two threads
    at a time raises SystemError under Python 3.11 up to 3.11.7 ("recursion depth mismatch")."""

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
        with self._computing:
            return self._verdict(case)

    def _outcome(self, job: Job) -> Outcome:
        future = self.runner.submit(job)
        self._computing.release()
        try:
            return future.result()
        finally:
            self._computing.acquire()

    def _verdict(self, case: Case) -> Verdict:
        start = time.monotonic()
        if unmet := self.installed.unmet(case.finding.requires):
            return Verdict("not applicable", unmet)
        programs = Attempts(_programs(case, self.worlds))
        try:
            first = next(iter(programs))
        except (Nothing, StopIteration) as reason:
            return Verdict("inconclusive", f"no program can be made of it: {reason}")
        key = self.cache.key(
            fingerprint(case.finding, case.text), first, self.worlds, self.limits.cpu
        )
        known = self.cache.get(key, programs)
        if known is not None:
            return self._applied(case, known)
        trials = Trials(case.finding, self._outcome, self.limits, of_text(case.text).for_2)
        verdict = _run_all(trials, programs, self._broken)
        verdict = replace(verdict, seconds=time.monotonic() - start)
        if not trials.interrupted:
            self.cache.put(key, verdict, programs)
        return self._applied(case, verdict)

    def _applied(self, case: Case, verdict: Verdict) -> Verdict:
        """What works under other versions than those that the module is for refutes nothing."""
        if verdict.status == "refuted" and (other := self.installed.other_than(case.versions)):
            return replace(verdict, status="not applicable", reason=other)
        return verdict


def _programs(case: Case, worlds: tuple[str, ...]) -> Iterator[Reproducer]:
    """The programs that can be made of a finding.

    The user's own programs come first. Of the others, those without stand-ins are the better
    witnesses, and shorter. Tests of the project come last: they take longest by far.
    """
    bodies: set[str] = set()
    later: list[Reproducer] = []
    nothing: Nothing | None = None
    found = reproducers(case.finding, case.text, worlds, case.shown_path, case.sites)
    try:
        for program in found:
            if program.body in bodies:
                continue
            bodies.add(program.body)
            own = program.level == Level.AS_WRITTEN
            if program.pliant or (program.stand_ins and not own):
                later.append(program)
            else:
                yield program
            if len(bodies) == _MAX_ATTEMPTS:
                break
    except Nothing as reason:
        nothing = reason
    except (SyntaxError, RecursionError, CannotSlice) as fault:
        nothing = Nothing(str(fault))
    yield from sorted(later, key=lambda program: program.pliant)
    with suppress(SyntaxError, RecursionError):
        for program in tests(case.finding, case.text, case.shown_path):
            bodies.add(program.body)
            yield program
    if nothing and not bodies:
        raise nothing


def _run_all(trials: Trials, programs: Iterable[Reproducer], broken: set[str]) -> Verdict:
    """One program after the other, until one says something.

    ``broken``: modules of tests that are known not to be importable; more are added.
    """
    first: Verdict | None = None
    steps = trials.finding.steps
    concrete = bool(steps) and steps[-1].context == "concrete"
    works = False
    for program in programs:
        if program.test in broken:
            continue
        verdict = _run(trials, program)
        if verdict.status == "refuted" or (
            # The whole program is the better witness: a part of it that fails on inputs which
            # we made up proves nothing against that.
            verdict.status == "confirmed" and (program.test or not (works and concrete))
        ):
            return verdict
        broken |= trials.uncollected
        first = first or verdict
        if trials.exhausted:
            break
        works = works or WORKS in verdict.reason
    return first or Verdict("inconclusive", "its tests cannot be imported")


def _run(trials: Trials, program: Reproducer) -> Verdict:
    trials.begin()
    said: dict[str, Judgement] = {}
    for world in program.worlds:
        said[world], program = _run_in(trials, program, world)
        if program.pliant and said[world].status == "confirmed":
            break
    statuses = {judgement.status for judgement in said.values()}
    confirmed = [j for j in said.values() if j.status == "confirmed"]
    if confirmed and "refuted" in statuses:
        worlds = ", ".join(world for world, j in said.items() if j.status == "refuted")
        reason = f"it does not happen in every predicted world: not in {worlds}"
        chosen = Judgement("inconclusive", reason, confirmed[0].error)
    elif confirmed:
        chosen = confirmed[0]
    else:
        open_ones = [j for j in said.values() if j.status == "inconclusive"]
        chosen = (open_ones or list(said.values()))[0]
    return Verdict(chosen.status, chosen.reason, chosen.error, said, program.text, program.level)


def _run_in(trials: Trials, program: Reproducer, world: str) -> tuple[Judgement, Reproducer]:
    """What a program says in a world, with stand-ins for what turns out to be missing."""
    said, error = _said(trials, program, world)
    for _ in range(_MAX_ROUNDS):
        name = _missing(error)
        if not name or said[0].status != "inconclusive" or program.without is None:
            break
        try:
            program = program.without(name)
        except CannotSlice:
            break
        said, error = _said(trials, program, world)
    return said


def _missing(error: str) -> str:
    """A module, or a name after its module, that an error says is not there; "" for none."""
    if module := _NO_MODULE.search(error):
        return module[1]
    name = _NO_NAME.search(error)
    return f"{name[2]}.{name[1]}" if name else ""


def _said(
    trials: Trials, program: Reproducer, world: str
) -> tuple[tuple[Judgement, Reproducer], str]:
    """What a program says in a world, and the error that it ends with at first."""
    arguments = argument(program, world)
    if program.pliant:
        judgement, made = run_pliant(trials, program, arguments)
        return (judgement, made), judgement.error
    run, judgement = _judged(trials, program, arguments, world)
    error = str(run.outcome.get("message", ""))
    if judgement.status == "inconclusive" and not _missing(error):
        made_files = MadeFiles(run.program)
        later, count = run, 0
        while made_files.learn(later.outcome) and count < _MAX_ROUNDS:
            count += 1
            later, found = _judged(trials, made_files.program(), arguments, world)
            if found.status == "confirmed":
                return (found, later.program), error
            error = str(later.outcome.get("message", ""))
            if _missing(error):
                break
    return (judgement, run.program), error


def _judged(
    trials: Trials, program: Reproducer, arguments: tuple[str, ...], world: str
) -> tuple[Run, Judgement]:
    run = trials.run(program, arguments)
    judgement = trials.judged(run)
    if judgement.status == "confirmed" and program.otherwise and depends_on_dtypes(run.outcome):
        other = trials.judged(trials.run(program.otherwise(), arguments))
        if other.status != "confirmed":
            reason = f"{GUESSED} ({', '.join(program.guessed)}): {judgement.error}"
            judgement = Judgement("inconclusive", reason, judgement.error)
    elif judgement.status == "inconclusive" and run.ended:
        judgement = trials.refuted(run, world, judgement)
    return run, judgement
