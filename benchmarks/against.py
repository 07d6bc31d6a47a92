"""The present tree against another revision of it, in pairs.

The two run the same command on the same files one right after the other, and the next pair in the
other order, so what else the machine does falls on both. What counts is the ratio of each pair.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from processes import CHECK, OURS, ROOT, cost, environment

Measured = TypeVar("Measured")


class Trouble(Exception):
    """The revision cannot be measured; the text is one sentence."""


def measure(
    revision: str, folder: Path, files: Sequence[str], sizes: Sequence[int], times: int
) -> None:
    """Print how the present tree compares with the revision."""
    with checkout(revision) as old:
        name, plural = _commit(revision)[:10], "" if times == 1 else "s"
        print(f"the present tree against {name}, {times} pair{plural}: median (least to most)")
        for title, command in (("pylint with only our messages", OURS), ("check", CHECK)):
            _measure_command(
                f"{title} ({len(files)} files)", (*command, *files), folder, old, times
            )
        _measure_growth(sizes, old, times)


@contextmanager
def checkout(revision: str) -> Iterator[Path]:
    """A folder with the files of the revision, while it is needed."""
    commit = _commit(revision)
    with tempfile.TemporaryDirectory(prefix="against-") as name:
        archive = Path(name) / "archive.tar"
        _git("archive", "--format=tar", f"--output={archive}", commit)
        folder = Path(name) / "checkout"
        with tarfile.open(archive) as content:
            content.extractall(folder, filter="data")
        archive.unlink()
        if not (folder / "pyfunc_lint" / "analysis.py").is_file():
            raise Trouble(f"revision {revision} has no pyfunc_lint/analysis.py to be measured")
        yield folder


def _commit(revision: str) -> str:
    top = _git("rev-parse", "--show-toplevel", check=False)
    if not top or Path(top).resolve() != ROOT:
        raise Trouble(f"{ROOT} is not a git checkout: there is no revision to compare with")
    commit = _git(
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{revision}^{{commit}}",
        check=False,
    )
    if not commit:
        raise Trouble(f"this repository has no revision {revision}")
    return commit


def _git(*arguments: str, check: bool = True) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise Trouble(f"git cannot be run: {error.strerror}") from error
    if check and done.returncode:
        raise Trouble(f"git {arguments[0]} fails: {done.stderr.strip()}")
    return done.stdout.strip()


def in_pairs(
    run: Callable[[Path], Measured], old: Path, times: int
) -> list[tuple[Measured, Measured]]:
    """(old, new) of each pair; every second one begins with the new."""
    pairs = []
    for number in range(times):
        if number % 2:
            new = run(ROOT)
            pairs.append((run(old), new))
        else:
            before = run(old)
            pairs.append((before, run(ROOT)))
    return pairs


def spread(pairs: Sequence[tuple[float, float]]) -> str:
    """The median of the ratios, the least and the most of them, and what they are ratios of."""
    ratios = sorted(new / max(old, 1e-9) for old, new in pairs)
    return f"{statistics.median(ratios):.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f})"


def _measure_command(
    title: str, command: Sequence[str], folder: Path, old: Path, times: int
) -> None:
    def run(tree: Path) -> tuple[float, float]:
        found = cost(command, folder, tree)
        if found.status not in (0, 1):
            which = "the present tree" if tree == ROOT else "the revision"
            raise Trouble(f"{title} fails with {which}: exit status {found.status}")
        return found.seconds, found.mebibytes

    for tree in (old, ROOT):
        run(tree)  # The first run of a tree compiles it.
    pairs = in_pairs(run, old, times)
    seconds = [(before[0], after[0]) for before, after in pairs]
    memory = [(before[1], after[1]) for before, after in pairs]
    print(f"{title}: time {spread(seconds)}, {_medians(seconds, 's')}")
    print(f"{title}: peak memory {spread(memory)}, {_medians(memory, 'MiB')}")


def _measure_growth(sizes: Sequence[int], old: Path, times: int) -> None:
    command = (sys.executable, str(Path(__file__).with_name("growth.py")), *map(str, sizes))

    def run(tree: Path) -> list[float]:
        done = subprocess.run(
            command, env=environment(tree), capture_output=True, text=True, check=False
        )
        if done.returncode:
            which = "the present tree" if tree == ROOT else "the revision"
            raise Trouble(f"the analysis fails with {which}: {done.stderr.strip()[-200:]}")
        found: list[float] = json.loads(done.stdout)
        return found

    pairs = in_pairs(run, old, times)
    for number, size in enumerate(sizes):
        of_size = [(before[number], after[number]) for before, after in pairs]
        title = f"generated module of {size} call sites"
        print(f"{title}: time {spread(of_size)}, {_medians(of_size, 's')}")


def _medians(pairs: Sequence[tuple[float, float]], unit: str) -> str:
    before, after = (statistics.median(side) for side in zip(*pairs, strict=True))
    digits = 3 if before < 10 else 1
    return f"{before:.{digits}f} {unit} -> {after:.{digits}f} {unit}"
