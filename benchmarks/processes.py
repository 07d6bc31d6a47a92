"""The commands that are measured, and what a process costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PYLINT = (
    *(sys.executable, "-m", "pylint", "--rcfile=/dev/null", "--disable=all"),
    *("--score=n", "--exit-zero", "--persistent=n"),
)
BASE = (*PYLINT, "--enable=syntax-error")
OURS = (*PYLINT, "--load-plugins=pyfunc_lint", "--enable=pyfunc-lint")
CHECK = (sys.executable, "-m", "pyfunc_lint", "check", "--jobs=1")
MYPY = (
    *(sys.executable, "-m", "mypy", "--config-file=", "--cache-dir=/dev/null"),
    *("--ignore-missing-imports", "--follow-imports=silent", "--no-site-packages"),
    *("--explicit-package-bases", "--namespace-packages", "--no-error-summary"),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process."""

    seconds: float
    mebibytes: float
    status: int = 0


def cost(command: Sequence[str], folder: Path, checkout: Path = ROOT) -> Cost:
    """Run a command with a checkout's package to its end, and ask the system what it took."""
    with tempfile.TemporaryFile() as sink:
        process = subprocess.Popen(
            command, cwd=folder, stdout=sink, stderr=sink, env=environment(checkout)
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def environment(checkout: Path) -> dict[str, str]:
    """In which Python imports a checkout's package, wherever it is started.

    Compiled modules are kept, as for a package that pip installed: otherwise each process would
    compile all of it, and the benchmark would measure that.
    """
    kept = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    return {
        **kept,
        "PYTHONPATH": str(checkout),
        "PYTHONSAFEPATH": "1",
        "PYTHONPYCACHEPREFIX": _COMPILED.name,
    }


_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
_COMPILED = tempfile.TemporaryDirectory(prefix="compiled-")
"""Removed when the benchmark ends; the first run of each command fills it."""
