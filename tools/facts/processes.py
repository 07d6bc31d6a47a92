"""Work in processes of its own: what it changes, and how it ends, touches nothing else."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pyfunc_lint.verify.execution import landlock, linux, namespaces
from pyfunc_lint.verify.execution.child import settle
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.removal import remove
from tools.facts.tables import ROOT


def run_program(
    name: str,
    *arguments: str,
    python: str = sys.executable,
    environment: Mapping[str, str] | None = None,
) -> bytes:
    """Run one of the programs, by another Python or only by itself; what it printed."""
    done = subprocess.run(
        [python, "-m", name, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        check=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout


def isolated(work: Callable[[str], Any], limits: Limits, quiet: bool = True) -> Any:
    """The result of ``work`` on a new folder, run where nothing but this folder can be changed.

    The kernel sees to that: no network, no writing elsewhere, bounds on time and memory. The audit
    hook does not: it would raise its own exception before the measured call can raise one.
    """
    folder = tempfile.mkdtemp(prefix="facts")

    def secluded() -> Any:
        linux.die_with_parent()
        namespaces.seclude()
        return in_child(given_up, limits.wall, quiet, folder)

    def given_up() -> Any:
        linux.die_with_parent()
        settle(folder)
        limits.apply()
        landlock.write_only_below(folder, programs=True)
        return work(folder)

    try:
        result = in_child(secluded, limits.wall + 5, quiet)
    finally:
        remove(folder)
    if result is None:
        raise SystemExit("the measurement ended without a result; FACTS_NOISY=1 shows why")
    return result


def in_child(
    work: Callable[[], Any], seconds: float, quiet: bool = True, folder: str | None = None
) -> Any:
    """The result of ``work`` run in a forked process; None when it dies or takes too long.

    It comes by a file in the folder. What a quiet child prints is shown where FACTS_NOISY is set.
    """
    quiet = quiet and "FACTS_NOISY" not in os.environ
    with tempfile.NamedTemporaryFile(suffix=".pickle", dir=folder) as file:
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                if quiet:
                    nothing = os.open(os.devnull, os.O_WRONLY)
                    os.dup2(nothing, 1)
                    os.dup2(nothing, 2)
                result = work()
                Path(file.name).write_bytes(pickle.dumps(result))
                os._exit(0)
            except BaseException:
                if not quiet:
                    traceback.print_exc()
                os._exit(1)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return pickle.load(file) if status == 0 else None
            time.sleep(0.005)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None


def in_batches(
    items: Sequence[Any],
    work: Callable[..., Any],
    size: int = 12,
    gently: bool = False,
    quiet: bool = False,
) -> Iterable[tuple[Any, Any]]:
    """(item, result) for each; a batch that dies is run again one by one, then gently."""
    for start in range(0, len(items), size):
        batch = items[start : start + size]
        results = in_child(lambda b=batch: [work(item) for item in b], 20.0 * len(batch))
        if results is None:
            results = [in_child(lambda i=item: work(i), 60.0) for item in batch]
            if gently:
                results = [
                    r or in_child(lambda i=item: work(i, True), 60.0)
                    for r, item in zip(results, batch, strict=True)
                ]
        if not quiet:
            print(f"{min(start + size, len(items))}/{len(items)}", file=sys.stderr, flush=True)
        yield from zip(batch, results, strict=True)
