"""The programs with Keras, run under Keras 2: what is said of them must be true there too."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pyfunc_lint.diagnostics.findings import Finding
from tests.keras2.installed import needs_keras2
from tests.programs import test_programs_run as real
from tests.test_programs_lint import ADVICE, SYMBOLS, missed
from tests.versions import findings

pytestmark = [pytest.mark.keras2, needs_keras2]

EXCEPTIONS = Path(__file__).with_name("exceptions.txt")


def with_keras() -> list[Path]:
    """The programs that name Keras."""
    return [p for p in real.programs() if "keras" in p.read_text("utf-8") and not real.absent(p)]


def exceptions() -> list[str]:
    """Lines "program what", where what is said is not (yet) true; the list may only shrink."""
    lines = EXCEPTIONS.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def judged(path: Path, outcome: real.Json) -> str:
    """What is wrong with what the linter says of a program: "" | "false alarm" | "missed"."""
    found = [
        f
        for f in findings(path.read_text("utf-8"), {"2"}, frozenset({"1"}), str(path))
        if f.symbol not in ADVICE
    ]
    expected = real.header(path)["expect"]
    raising = [f for f in found if re.search(r"raise|fail|Error", f.message)]
    if outcome["status"] == "ended":
        return "false alarm" if raising else ""
    if outcome["status"] != "raised" or not expected or not expected[0]["error"]:
        return ""
    as_foretold = expected[0]["error"] in outcome["names"] and (
        real.spans(path, expected[0]["line"]) & set(outcome["lines"])
    )
    return "missed" if as_foretold and not _hit(found, expected[0]) else ""


def _hit(found: list[Finding], expected: real.Json) -> bool:
    lines = {expected["line"], *expected.get("or", [])}
    symbols = SYMBOLS[expected["category"]]
    return any(f.place.line in lines and f.symbol in symbols for f in found)


@pytest.fixture(scope="module")
def server() -> Iterator[subprocess.Popen[str]]:
    """One process that has imported TensorFlow."""
    process = subprocess.Popen(
        [sys.executable, real.__file__, "--serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield process
    process.terminate()
    process.wait()


@pytest.mark.parametrize("path", with_keras(), ids=real.label)
def test_program(path: Path, server: subprocess.Popen[str]) -> None:
    assert server.stdin and server.stdout
    server.stdin.write(f"{path}\n")
    server.stdin.flush()
    outcome = real.json.loads(server.stdout.readline())
    problem = judged(path, outcome)
    expected = {line.partition(" ")[0]: line.partition(" ")[2] for line in exceptions()}
    if path.stem in missed() and problem == "missed":
        return  # It is missed under Keras 3 as well.
    assert problem == expected.get(real.label(path), ""), real.summary(outcome)
