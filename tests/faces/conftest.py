"""Runs of the real pylint and of our real command, over the analysis or over a stand-in."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAKE = Path(__file__).with_name("fake.py")
ONLY_OURS = ("--disable=all", "--enable=pyfunc-lint")
WITH_ADVICE = ("--disable=all", "--enable=pyfunc-lint,pyfunc-lint-advice")


@dataclass(frozen=True)
class Run:
    """What a program said."""

    out: str
    err: str
    status: int


def run(
    *command: str | Path,
    cwd: Path,
    text: str | bytes = b"",
    strict: bool = True,
    **environment: str,
) -> Run:
    """Run a program to its end, in an environment without this machine's pylint configuration."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYLINTRC", "PYFUNC_LINT_STRICT", "COVERAGE_PROCESS_START"}
    }
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        input=text.encode() if isinstance(text, str) else text,
        capture_output=True,
        timeout=120,
        check=False,
        env={
            **inherited,
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "HOME": str(cwd),
            **({"PYFUNC_LINT_STRICT": "1"} if strict else {}),
            **environment,
        },
    )
    return Run(done.stdout.decode(), done.stderr.decode(), done.returncode)


@dataclass(frozen=True)
class Faces:
    """The programs, run in one folder."""

    folder: Path

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def fake(self, face: str, *arguments: str, **options: str | bytes | bool) -> Run:
        """pylint, or our command, over the stand-in."""
        command: Callable[..., Run] = run
        return command(sys.executable, FAKE, face, *arguments, cwd=self.folder, **options)

    def pylint(self, *arguments: str, **options: str | bytes | bool) -> Run:
        """The real thing."""
        command: Callable[..., Run] = run
        return command(
            *(sys.executable, "-m", "pylint", "--load-plugins=pyfunc_lint", "--score=n"),
            *arguments,
            cwd=self.folder,
            **options,
        )

    def ours(self, *arguments: str, **options: str | bytes | bool) -> Run:
        """The real command."""
        command: Callable[..., Run] = run
        return command(sys.executable, "-m", "pyfunc_lint", *arguments, cwd=self.folder, **options)

    def agree(self, *arguments: str, status: int | None = None) -> str:
        """What pylint and ``check`` both say, byte for byte, about the same arguments.

        ``status`` of ``check``, where it is another one than what is said makes it.
        """
        said = without_pylints_own(self.fake("pylint", *WITH_ADVICE, *arguments).out)
        checked = self.fake("check", *WITH_ADVICE, *arguments)
        assert checked.err == ""
        assert checked.out == said
        assert checked.status == (int(bool(said)) if status is None else status)
        return said


OURS = re.compile(r"\((fake-[a-z]+|py[a-z-]+|syntax-error|parse-error)\)$")


def without_pylints_own(said: str) -> str:
    """Without what pylint says of its own accord, about comments that switch nothing it knows."""
    kept: list[str] = []
    header = ""
    for line in said.splitlines(keepends=True):
        if line.startswith("*************"):
            header = line
        elif OURS.search(line):
            kept.extend((header, line))
            header = ""
    return "".join(kept)


@pytest.fixture
def faces(tmp_path: Path) -> Faces:
    return Faces(tmp_path)
