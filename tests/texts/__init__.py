"""The texts of all findings in the programs of the messages, as they were when they were last read.

A change of a headline or a help shows in the files beside this one, a line a finding:

    python -m tests.texts            # what differs; the exit status is 1 if anything does
    python -m tests.texts --write    # renew the files
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.rules import RULES
from tests.programs import test_programs_run as real

FOLDER = Path(__file__).parent
PAGES = FOLDER.parents[1] / "docs" / "messages"
SYMBOLS = sorted(rule.symbol for rule in RULES)
RENEW = "python -m tests.texts --write"


def programs(symbol: str) -> Iterator[tuple[str, Path]]:
    """The programs with the fault that a message is about, with short names.

    Those without a fault have no texts: `tests/test_programs_lint.py` holds that.
    """
    yield "docs/bad", PAGES / symbol / "bad.py"
    for path in sorted((real.FOLDER / symbol / "bad").glob("*.py")):
        yield f"bad/{path.stem}", path


@cache
def findings(symbol: str) -> tuple[tuple[str, Finding], ...]:
    """All findings in the programs of a message, those of other messages too."""
    return tuple(
        (name, finding)
        for name, path in programs(symbol)
        if path.exists()
        for finding in analyze(path.read_text("utf-8"), str(path)).findings
    )


def said(symbol: str) -> list[str]:
    """The lines of its file; a finding of another message says of which one it is."""
    return [
        f"{name}:{finding.place.line}: "
        + ("" if finding.symbol == symbol else f"[{finding.symbol}] ")
        + finding.message
        for name, finding in findings(symbol)
    ]


def pinned(symbol: str) -> list[str]:
    """The lines as they were written last."""
    path = FOLDER / f"{symbol}.txt"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def difference(symbol: str) -> str:
    """What went and what came, "" where nothing did."""
    name = f"tests/texts/{symbol}.txt"
    lines = difflib.unified_diff(pinned(symbol), said(symbol), name, "said now", lineterm="", n=0)
    return "\n".join(lines)


def strangers() -> list[Path]:
    """Files of messages that there are no more."""
    return [path for path in sorted(FOLDER.glob("*.txt")) if path.stem not in SYMBOLS]


def write() -> None:
    """Renew all files."""
    for path in strangers():
        path.unlink()
    for symbol in SYMBOLS:
        text = "".join(f"{line}\n" for line in said(symbol))
        (FOLDER / f"{symbol}.txt").write_text(text, "utf-8")
