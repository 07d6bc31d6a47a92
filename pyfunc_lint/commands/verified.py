"""What ``pyfunc-lint verify`` tells: progress, verdicts as text and as JSON, reproducers."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from pyfunc_lint.commands.batch import Trouble
from pyfunc_lint.commands.formats import prediction_entry

if TYPE_CHECKING:
    from pyfunc_lint.verify.verdict import Verdict
    from pyfunc_lint.verify.verifier import Case

_MARKS = {
    "confirmed": "confirmed",
    "refuted": "REFUTED",
    "inconclusive": "inconclusive",
    "not applicable": "not applicable",
}
_ALWAYS_COUNTED = ("confirmed", "refuted", "inconclusive")


class Progress:
    """One line on a terminal; nothing where nobody watches."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = sys.stderr.isatty() and total > 0
        self._show()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        self._show()

    def end(self) -> None:
        """Leave the line as if it had never been."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)

    def _show(self) -> None:
        if self._shown:
            width = 30
            filled = width * self._done // self._total
            bar = "#" * filled + "." * (width - filled)
            text = f"\rverifying [{bar}] {self._done}/{self._total}"
            print(text, end="", file=sys.stderr, flush=True)


def write_reproducers(
    folder: Path | None, verdicts: Iterable[tuple[Case, Verdict]]
) -> Mapping[int, str]:
    """Write the programs; gives the file of each finding by its position."""
    files: dict[int, str] = {}
    if folder is None:
        return files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for index, (case, verdict) in enumerate(verdicts):
            if not verdict.reproducer:
                continue
            stem = re.sub(r"\W+", "_", Path(case.shown_path).stem)
            name = f"{stem}_{case.finding.place.line}_{case.finding.symbol}".replace("-", "_")
            taken = {Path(file).stem for file in files.values()}
            number = 2
            unique = name
            while unique in taken:
                unique, number = f"{name}_{number}", number + 1
            path = folder / f"{unique}.py"
            path.write_text(verdict.reproducer, encoding="utf-8", errors="backslashreplace")
            files[index] = str(path)
    except OSError as error:
        raise Trouble(f"cannot write reproducers to {folder}: {error.strerror}") from error
    return files


def print_text(
    verdicts: Sequence[tuple[Case, Verdict]], files: Mapping[int, str], total: int, seconds: float
) -> None:
    """For people; ``total``: how many findings there were before the sample was taken."""
    for index, (case, verdict) in enumerate(verdicts):
        place = case.finding.place
        where = f"{case.shown_path}:{place.line}:{place.shown_column}"
        print(f"{where}: {_told_status(verdict)} ({case.finding.symbol})")
        print(f"    {case.finding.message}")
        for line in _told(verdict):
            print(f"    -> {line}")
        if index in files:
            print(f"    -> {files[index]}")
    counts = Counter[str](verdict.status for _, verdict in verdicts)
    without = ["not applicable"] if counts["not applicable"] else []
    said = ", ".join(f"{counts[status]} {status}" for status in (*_ALWAYS_COUNTED, *without))
    if verdicts:
        print()
    print(f"{said} of {_of(len(verdicts), total)} in {seconds:.1f} s")


def _told_status(verdict: Verdict) -> str:
    """The status, and for what is proven how much of the program is the user's own."""
    proven = verdict.status in ("confirmed", "refuted") and verdict.level
    return _MARKS[verdict.status] + (f", {verdict.level}" if proven else "")


def _of(verified: int, total: int) -> str:
    found = f"{total} finding{'' if total == 1 else 's'}"
    return found if verified == total else f"{verified} (a sample of {found})"


def _told(verdict: Verdict) -> Iterator[str]:
    said = {(j.status, j.reason, j.error) for j in verdict.worlds.values()}
    if len(said) > 1:
        for world, judgement in verdict.worlds.items():
            yield f"{world}: {judgement.status}: {judgement.reason or judgement.error}"
    yield verdict.reason or verdict.error


def print_json(
    verdicts: Sequence[tuple[Case, Verdict]],
    files: Mapping[int, str],
    total: int,
    seconds: float,
    sandbox: Mapping[str, bool] | None,
) -> None:
    """For programs; ``sandbox``: which means held, None where nothing was run."""
    counts = Counter[str](verdict.status for _, verdict in verdicts)
    entries = []
    for index, (case, verdict) in enumerate(verdicts):
        place = case.finding.place
        entries.append(
            {
                "path": case.shown_path,
                "absolutePath": os.path.abspath(case.shown_path),
                "line": place.line,
                "column": place.shown_column,
                "endLine": place.end_line,
                "endColumn": place.shown_end_column,
                "symbol": case.finding.symbol,
                "message": case.finding.message,
                "prediction": prediction_entry(case.finding.prediction),
                "requires": list(case.finding.requires),
                "verdict": verdict.status,
                "level": verdict.level,
                "reason": verdict.reason,
                "error": verdict.error,
                "worlds": {world: asdict(j) for world, j in verdict.worlds.items()},
                "seconds": round(verdict.seconds, 3),
                "remembered": verdict.remembered,
                "reproducer": files.get(index),
            }
        )
    from pyfunc_lint.verify.execution.runner import installed_tensorflow

    summary = {
        "tensorflow": installed_tensorflow(),
        "found": total,
        "verified": len(verdicts),
        **{status: counts[status] for status in _MARKS},
        "seconds": round(seconds, 3),
        "sandbox": sandbox,
    }
    print(json.dumps({"findings": entries, "summary": summary}, indent=2))
