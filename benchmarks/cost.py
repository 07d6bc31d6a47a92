"""What linting costs, as ratios of runs on the same files in one go.

``python benchmarks/cost.py FOLDER`` measures processor time and peak memory of whole processes (the
least of some runs, taken in turns, so that a busy machine changes little):

* pylint with only our messages against pylint with only ``syntax-error``, on files with call sites
  of the wrappers and on files without TensorFlow;
* ``pyfunc-lint check`` against pylint with only our messages and against mypy, on a sample of
  packages (``--whole``: on everything, which takes an hour). mypy leaves out the bodies of
  functions without annotations, most of such code, unless ``--check-untyped-defs`` tells it not to;
* the analysis of generated modules of 10 to 5,000 call sites, and the exponent of its growth.

Without a folder, only the last.
"""

from __future__ import annotations

import argparse
import ast
import functools
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generated import module

from pyfunc_lint.analysis import analyze
from pyfunc_lint.discovery import python_files
from pyfunc_lint.reading import decode

CALL_SITE = re.compile(r"\b(?:py_function|numpy_function|py_func)\(")
TENSORFLOW = re.compile(r"tensorflow|keras|\btf\b")
SIZES = (10, 100, 1000, 5000)

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


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end and ask the system what it took."""
    with tempfile.TemporaryFile() as sink:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=sink,
            stderr=sink,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def least(commands: dict[str, Sequence[str]], folder: Path, times: int) -> dict[str, Cost]:
    """The least cost of each command, run in turns."""
    runs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(cost(command, folder))
    return {
        name: Cost(min(run.seconds for run in found), min(run.mebibytes for run in found))
        for name, found in runs.items()
    }


def compare_with_pylint(title: str, files: Sequence[str], folder: Path, times: int) -> None:
    """Print what our messages add to pylint's bare run."""
    found = least({"base": (*BASE, *files), "ours": (*OURS, *files)}, folder, times)
    base, ours = found["base"], found["ours"]
    print(
        f"{title} ({len(files)} files): time {ours.seconds / base.seconds:.3f} "
        f"({base.seconds:.2f} s -> {ours.seconds:.2f} s), "
        f"peak memory {ours.mebibytes / base.mebibytes:.3f} "
        f"({base.mebibytes:.0f} MiB -> {ours.mebibytes:.0f} MiB)"
    )


def compare_check(packages: Sequence[Path], times: int) -> None:
    """Print how ``check`` fares against pylint and mypy, package by package, and in sum."""
    commands = {
        "check": CHECK,
        "pylint": OURS,
        "mypy": MYPY,
        "mypy --check-untyped-defs": (*MYPY, "--check-untyped-defs"),
    }
    totals = dict.fromkeys(commands, 0.0)
    count = 0
    for package in packages:
        files = [os.path.relpath(path, package) for path in python_files(str(package))]
        files = [path for path in files if parses(package / path)]
        count += len(files)
        best = least(
            {name: (*command, *files) for name, command in commands.items()}, package, times
        )
        for name, found in best.items():
            totals[name] += found.seconds
    check = totals.pop("check")
    print(f"check ({len(packages)} packages, {count} files that parse): {check:.1f} s")
    for name, seconds in totals.items():
        print(f"  {name}: {seconds:.1f} s, {seconds / check:.1f} times as long")


def parses(path: Path) -> bool:
    """Whether this Python can read the file: mypy stops at the first that it cannot."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(decode(path.read_bytes()))
    except (OSError, SyntaxError, ValueError, RecursionError):
        return False
    return True


def growth(times: int) -> None:
    """Print the time of generated modules and the exponent of its growth."""
    analyze(module(4), None)  # What is loaded once is not growth.
    points = []
    for size in SIZES:
        text = module(size)
        seconds = min(timed(functools.partial(analyze, text, None)) for _ in range(times))
        points.append((size, seconds))
        print(f"{size:5} call sites: {seconds:8.3f} s, {1000 * seconds / size:.2f} ms each")
    print(f"exponent {exponent(points):.2f} (all), {exponent(points[1:]):.2f} (from {SIZES[1]})")


def timed(action: Callable[[], object]) -> float:
    """Processor time of a call."""
    start = time.process_time()
    action()
    return time.process_time() - start


def exponent(points: Iterable[tuple[int, float]]) -> float:
    """The slope of a straight line through the logarithms: 1 is linear."""
    pairs = [(math.log(size), math.log(seconds)) for size, seconds in points]
    mean_x = sum(x for x, _ in pairs) / len(pairs)
    mean_y = sum(y for _, y in pairs) / len(pairs)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return rise / sum((x - mean_x) ** 2 for x, _ in pairs)


def sample_files(folder: Path, wanted: Callable[[str], bool], limit: int, seed: int) -> list[str]:
    """Some of the files whose text is wanted, as paths inside the folder."""
    paths = list(python_files(str(folder)))
    random.Random(seed).shuffle(paths)
    found: list[str] = []
    for path in paths:
        if len(found) == limit:
            break
        text = Path(path).read_bytes().decode("latin-1")
        if wanted(text) and parses(Path(path)):
            found.append(os.path.relpath(path, folder))
    return sorted(found)


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of packages")
    parser.add_argument("--files", type=int, default=150, help="files per comparison with pylint")
    parser.add_argument("--packages", type=int, default=6, help="packages for the speed of check")
    parser.add_argument("--whole", action="store_true", help="all files and packages, once")
    parser.add_argument("--times", type=int, default=3, help="runs, of which the least counts")
    parser.add_argument("--seed", type=int, default=0, help="of the samples")
    options = parser.parse_args()

    if options.folder:
        folder = options.folder.resolve()
        limit = 10**9 if options.whole else options.files
        with_sites = sample_files(folder, lambda t: bool(CALL_SITE.search(t)), limit, options.seed)
        compare_with_pylint("files with call sites", with_sites, folder, options.times)
        without = sample_files(
            folder, lambda text: not TENSORFLOW.search(text), options.files, options.seed
        )
        compare_with_pylint("files without TensorFlow", without, folder, options.times)
        packages = sorted(path for path in folder.iterdir() if path.is_dir())
        if not options.whole:
            packages = random.Random(options.seed).sample(packages, options.packages)
        if packages:
            compare_check(packages, 1 if options.whole else options.times)
    growth(options.times)


if __name__ == "__main__":
    main()
