"""Mutants of real files: whatever the source, the linter must not fail.

    python tools/mutants --count 20000 --seed 1 --shrink
    python tools/mutants FOLDER --seed 1 --show 9

The exit status is 1 if the linter failed on a mutant, 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import functools
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.append(str(Path(__file__).resolve().parents[2]))  # Where nothing is installed.

from bounded import Failure
from causes import Cause, cause, lint_all, places
from making import files, make
from shrinking import shrink

_SHOWN = 6


def main() -> int:
    """Make mutants, lint them, and say what failed."""
    options = _options()
    paths = files(options.folders)
    if not paths:
        print("mutants: there is no file worth a look", file=sys.stderr)
        return 2
    if options.show is not None:
        print(make(paths, options.seed, options.show), end="")
        return 0
    start = time.monotonic()
    text_of = functools.partial(make, paths, options.seed)
    numbers = range(options.start, options.start + options.count)
    groups: dict[Cause, list[tuple[int, Failure]]] = defaultdict(list)
    busy = 0.0
    for number, outcome in zip(numbers, lint_all(text_of, numbers, options.jobs), strict=True):
        busy += outcome.seconds
        if outcome.failure is not None:
            groups[cause(outcome.failure)].append((number, outcome.failure))
    seconds = time.monotonic() - start
    for found in sorted(groups, key=lambda c: (-len(groups[c]), c.kind, c.places)):
        _report(found, groups[found], paths, options)
    failed = sum(map(len, groups.values()))
    print(
        f"{options.count} mutants of {len(paths)} files: {failed} failed, {len(groups)} causes; "
        f"{seconds:.1f} s, {options.count / max(seconds, 1e-9):.0f} in a second, "
        f"{options.count / max(busy, 1e-9):.0f} in a second of processor time"
    )
    return int(failed > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="mutants", description=(__doc__ or "").split("\n")[0])
    parser.add_argument(
        "folders", nargs="*", type=Path, help="where real files are (default: our programs)"
    )
    parser.add_argument("--count", type=int, default=2000, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same mutants")
    parser.add_argument("--start", type=int, default=0, metavar="K", help="number of the first")
    parser.add_argument("--show", type=int, metavar="K", help="print mutant K, and no more")
    parser.add_argument("--shrink", action="store_true", help="make one of each cause small")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write one of each cause here")
    parser.add_argument("--jobs", "-j", type=int, default=2, help="processes")
    return parser.parse_args()


def _report(
    found: Cause,
    failures: Sequence[tuple[int, Failure]],
    paths: Sequence[Path],
    options: argparse.Namespace,
) -> None:
    texts = {number: make(paths, options.seed, number) for number, _ in failures[:50]}
    number = min(texts, key=lambda n: (len(texts[n]), n))
    text = texts[number]
    failure = dict(failures)[number]
    if options.shrink:
        text = shrink(text, found, options.jobs)
    numbers = ", ".join(str(n) for n, _ in failures[:_SHOWN])
    print(f"==== {failure.text}")
    for place in places(failure):
        print(f"     {place}")
    print(f"     mutants of seed {options.seed}: {numbers} ({len(failures)} in all)")
    print(f"     {len(text.splitlines())} lines of mutant {number}:\n{text}\n")
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        said = "".join(f"# {line}\n" for line in [failure.text, *places(failure)])
        path = options.keep / f"{options.seed}_{number}.py"
        path.write_text(f"{text.rstrip()}\n\n{said}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
