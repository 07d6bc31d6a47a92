"""Runs work in processes that have limits: a crash, a hang or a flood of memory costs one item.

The workers are forked, so the work may be any function and what is loaded before is shared. Each
has a limit of processor time and of memory for an item. A worker that ran into one of them, or
died, is replaced; an item that took too much memory is run again in a fresh worker before it is
blamed, because a worker's peak holds what earlier items left behind.
"""

from __future__ import annotations

import contextlib
import faulthandler
import math
import multiprocessing
import os
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import IO, Any, Generic, Literal, TypeVar

Item = TypeVar("Item")
Value = TypeVar("Value")

MEBIBYTE = 1 << 20
_PATIENCE = 20.0
"""Seconds of wall time, besides four times the limit, after which a worker that sleeps is ended."""
_SLACK = 2
"""Seconds of processor time after which the system ends what Python could not interrupt."""
_FRAMES = 150
"""Innermost frames that are looked at: enough to see a recursion's turns."""


@dataclass(frozen=True, slots=True)
class Limits:
    """For one item; 0 is no limit of memory."""

    seconds: float = 20.0
    """Of processor time."""
    mebibytes: int = 0
    """By how much the peak of memory may grow."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an item has no value."""

    kind: Literal["error", "time", "memory", "death"]
    text: str
    """One line."""
    frames: tuple[tuple[str, int, str], ...] = ()
    """(file, line, function), innermost first."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Value]):
    """What came of one item."""

    value: Value | None = None
    failure: Failure | None = None
    seconds: float = 0.0
    mebibytes: float = 0.0
    """By how much the peak of its worker grew, measured since the worker began."""


class TooLong(BaseException):
    """Not an Exception: nothing in between may take it for a fault of its own."""


def run_all(
    work: Callable[[Item], Value],
    items: Iterable[Item],
    jobs: int,
    limits: Limits,
    prepare: Callable[[], object] = lambda: None,
) -> Iterator[Outcome[Value]]:
    """The outcome of each item, in their order.

    ``prepare`` is called once here and once in each worker: what it loads is no item's growth.
    """
    prepare()
    pool: _Pool[Item, Value] = _Pool(work, limits, prepare)
    try:
        yield from pool.run(iter(items), max(jobs, 1))
    finally:
        pool.close()


# -- the side of the caller ------------------------------------------------------------------------


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    trace: IO[str]
    number: int = -1
    """Of the item it works on."""
    since: float = 0.0
    done: int = 0


class _Pool(Generic[Item, Value]):
    def __init__(
        self, work: Callable[[Item], Value], limits: Limits, prepare: Callable[[], object]
    ) -> None:
        self._work = work
        self._limits = limits
        self._prepare = prepare
        self._workers: list[_Worker] = []

    def run(self, items: Iterator[Item], jobs: int) -> Iterator[Outcome[Value]]:
        waiting: deque[tuple[int, Item]] = deque()
        """Items to be run again, each in a worker that has done nothing else."""
        held: dict[int, Item] = {}
        outcomes: dict[int, Outcome[Value]] = {}
        given = told = 0
        exhausted = False
        while True:
            while not exhausted or waiting:
                free = [worker for worker in self._workers if worker.number < 0]
                if not free and len(self._workers) >= jobs:
                    break
                # An outcome that is told late is kept meanwhile: not too many of them.
                if waiting:
                    number, item = waiting.popleft()
                    for worker in free:
                        self._end(worker)
                    free = []
                elif given - told > 1000:
                    break
                else:
                    try:
                        item = next(items)
                    except StopIteration:
                        exhausted = True
                        break
                    number, given = given, given + 1
                held[number] = item
                self._give(free[0] if free else self._start(), number, item)
            busy = [worker for worker in self._workers if worker.number >= 0]
            if not busy:
                return
            for worker, outcome in self._answers(busy):
                number = worker.number
                worker.number = -1
                if self._again(worker, outcome):
                    waiting.append((number, held[number]))
                else:
                    outcomes[number] = outcome
                    del held[number]
                worker.done += 1
                if outcome.failure is not None and outcome.failure.kind != "error":
                    self._end(worker)
            while told in outcomes:
                yield outcomes.pop(told)
                told += 1

    def _again(self, worker: _Worker, outcome: Outcome[Value]) -> bool:
        failure = outcome.failure
        return failure is not None and failure.kind == "memory" and worker.done > 0

    def _answers(self, busy: Sequence[_Worker]) -> Iterator[tuple[_Worker, Outcome[Value]]]:
        ready = wait([worker.pipe for worker in busy], timeout=1.0)
        for worker in busy:
            if worker.pipe in ready:
                try:
                    yield worker, worker.pipe.recv()
                except (EOFError, OSError):
                    yield worker, Outcome(failure=self._death(worker))
            elif time.monotonic() - worker.since > 4 * self._limits.seconds + _PATIENCE:
                worker.process.kill()
                worker.process.join()
                text = "did not end and used no processor"
                yield worker, Outcome(failure=Failure("time", text), seconds=self._limits.seconds)

    def _death(self, worker: _Worker) -> Failure:
        worker.process.join()
        worker.trace.seek(0)
        frames = tuple(
            (path, int(line), function)
            for path, line, function in re.findall(
                r'File "(.*)", line (\d+) in (.*)', worker.trace.read()
            )
        )
        code = worker.process.exitcode
        if code == -signal.SIGXCPU:
            return Failure(
                "time", f"more than {self._limits.seconds:g} s, in one operation", frames
            )
        told = signal.Signals(-code).name if code < 0 else f"exit status {code}"
        return Failure("death", f"the process died: {told}", frames)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("fork")
        ours, theirs = context.Pipe()
        trace = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 (closed in _end)
        process = context.Process(
            target=_serve,
            args=(theirs, self._work, self._limits, self._prepare, trace),
            daemon=True,
        )
        process.start()
        theirs.close()
        worker = _Worker(process, ours, trace)
        self._workers.append(worker)
        return worker

    def _give(self, worker: _Worker, number: int, item: Item) -> None:
        worker.number = number
        worker.since = time.monotonic()
        with contextlib.suppress(OSError):  # It died already; reading from it says so.
            worker.pipe.send(item)

    def _end(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        worker.trace.close()

    def close(self) -> None:
        for worker in list(self._workers):
            self._end(worker)


# -- the side of the worker ------------------------------------------------------------------------


@dataclass(slots=True)
class _Alarm:
    """Raises TooLong in the middle of the work, and at no other time."""

    armed: bool = False

    def __call__(self, *_: object) -> None:
        if self.armed:
            raise TooLong


@dataclass(slots=True)
class _Server(Generic[Item, Value]):
    work: Callable[[Item], Value]
    limits: Limits
    base: float
    alarm: _Alarm = field(default_factory=_Alarm)

    def outcome(self, item: Item) -> Outcome[Value]:
        start = time.process_time()
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft = math.ceil(start + self.limits.seconds) + _SLACK
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
        value: Value | None = None
        failure: Failure | None = None
        try:
            try:
                self.alarm.armed = True
                # Again and again: what is raised inside a destructor is lost.
                signal.setitimer(signal.ITIMER_PROF, self.limits.seconds, 0.1)
                value = self.work(item)
            finally:
                self.alarm.armed = False
                signal.setitimer(signal.ITIMER_PROF, 0)
        except TooLong as fault:
            # The innermost frame is the alarm's.
            failure = Failure("time", f"more than {self.limits.seconds:g} s", frames(fault)[1:])
        except MemoryError as fault:
            failure = Failure("memory", "out of memory", frames(fault))
        except Exception as fault:
            failure = Failure("error", _line(fault), frames(fault))
        grown = peak() - self.base
        if self.limits.mebibytes and failure is None and grown > self.limits.mebibytes:
            failure = Failure("memory", f"more than {self.limits.mebibytes} MiB")
        if failure is not None:
            value = None
        return Outcome(value, failure, time.process_time() - start, grown)


def _serve(
    pipe: Connection,
    work: Callable[[Item], Value],
    limits: Limits,
    prepare: Callable[[], object],
    trace: IO[str],
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # The caller ends us.
    faulthandler.enable(trace, all_threads=False)
    faulthandler.register(signal.SIGXCPU, trace, all_threads=False, chain=True)
    prepare()
    server = _Server(work, limits, peak())
    signal.signal(signal.SIGPROF, server.alarm)
    _bound_addresses(limits.mebibytes)
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send(server.outcome(item))


def peak() -> float:
    """The most memory that this process has had, in MiB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / MEBIBYTE if sys.platform == "darwin" else size / 1024


def _bound_addresses(mebibytes: int) -> None:
    """Let an allocation fail, rather than the machine: far beyond what is measured as too much."""
    statm = Path("/proc/self/statm")
    if mebibytes and statm.exists():
        size = int(statm.read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
        bound = size + (2 * mebibytes + 64) * MEBIBYTE
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def frames(fault: BaseException) -> tuple[tuple[str, int, str], ...]:
    """(file, line, function) of where it was raised, innermost first."""
    walked = list(traceback.walk_tb(fault.__traceback__))[-_FRAMES:]
    return tuple(
        (frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in reversed(walked)
    )


def _line(fault: Exception) -> str:
    try:
        text = str(fault)
    except Exception:
        text = ""
    return " ".join(f"{type(fault).__name__}: {text}".split())[:300]
