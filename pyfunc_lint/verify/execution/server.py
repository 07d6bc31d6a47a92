"""The process that has TensorFlow imported, and forks a child for each program.

Importing TensorFlow takes seconds, a program a fraction of one. The server only imports: the first
operation would start threads, and threads do not survive a fork. Every program gets a process of
its own, so nothing that one does reaches another.

It reads jobs from standard input, one line of JSON each, and answers likewise, in any order.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from pyfunc_lint.verify.execution import sandbox
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.removal import remove

_GRACE = 5.0
"""Seconds beyond a program's own limit after which its supervisor is given up."""


def preload() -> str:
    """Import what programs import; returns TensorFlow's version, "" when there is none.

    Hidden devices must be hidden before the import, and nothing may run that starts threads.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    # Two threads for each program: several programs run at a time.
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "2")
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "2")
    try:
        numpy: Any = importlib.import_module("numpy")
        tensorflow: Any = importlib.import_module("tensorflow")
        importlib.import_module("tensorflow.compat.v1")
    except ImportError:
        return ""
    # Attribute access makes TensorFlow load these parts now instead of once in each child.
    with contextlib.suppress(AttributeError, ImportError):
        for part in ("layers", "losses", "metrics", "callbacks", "utils", "optimizers"):
            getattr(tensorflow.keras, part)
        numpy.random.seed  # noqa: B018
    # Pure Python: AutoGraph loads its converters and fills their caches once for all.
    with contextlib.suppress(Exception):  # Warmer or not, it works.
        tensorflow.autograph.to_graph(_warm)
    gc.collect()
    gc.freeze()
    return str(tensorflow.__version__)


def _warm(values: Any) -> Any:
    """A function with what AutoGraph rewrites most often."""
    for value in values:
        if value > 0 and not values:
            return value
    return len(values)


class Running:
    """A job and the process that supervises it."""

    def __init__(self, number: int, job: sandbox.Job, root: str) -> None:
        self.number = number
        self.folder = tempfile.mkdtemp(prefix="run-", dir=root)
        self.deadline = time.monotonic() + job.limits.wall + _GRACE
        self.pid = os.fork()
        if self.pid == 0:
            try:
                sandbox.supervise(self.folder, job)
            finally:
                os._exit(70)

    def outcome(self) -> sandbox.Outcome | None:
        """What became of the job, None while it runs."""
        pid, _ = os.waitpid(self.pid, os.WNOHANG)
        if pid == 0:
            if time.monotonic() < self.deadline:
                return None
            with contextlib.suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
                os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        answer = Path(self.folder + ".json")
        try:
            outcome: sandbox.Outcome = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            outcome = {"status": "silent", "message": "the program took its supervisor along"}
        remove(self.folder)
        answer.unlink(missing_ok=True)
        return outcome


def serve(root: str, jobs: int) -> None:
    """Answer jobs until standard input ends."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    # TensorFlow and programs may print; only answers go to the client.
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    _answer(answers, {"tensorflow": preload()})
    waiting: list[dict[str, Any]] = []
    running: list[Running] = []
    buffer = b""
    while True:
        pause = 0 if waiting and len(running) < jobs else 0.004 if running else None
        if select.select([requests], [], [], pause)[0]:
            data = os.read(requests, 1 << 16)
            if not data:
                break  # The client is gone: nobody wants to know the rest.
            *lines, buffer = (buffer + data).split(b"\n")
            waiting += map(json.loads, lines)
        while waiting and len(running) < jobs:
            asked = waiting.pop(0)
            job = sandbox.Job(asked["text"], tuple(asked["arguments"]), Limits(**asked["limits"]))
            running.append(Running(asked["number"], job, root))
        for run in list(running):
            outcome = run.outcome()
            if outcome is not None:
                running.remove(run)
                _answer(answers, {"number": run.number, "outcome": outcome})
    # A client that was killed could not do it.
    for run in running:
        with contextlib.suppress(OSError):
            os.kill(run.pid, signal.SIGKILL)
    remove(root)


def _answer(stream: int, what: dict[str, Any]) -> None:
    data = (json.dumps(what) + "\n").encode()
    while data:
        data = data[os.write(stream, data) :]


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
