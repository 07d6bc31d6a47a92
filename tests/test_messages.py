"""The documentation's programs: the linter and the real TensorFlow must agree on each.

That they are there and complete is held by `tests/completeness/test_message.py`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.rules import RULES
from tests.programs import test_programs_run as real

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "messages"
SYMBOLS = sorted(rule.symbol for rule in RULES)


@lru_cache(maxsize=1)
def pylint_said() -> dict[Path, set[tuple[int, str]]]:
    """What one real run of pylint says about all programs of the documentation."""
    files = sorted(FOLDER.glob("*/*.py"))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pylint",
            "--load-plugins=pyfunc_lint",
            "--disable=all",
            f"--enable={','.join(SYMBOLS)}",
            "--output-format=json2",
            "--persistent=n",
            *map(str, files),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    said: dict[Path, set[tuple[int, str]]] = {path: set() for path in files}
    for message in json.loads(done.stdout)["messages"]:
        said[Path(message["absolutePath"])].add((message["line"], message["symbol"]))
    return said


def happened(path: Path) -> dict[str, Any]:
    """What the real TensorFlow does with a program."""
    server = real._server()
    assert server.stdin and server.stdout
    server.stdin.write(f"{path}\n")
    server.stdin.flush()
    outcome: dict[str, Any] = json.loads(server.stdout.readline())
    return outcome


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_pylint_flags_the_marked_lines(symbol: str) -> None:
    assert pylint_said()[FOLDER / symbol / "bad.py"] == real.marks(FOLDER / symbol / "bad.py")


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_pylint_is_silent_about_the_good_program(symbol: str) -> None:
    assert pylint_said()[FOLDER / symbol / "good.py"] == set()


def predictions(path: Path, symbol: str) -> list[Finding]:
    found = analyze(path.read_text(encoding="utf-8"), str(path)).findings
    return [finding for finding in found if finding.symbol == symbol]


@pytest.mark.tensorflow
@pytest.mark.parametrize("symbol", SYMBOLS)
def test_tensorflow_does_what_is_predicted(symbol: str) -> None:
    path = FOLDER / symbol / "bad.py"
    outcome = happened(path)
    finding = predictions(path, symbol)[0]
    if finding.prediction.outcome == "raises":
        assert outcome["status"] == "raised", real.summary(outcome)
        types = set(finding.prediction.exception.split(" or "))
        assert types & set(outcome["names"]), real.summary(outcome)
        assert real.squeezed(finding.prediction.text) in real.squeezed(outcome["message"])
    else:
        assert outcome["status"] == "ended", real.summary(outcome)
        # A program that loses something says itself, on its last line, whether it did.
        assert outcome["stdout"].rstrip().endswith("lost"), outcome["stdout"]


@pytest.mark.tensorflow
@pytest.mark.parametrize("symbol", SYMBOLS)
def test_the_good_program_works(symbol: str) -> None:
    outcome = happened(FOLDER / symbol / "good.py")
    assert outcome["status"] == "ended", real.summary(outcome)
    assert not outcome["stdout"].rstrip().endswith("lost")
