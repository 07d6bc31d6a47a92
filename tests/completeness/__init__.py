"""What is easily forgotten beside the code itself: each test tells what to write, and where.

A new message is led through its steps by ``make message SYMBOL=some-symbol`` (``pytest -x``):
the tests of `test_message.py` stand in the order in which its parts are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "pyfunc_lint"
UNWRITTEN = "TO WRITE"
"""What `tools/new_message.py` puts where something has to be written."""


def ask(done: object, instruction: str) -> None:
    """Fail with what has to be done next, and nothing else."""
    if not done:
        pytest.fail(instruction, pytrace=False)


def unwritten(path: Path) -> str:
    """The placeholders of a file, a line each; "" where there is none."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        _, mark, rest = line.partition(UNWRITTEN)
        if mark:
            what = rest.strip(': ".,)') or "this"
            found.append(f"{path.relative_to(ROOT)}:{number}: write {what}")
    return "\n".join(found)


def ask_for_file(path: Path, what: str) -> None:
    """The file is there, and nothing in it is left to write."""
    where = path.relative_to(ROOT)
    ask(path.exists(), f"write {where}: {what}")
    left = unwritten(path)
    ask(not left, f"{left}\n{where} is to be {what}")


def naming(member: str, folders: Iterable[Path]) -> list[str]:
    """The files below the folders in which a member of an enumeration is named."""
    word = re.compile(rf"\b{re.escape(member)}\b")
    return [
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in sorted(folder.rglob("*.py"))
        if word.search(path.read_text("utf-8"))
    ]


RECORDING = (PACKAGE / "interpreter", PACKAGE / "overlays")
"""Where it is noticed that something goes wrong."""
