"""Random programs: what the linter predicts against what the real TensorFlow does.

    python tools/differential --count 2000 --seed 7 --misses

The exit status is 1 if the linter was wrong about a program. See docs/guides/differential.md.
"""

from __future__ import annotations

import argparse
import collections
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import kinds
import runner
from generator import generate
from judge import BUGS, Verdict, judge, predict
from runner import Outcome
from shrink import shrink


def main() -> int:
    """Generate, predict, run, compare, and say what differs."""
    options = _options()
    start = time.monotonic()
    runner.preload()
    with tempfile.TemporaryDirectory(prefix="differential-") as temporary:
        folder = Path(temporary)
        texts = _write(options, folder)
        linting = time.monotonic()
        predictions = {path: predict(path) for path in texts}
        linting = time.monotonic() - linting
        verdicts = {
            path: judge(texts[path], predictions[path], outcome)
            for path, outcome in _run(texts, options.jobs)
        }
        verdicts = {path: verdicts[path] for path in texts}
        _confirm(texts, verdicts, options.jobs)
        seconds = time.monotonic() - start
        _show_bugs(texts, verdicts, options, folder)
    if options.misses:
        _show_misses(verdicts)
    _show_table(verdicts, seconds, linting)
    if options.keep:
        _keep(Path(options.keep), texts, verdicts)
    return int(any(verdict.bug for verdict in verdicts.values()))


def _run(texts: dict[Path, str], jobs: int) -> Iterator[tuple[Path, Outcome]]:
    """Each program with its outcome; those that throw switches have a process of their own."""
    alone = [path for path, text in texts.items() if kinds.changes_process(text)]
    others = [path for path, text in texts.items() if not kinds.changes_process(text)]
    yield from runner.run_all(others, jobs)
    yield from runner.run_all(alone, jobs, batch=1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="differential", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--count", type=int, default=200, help="how many programs")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same programs")
    parser.add_argument(
        "--about",
        choices=["wrappers", *kinds.KINDS],
        default="wrappers",
        help="their subject",
    )
    parser.add_argument("--only", type=int, help="one program, by its number; it is printed")
    parser.add_argument("--misses", action="store_true", help="list what the linter does not see")
    parser.add_argument("--keep", metavar="DIR", help="write programs here, sorted by verdict")
    parser.add_argument("--shrink", type=int, default=10, help="disagreements to make small")
    parser.add_argument("--jobs", type=int, default=min(os.cpu_count() or 1, 4))
    return parser.parse_args()


def _write(options: argparse.Namespace, folder: Path) -> dict[Path, str]:
    numbers: Iterable[int] = range(options.count) if options.only is None else [options.only]
    texts: dict[Path, str] = {}
    for number in numbers:
        if options.about == "wrappers":
            text = generate(options.seed, number)
        else:
            text = kinds.generate(options.about, options.seed, number)
        path = folder / f"program_{options.seed}_{number}.py"
        path.write_text(text, encoding="utf-8")
        texts[path] = text
        if options.only is not None:
            print(text)
    return texts


def _confirm(texts: dict[Path, str], verdicts: dict[Path, Verdict], jobs: int) -> None:
    """Run what disagrees once more, each program in a process of its own."""
    doubtful = [path for path, verdict in verdicts.items() if verdict.bug]
    for path, outcome in runner.run_all(doubtful, jobs, batch=1):
        verdicts[path] = judge(texts[path], predict(path), outcome)


def _show_bugs(
    texts: dict[Path, str],
    verdicts: dict[Path, Verdict],
    options: argparse.Namespace,
    folder: Path,
) -> None:
    groups = collections.defaultdict(list)
    for path, verdict in verdicts.items():
        if verdict.bug:
            groups[verdict.group].append(path)
    for number, (group, paths) in enumerate(sorted(groups.items(), key=lambda g: -len(g[1]))):
        path = min(paths, key=lambda p: len(texts[p]))
        text, verdict = texts[path], verdicts[path]
        if number < options.shrink:
            text, verdict = shrink(text, verdict, folder, options.jobs)
        print(f"==== {verdict.kind}: {' · '.join(part for part in group[1:] if part)}")
        print(f"     programs: {', '.join(p.stem for p in paths[:6])} ({len(paths)} in all)")
        print(text)
        print(_sides(verdict))


def _sides(verdict: Verdict) -> str:
    lines = []
    if verdict.crash:
        lines.append(verdict.crash)
    if verdict.finding is not None:
        finding = verdict.finding
        lines.append(f"linter:     line {finding.place.line}: {finding.message}")
        lines.append(f"            [{finding.symbol}, {finding.confidence}] {finding.prediction}")
    where = f" at lines {list(verdict.outcome.lines)}" if verdict.outcome.lines else ""
    lines.append(f"TensorFlow: {verdict.outcome.error}{where}\n")
    return "\n".join(lines)


def _show_misses(verdicts: dict[Path, Verdict]) -> None:
    groups = collections.defaultdict(list)
    for path, verdict in verdicts.items():
        if verdict.kind == "miss":
            groups[verdict.subject].append(path.stem.rpartition("_")[2])
    print("==== misses: how many, the error, some programs")
    for subject, numbers in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"{len(numbers):5} {subject}   {' '.join(numbers[:4])}")
    print()


def _show_table(verdicts: dict[Path, Verdict], seconds: float, linting: float) -> None:
    kinds = collections.Counter(verdict.kind for verdict in verdicts.values())
    agreed = collections.Counter(v.subject for v in verdicts.values() if v.kind == "agreed")
    rows: list[tuple[str, object]] = [
        ("programs", len(verdicts)),
        ("agreed", kinds["agreed"]),
        *((f"  {subject}", number) for subject, number in agreed.most_common()),
        ("bugs", sum(kinds[kind] for kind in BUGS)),
        *((f"  {kind}", kinds[kind]) for kind in BUGS if kinds[kind]),
        ("predicted behind the first fault", kinds["elsewhere"]),
        ("silent loss predicted, not checked", kinds["loss"]),
        ("missed", kinds["miss"]),
        ("seconds", f"{seconds:.0f} (linting {linting:.0f})"),
    ]
    for name, value in rows:
        print(f"{name:36}{value!s:>8}")


def _keep(folder: Path, texts: dict[Path, str], verdicts: dict[Path, Verdict]) -> None:
    for path, verdict in verdicts.items():
        place = folder / verdict.kind.replace(" ", "_")
        place.mkdir(parents=True, exist_ok=True)
        sides = "".join(f"# {line}\n" for line in _sides(verdict).strip().splitlines())
        (place / path.name).write_text(f"{texts[path]}\n{sides}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
