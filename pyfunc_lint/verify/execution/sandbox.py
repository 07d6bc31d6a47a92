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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyfunc_lint.verify.execution import child as program
from pyfunc_lint.verify.execution import isolation
from pyfunc_lint.verify.execution.limits import Limits

_TICK = 0.02


@dataclass(frozen=True, slots=True)
class Job:
    """A program to run: its text and the arguments on its command line."""

    text: str
    arguments: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)


Outcome = dict[str, Any]
"""What became of a program.

``status``: "ended", "raised", "exited" (it ended itself with a status), "timeout", "killed" (by a
signal: a crash, or a limit) or "silent" (it left without a word). The rest is what
:mod:`~pyfunc_lint.verify.execution.child` wrote, and ``output``.
"""


def supervise(folder: str, job: Job) -> None:
    """Run the job in a child and watch it; never returns.

    To be called in a process made for it. What the child leaves is in the folder.
    """
    os.setsid()
    isolation.die_with_parent()
    isolation.adopt_orphans()
    group = isolation.process_group(str(os.getpid()), job.limits.processes)
    held = isolation.seclude()
    secret = new_secret()
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        _give_up(folder, job, (receive, send), group, secret)
    os.close(send)
    ending, output = _watch(child, receive, job.limits)
    _end_everything(child)
    if group:
        isolation.leave_group(group)
    said: Outcome = outcome_in(folder, ending, secret)
    said["output"] = output.decode("utf-8", "replace")
    said["held"] = sorted({*held, *said.get("held", ()), *(("cgroup",) if group else ())})
    part = Path(folder + ".json.part")
    part.write_text(json.dumps(said), encoding="utf-8")
    part.replace(folder + ".json")
    os._exit(0)


def _give_up(folder: str, job: Job, pipe: tuple[int, int], group: Path | None, secret: str) -> None:
    """Become the program; never returns."""
    try:
        os.setpgid(0, 0)
        isolation.die_with_parent()
        if group:
            isolation.enter_group(group)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.dup2(pipe[1], 1)
        os.dup2(pipe[1], 2)
        os.closerange(3, max(pipe[1], nothing, 64) + 1)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        given = program.surrender(folder, job.limits)
        program.run(folder, job.text, list(job.arguments), given, secret)
    finally:
        os._exit(0)


def _watch(child: int, pipe: int, limits: Limits) -> tuple[str, bytes]:
    """Read what the child prints until it ends or its time is over."""
    deadline = time.monotonic() + limits.wall
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
            return ending_of(os.waitstatus_to_exitcode(status)), bytes(output)
        if time.monotonic() > deadline:
            return "timeout", bytes(output)


def ending_of(code: int) -> str:
    """How a process ended, from its exit code."""
    if code < 0:
        with contextlib.suppress(ValueError):
            return f"killed by {signal.Signals(-code).name}"
        return f"killed by signal {-code}"
    return f"left with status {code}"


def _end_everything(child: int) -> None:
    """Kill the child, its group, and whatever of its descendants came to us as orphans."""
    with contextlib.suppress(OSError):
        os.killpg(child, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.kill(child, signal.SIGKILL)
    for _ in range(1000):
        for pid in children(os.getpid()):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(_TICK / 10)
        except ChildProcessError:
            return


def children(parent: int) -> list[int]:
    """The processes whose parent this is, where the system can be asked."""
    with contextlib.suppress(OSError, ValueError):
        text = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        return [int(pid) for pid in text.split()]
    return []


def new_secret() -> str:
    """What an outcome has to carry to be believed: it is made for one run."""
    return os.urandom(16).hex()


_FORMS: dict[str, type] = {
    "status": str, "message": str, "type": str, "names": list, "lines": list, "attempts": list,
    "held": list, "stand_ins": list, "lost": list, "made_up": list, "reached": bool, "inside": bool,
    "swallowed": bool, "returned": bool, "entered": bool, "last_marks": list,
    "asked": list,
}  # fmt: skip


def _is_well_formed(outcome: object, secret: str) -> bool:
    if not isinstance(outcome, dict) or outcome.pop("secret", None) != secret:
        return False
    return all(isinstance(outcome.get(name, form()), form) for name, form in _FORMS.items())


def outcome_in(folder: str, ending: str, secret: str) -> Outcome:
    """What the run left behind in its folder, or what its ending says without that."""
    outcome: Outcome = {}
    # What the program printed or wrote may be anything; it may have written this file itself.
    with contextlib.suppress(OSError, ValueError):
        file = Path(folder, program.OUTCOME)
        if stat.S_ISREG(file.lstat().st_mode) and file.stat().st_size < 1 << 20:
            read = json.loads(file.read_text(encoding="utf-8"))
            outcome = read if _is_well_formed(read, secret) else {}
    if outcome and ending != "timeout":
        return outcome
    if ending in ("timeout", "killed by SIGALRM"):
        return {"status": "timeout"}
    return {"status": "killed" if ending.startswith("killed") else "silent", "message": ending}
