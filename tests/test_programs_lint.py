"""The linter over the programs that TensorFlow judged: what it finds, and where it is silent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.rules import RULES
from tests.programs import test_programs_run as real

FOLDER = Path(__file__).parent / "programs"
MISSES = FOLDER / "missed.txt"
SYMBOLS = {
    "symbolic-value": {"symbolic-tensor-value"},
    "tout-dtype": {"tout-dtype-mismatch"},
    "missing-numpy": {"missing-numpy-call"},
    "array-as-tensor": {"tensor-method-on-array"},
    "output-count": {"output-count-mismatch", "wrapper-result-misuse"},
    "dropped-output": {"dropped-output"},
    "returned-object": {"unsupported-return-value"},
    "lossy-cast": {"lossy-cast"},
    "bad-tout": {"invalid-tout"},
    "bad-func": {"invalid-func", "invalid-wrapper-call", "unsupported-return-value", "invalid-inp"},
    "bad-inp": {"invalid-inp", "invalid-func"},
    "bytes-str": {"bytes-as-str", "bytes-compared-with-str"},
    "tensor-text": {"tensor-as-text"},
    "operand-dtype": {"operand-dtype-mismatch", "truncated-operand"},
    "graph-api": {"graph-api-in-eager-mode"},
    "removed-name": {"removed-name"},
    "misplaced-switch": {"misplaced-switch"},
}


def found(path: Path) -> set[tuple[int, str]]:
    analysis = analyze(path.read_text(encoding="utf-8"), str(path))
    return {(finding.place.line, finding.symbol) for finding in analysis.findings}


ADVICE = {rule.symbol for rule in RULES if not rule.default_enabled}


def missed() -> set[str]:
    """The programs whose fault is known not to be found; the list may only shrink."""
    lines = MISSES.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def lines(expected: real.Json) -> set[int]:
    """Where the finding may stand."""
    return {expected["line"], *expected.get("or", [])}


@pytest.mark.parametrize("path", real.good_programs(), ids=real.label)
def test_silent_about_correct_programs(path: Path) -> None:
    assert found(path) == set()


@pytest.mark.parametrize("path", real.bad_programs(), ids=real.label)
def test_finds_the_fault_and_nothing_else(path: Path) -> None:
    said = real.header(path)
    seen = found(path)
    assert (real.marks(path) <= seen) is (path.stem not in missed())
    known = set(said.get("also", []))
    for expected in said["expect"]:
        known |= lines(expected)
    assert {line for line, symbol in seen if symbol not in ADVICE} <= known


@pytest.mark.parametrize("path", real.bad_programs(), ids=real.label)
def test_marks_are_at_the_expected_lines(path: Path) -> None:
    """One mark for each expectation, those that are not found (yet) too, and none besides."""
    marks = real.marks(path)
    expect = real.header(path)["expect"]
    for expected in expect:
        symbols = SYMBOLS[expected["category"]]
        fitting = [mark for mark in marks if mark[0] in lines(expected) and mark[1] in symbols]
        assert len(fitting) == 1, f"line {expected['line']} needs one of # [{' | '.join(symbols)}]"
    assert len(marks) == len(expect), "a line is marked at which nothing is expected"
    assert path.parts[-3] in {symbol for _, symbol in marks}, "it lies in another message's folder"


def test_correct_programs_have_no_marks() -> None:
    assert [real.label(path) for path in real.good_programs() if real.marks(path)] == []


def test_programs_lie_where_they_are_looked_for() -> None:
    folders = {path.parent.relative_to(FOLDER).as_posix() for path in real.programs()}
    allowed = {f"{rule.symbol}/{kind}" for rule in RULES for kind in ("bad", "good")}
    assert folders <= {"correct", *allowed}


@pytest.mark.parametrize("paths", [real.bad_programs(), real.good_programs()], ids=["bad", "good"])
def test_names_are_unique(paths: list[Path]) -> None:
    """Lists name a program without its folder. A good one may have the name of its bad twin."""
    names = Counter(path.stem for path in paths)
    assert [name for name, number in names.items() if number > 1] == []
