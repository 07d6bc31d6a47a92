"""What a message says to write instead is right: written into the program, it mends the program.

A help is either a change of the source, which is made here and run under the real TensorFlow, or
words, and then it says why it is no more.
``unmended.txt`` names the programs in which something else is wrong after the change, each with the
reason; that list may only shrink.

    python tests/programs/test_help.py [--only PATTERN]     # prints what became of each program
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Edit, Finding
from pyfunc_lint.diagnostics.help import OnlyWords
from tests.programs import test_programs_run as runs

UNMENDED = Path(__file__).with_name("unmended.txt")
ROUNDS = 6
FAMILIES = {reason.value for reason in OnlyWords}


def unmended() -> dict[str, str]:
    """Label of a program and why its help leaves it failing."""
    lines = UNMENDED.read_text("utf-8").splitlines() if UNMENDED.exists() else []
    told = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {label: why for label, _, why in told}


def findings(text: str, path: Path) -> tuple[Finding, ...]:
    """What is found in a program."""
    return analyze(text, str(path)).findings


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The source with the changes made, the last place first; of two that overlap, one."""
    lines = [line.encode() for line in text.split("\n")]
    next_line, next_column = len(lines) + 1, 0
    for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
        place = edit.place
        if (place.end_line, place.end_column) > (next_line, next_column):
            continue
        next_line, next_column = place.line, place.column
        before = lines[place.line - 1][: place.column]
        after = lines[place.end_line - 1][place.end_column :]
        lines[place.line - 1 : place.end_line] = (before + edit.text.encode() + after).split(b"\n")
    return b"\n".join(lines).decode()


def mended(path: Path, folder: Path) -> Path | None:
    """The program with every change that its findings ask for; None where they are words.

    One mistake hides the next: as a user would, it is looked at again after a change.
    """
    before = text = path.read_text("utf-8")
    for _ in range(ROUNDS):
        edits = {edit for finding in findings(text, path) for edit in finding.edits}
        changed = edited(text, edits)
        if changed == text:
            break
        text = changed
    if text == before:
        return None
    target = folder / path.name
    target.write_text(text, "utf-8")
    return target


def verdict(path: Path, target: Path, outcome: runs.Json) -> str:
    """What is wrong with the mended program; nothing where it ends, and loses nothing.

    Nothing either where it fails at what is found next, and told in words.
    """
    left = findings(target.read_text("utf-8"), path)
    if outcome["status"] == "raised" and any(
        set(range(f.place.line, f.place.end_line + 1)) & set(outcome["lines"]) for f in left
    ):
        return ""
    expected = runs.header(path)["expect"][0]
    if outcome["status"] == "ended":
        # "prob 0" is not in "prob 0.53".
        words = re.escape(runs.squeezed(expected["text"])) + r"(?![.\d])"
        lost = not expected["error"] and re.search(words, runs.squeezed(outcome["stdout"]))
        return f"it still prints {expected['text']!r}" if lost else ""
    return runs.summary(outcome)


def run(path: Path) -> runs.Json:
    """What becomes of a program in the process that all tests share."""
    server = runs._server()
    assert server.stdin and server.stdout
    server.stdin.write(f"{path}\n")
    server.stdin.flush()
    outcome: runs.Json = json.loads(server.stdout.readline())
    return outcome


@pytest.mark.programs
@pytest.mark.parametrize("path", runs.bad_programs(), ids=runs.label)
def test_help(path: Path, tmp_path: Path) -> None:
    """The change that is told mends the program, or the words say why there is none."""
    pytest.importorskip("tensorflow")
    if runs.absent(path):
        pytest.skip("needs a library that is not installed")
    for finding in findings(path.read_text("utf-8"), path):
        assert bool(finding.edits) is not (finding.only_words in FAMILIES), finding.message
    target = mended(path, tmp_path)
    if target is None:
        return
    wrong = verdict(path, target, run(target))
    known = unmended().get(runs.label(path))
    if known is not None and known.startswith("sometimes"):
        return
    if known is None:
        assert not wrong, wrong
    else:
        assert wrong, "it is mended now: take it off the list"


def main() -> None:
    """Run all and print what is not mended."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", default="*")
    options = parser.parse_args()
    wanted = set(runs.programs(options.only))
    counted: Counter[str] = Counter()
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for path in runs.bad_programs():
            if path not in wanted or runs.absent(path):
                continue
            target = mended(path, Path(name))
            if target is None:
                counted["words"] += 1
                continue
            wrong = verdict(path, target, run(target))
            counted["not mended" if wrong else "mended"] += 1
            if wrong:
                text = path.read_text("utf-8")
                said = " | ".join(finding.help for finding in findings(text, path))
                print(f"{runs.label(path)}: {said}\n    {wrong}", flush=True)
    print(dict(counted))


if __name__ == "__main__":
    main()
