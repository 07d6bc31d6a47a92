"""The linter over the programs that TensorFlow judged: what it finds, and where it is silent."""

from __future__ import annotations

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
}


def found(path: Path) -> set[tuple[int, str]]:
    analysis = analyze(path.read_text(encoding="utf-8"), str(path))
    return {(finding.place.line, finding.symbol) for finding in analysis.findings}


ADVICE = {rule.symbol for rule in RULES if not rule.default_enabled}


def missed() -> set[str]:
    """The programs whose fault is known not to be found; the list may only shrink."""
    lines = MISSES.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


@pytest.mark.parametrize("path", real.good_programs(), ids=real.label)
def test_silent_about_correct_programs(path: Path) -> None:
    assert found(path) == set()


@pytest.mark.parametrize("path", real.bad_programs(), ids=real.label)
def test_finds_the_fault_and_nothing_else(path: Path) -> None:
    said = real.header(path)
    seen = found(path)
    hit = any(
        (line, symbol) in seen
        for expected in said["expect"]
        for line in (expected["line"], *expected.get("or", []))
        for symbol in SYMBOLS.get(expected["category"], ())
    )
    assert hit is (path.stem not in missed())
    lines = set(said.get("also", []))
    for expected in said["expect"]:
        lines |= {expected["line"], *expected.get("or", [])}
    assert {line for line, symbol in seen if symbol not in ADVICE} <= lines
