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

``python benchmarks/cost.py --against REV`` measures the present tree against another revision of it
instead, in pairs: pylint with only our messages and ``check`` on files with call sites (of the
folder, or of the project's own programs), and the analysis of generated modules.
"""

from __future__ import annotations

import argparse
import ast
import math
import os
import random
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import against
import growth
from processes import BASE, CHECK, MYPY, OURS, ROOT, Cost, cost

from pyfunc_lint.commands.discovery import python_files
from pyfunc_lint.source.reading import decode

CALL_SITE = re.compile(r"\b(?:py_function|numpy_function|py_func)\(")
TENSORFLOW = re.compile(r"tensorflow|keras|\btf\b")
PROGRAMS = ROOT / "tests" / "programs"
"""What is linted in a comparison with a revision when no folder is named."""


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


def show_growth(times: int) -> None:
    """Print the time of generated modules and the exponent of its growth."""
    growth.warm()
    points = []
    for size in growth.SIZES:
        seconds = min(growth.seconds(size) for _ in range(times))
        points.append((size, seconds))
        print(f"{size:5} call sites: {seconds:8.3f} s, {1000 * seconds / size:.2f} ms each")
    print(
        f"exponent {exponent(points):.2f} (all), {exponent(points[1:]):.2f} (from {points[1][0]})"
    )


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


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("folder", nargs="?", type=Path, help="a folder of packages")
    parser.add_argument("--files", type=int, default=150, help="files per comparison with pylint")
    parser.add_argument("--packages", type=int, default=6, help="packages for the speed of check")
    parser.add_argument("--whole", action="store_true", help="all files and packages, once")
    parser.add_argument(
        "--times", type=_positive, help="runs, of which the least counts (3), or pairs (5)"
    )
    parser.add_argument("--seed", type=int, default=0, help="of the samples")
    parser.add_argument(
        "--against", metavar="REV", help="compare the present tree with this revision of it"
    )
    parser.add_argument(
        "--sizes",
        type=_positive,
        nargs="+",
        default=growth.SIZES,
        metavar="N",
        help="call sites of the generated modules of a comparison",
    )
    options = parser.parse_args()
    if options.against is not None:
        return compare_with_revision(options)
    if options.folder:
        compare_with_others(options, options.times or 3)
    show_growth(options.times or 3)
    return 0


def compare_with_revision(options: argparse.Namespace) -> int:
    """Print how the present tree fares against a revision; 2 where it cannot be measured."""
    folder = (options.folder or PROGRAMS).resolve()
    limit = 10**9 if options.whole else options.files
    files = sample_files(folder, lambda text: bool(CALL_SITE.search(text)), limit, options.seed)
    try:
        if not files:
            raise against.Trouble(f"no file in {folder} calls a wrapper")
        against.measure(options.against, folder, files, options.sizes, options.times or 5)
    except against.Trouble as error:
        print(f"cost: {error}", file=sys.stderr)
        return 2
    return 0


def compare_with_others(options: argparse.Namespace, times: int) -> None:
    """Print how our messages fare against pylint's bare run, and ``check`` against mypy."""
    folder = options.folder.resolve()
    limit = 10**9 if options.whole else options.files
    with_sites = sample_files(folder, lambda t: bool(CALL_SITE.search(t)), limit, options.seed)
    compare_with_pylint("files with call sites", with_sites, folder, times)
    without = sample_files(
        folder, lambda text: not TENSORFLOW.search(text), options.files, options.seed
    )
    compare_with_pylint("files without TensorFlow", without, folder, times)
    packages = sorted(path for path in folder.iterdir() if path.is_dir())
    if not options.whole:
        packages = random.Random(options.seed).sample(packages, options.packages)
    if packages:
        compare_check(packages, 1 if options.whole else times)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
