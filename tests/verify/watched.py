"""What a verifier asks to be run."""

from __future__ import annotations

import re
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from pyfunc_lint.verify.execution.runner import Runner
from pyfunc_lint.verify.execution.sandbox import Job, Outcome


@dataclass
class Watched:
    """A runner that keeps what it is asked to run."""

    runner: Runner
    held: frozenset[str] | None = None
    jobs: list[Job] = field(default_factory=list)

    def submit(self, job: Job) -> Future[Outcome]:
        self.jobs.append(job)
        return self.runner.submit(job)

    def close(self) -> None:
        """It is closed by who made it."""

    @property
    def tests(self) -> list[str]:
        """The files of tests that pytest was to run, as often as it was."""
        paths = [re.search(r"^PATH = '(.*)'$", job.text, re.MULTILINE) for job in self.jobs]
        return [Path(path[1]).name for path in paths if path]
