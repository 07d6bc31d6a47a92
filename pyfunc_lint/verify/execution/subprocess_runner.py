"""A fresh interpreter for each program: where a process cannot be forked, and to compare with."""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from pyfunc_lint.verify.execution import child, linux, sandbox
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.removal import remove
from pyfunc_lint.verify.execution.runner import NoTensorFlow, environment, installed_tensorflow
from pyfunc_lint.verify.execution.sandbox import Job, Outcome
from pyfunc_lint.verify.execution.watch import Excess

_IMPORT = 60.0
"""Seconds that importing TensorFlow may take on top of a program's own time."""


class FreshRunner:
    """Programs run one after the other in interpreters of their own."""

    def __init__(self, jobs: int = 1) -> None:
        self.held: frozenset[str] | None = None
        self._folder = tempfile.mkdtemp(prefix="pyfunc-lint-")
        self._pool = ThreadPoolExecutor(jobs)
        self.tensorflow = installed_tensorflow()
        if not self.tensorflow:
            raise NoTensorFlow

    def submit(self, job: Job) -> Future[Outcome]:
        """Have a program run."""
        return self._pool.submit(self._run, job)

    def _run(self, job: Job) -> Outcome:
        folder = tempfile.mkdtemp(prefix="run-", dir=self._folder)
        secret = sandbox.new_secret()
        told = json.dumps(
            {
                "text": job.text,
                "arguments": job.arguments,
                "name": job.name,
                "marked": job.marked,
                "limits": job.limits.to_json(),
                "secret": secret,
            }
        )
        with tempfile.TemporaryFile() as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "pyfunc_lint.verify.execution.subprocess_runner", folder],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=environment(),
                cwd=folder,
                start_new_session=True,
            )
            try:
                process.communicate(told.encode(), timeout=job.limits.unwatched + _IMPORT)
                ending: sandbox.Ending = sandbox.ending_of(process.returncode, job.limits)
            except subprocess.TimeoutExpired:
                ending = "killed by SIGALRM"
            _end_group(process)
            output.seek(0)
            printed = output.read(job.limits.output)
        if ending == "killed by SIGALRM":
            ending = Excess("timeout", f"did not end in {job.limits.unwatched:g} s")
        outcome = sandbox.outcome_in(folder, ending, secret)
        if "held" in outcome:
            held = frozenset(map(str, outcome["held"]))
            self.held = held if self.held is None else self.held & held
        outcome["output"] = printed.decode("utf-8", "replace")
        remove(folder)
        return outcome

    def close(self) -> None:
        """End everything and remove what was made."""
        self._pool.shutdown(cancel_futures=True)
        remove(self._folder)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def main(folder: str) -> None:
    """Be the process that a program is run in."""
    told = json.loads(sys.stdin.read())
    linux.die_with_parent()
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    with contextlib.suppress(ImportError):
        # Its import may do what a program may not.
        importlib.import_module("tensorflow")
    limits = Limits(**told["limits"])
    given = child.surrender(folder, limits, os.getppid())
    if hasattr(signal, "alarm"):
        # The program's own time begins now, after the import.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, limits.unwatched)
    arguments = list(told["arguments"])
    marked = tuple(told["marked"]) if told["marked"] else None
    child.run(folder, told["name"], told["text"], arguments, given, told["secret"], marked)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
