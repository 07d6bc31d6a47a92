"""One program in a process of its own that is watched, bounded, and wholly gone afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import stat
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyfunc_lint.verify.execution import cgroups, linux, namespaces, usage
from pyfunc_lint.verify.execution import child as program
from pyfunc_lint.verify.execution.cgroups import Group
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.watch import Excess, Watch

_TICK = 0.02


@dataclass(frozen=True, slots=True)
class Job:
    """A program to run: its text and the arguments on its command line."""

    text: str
    arguments: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    name: str = program.PROGRAM
    """Of the file that it is written to: some programs look at it."""
    marked: tuple[str, str] | None = None
    """A module that the program imports, by its path, and the text with marks that it gets."""


Outcome = dict[str, Any]
"""What became of a program.

``status``: "ended", "raised", "exited" (it ended itself with a status), "timeout", "killed" (by a
signal: a crash, or a limit) or "silent" (it left without a word); ``message`` tells more. The rest
is what :mod:`~pyfunc_lint.verify.execution.child` wrote, and ``output``.
"""
Ending = str | Excess
"""How a program ended: by itself, in words, or because it was ended."""


class _Stop(BaseException):
    """The server wants no outcome any more."""


def supervise(folder: str, job: Job, server: int) -> None:
    """Run the job in a child and watch it; never returns.

    To be called in a process made for it. What the child leaves is in the folder, the outcome
    beside it. When the server ends, or asks for it by SIGTERM, everything is ended and removed.
    """
    signal.signal(signal.SIGTERM, _stop)
    os.setsid()
    linux.die_with_parent(signal.SIGTERM)
    if os.getppid() != server:
        os._exit(0)  # It ended before that.
    linux.adopt_orphans()
    limits = job.limits
    bounds = {"pids": limits.processes, "memory": limits.memory}
    groups = cgroups.groups(str(os.getpid()), bounds)
    child = 0
    ending: Ending | None = None
    try:
        held = namespaces.seclude()
        secret = new_secret()
        receive, send = os.pipe()
        child = os.fork()
        if child == 0:
            _give_up(folder, job, (receive, send), groups, secret, server)
        os.close(send)
        ending, output = _watch(child, receive, limits)
        _end_everything(child)
        if any(group.killed() for group in groups):
            ending = Excess("killed", limits.memory_words)
    except _Stop:
        ending = None
        _end_everything(child)
    for group in groups:
        group.leave()
    if ending is None:
        os._exit(0)
    said = outcome_in(folder, ending, secret)
    said["output"] = output.decode("utf-8", "replace")
    bounded = {f"cgroup {what}" for group in groups for what in group.bounds}
    said["held"] = sorted({*held, *said.get("held", ()), *bounded})
    part = Path(folder + ".json.part")
    part.write_text(json.dumps(said), encoding="utf-8")
    part.replace(folder + ".json")
    os._exit(0)


def _stop(number: int, frame: object) -> None:
    raise _Stop


def _give_up(
    folder: str,
    job: Job,
    pipe: tuple[int, int],
    groups: Iterable[Group],
    secret: str,
    server: int,
) -> None:
    """Become the program; never returns."""
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.setpgid(0, 0)
        os.nice(5)  # Whoever watches comes first, however many processes a program makes.
        linux.die_with_parent()
        for group in groups:
            group.enter()
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(pipe[1], 1)
        os.dup2(pipe[1], 2)
        os.closerange(3, max(pipe[1], nothing, 64) + 1)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        given = program.surrender(folder, job.limits, server)
        program.run(folder, job.name, job.text, list(job.arguments), given, secret, job.marked)
    finally:
        os._exit(0)


def _watch(child: int, pipe: int, limits: Limits) -> tuple[Ending, bytes]:
    """Read what the child prints until it ends, or has had enough of something."""
    watch = Watch(os.getpid(), limits)
    output = bytearray()
    reading = True
    while True:
        if reading and select.select([pipe], [], [], _TICK)[0]:
            data = os.read(pipe, 1 << 16)
            reading = bool(data)
            output += data[: max(limits.output - len(output), 0)]
        elif not reading:
            time.sleep(_TICK / 10)
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            while reading and select.select([pipe], [], [], 0)[0] and len(output) < limits.output:
                data = os.read(pipe, 1 << 16)
                reading = bool(data)
                output += data[: limits.output - len(output)]
            return ending_of(os.waitstatus_to_exitcode(status), limits), bytes(output)
        if excess := watch.excess():
            return excess, bytes(output)


def ending_of(code: int, limits: Limits) -> Ending:
    """How a process ended, from its exit code."""
    if sys.platform != "win32" and code == -signal.SIGXCPU:
        return Excess("timeout", limits.time_words)
    if code < 0:
        with contextlib.suppress(ValueError):
            return f"killed by {signal.Signals(-code).name}"
        return f"killed by signal {-code}"
    return f"left with status {code}"


def _end_everything(child: int) -> None:
    """Kill the child, its group, and whatever of its descendants came to us as orphans."""
    for kill in (os.killpg, os.kill) if child else ():
        with contextlib.suppress(OSError):
            kill(child, signal.SIGKILL)
    for _ in range(1000):
        for pid in usage.children(os.getpid()):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(_TICK / 10)
        except ChildProcessError:
            return


def new_secret() -> str:
    """What an outcome has to carry to be believed: it is made for one run."""
    return os.urandom(16).hex()


_FORMS: dict[str, type] = {
    "status": str, "message": str, "type": str, "names": list, "lines": list, "attempts": list,
    "output": str, "held": list, "stand_ins": list, "lost": list, "made_up": list,
    "reached": bool, "inside": bool, "swallowed": bool, "returned": bool, "entered": bool,
    "last_marks": list, "asked": list, "refused": bool,
}  # fmt: skip


def is_well_formed(outcome: object) -> bool:
    """Whether an outcome holds what it may hold, each of its kind."""
    return (
        isinstance(outcome, dict)
        and "status" in outcome
        and all(isinstance(outcome.get(name, form()), form) for name, form in _FORMS.items())
    )


def outcome_in(folder: str, ending: Ending, secret: str) -> Outcome:
    """What the run left behind in its folder, or what its ending says without that."""
    if isinstance(ending, Excess):
        return {"status": ending.status, "message": ending.message}
    # What the program printed or wrote may be anything; it may have written this file itself.
    with contextlib.suppress(OSError, ValueError, RecursionError):
        file = Path(folder, program.OUTCOME)
        if stat.S_ISREG(file.lstat().st_mode) and file.stat().st_size < 1 << 20:
            read = json.loads(file.read_text(encoding="utf-8"))
            if is_well_formed(read) and read.pop("secret", None) == secret:
                outcome: Outcome = read
                return outcome
    return {"status": "killed" if ending.startswith("killed") else "silent", "message": ending}
