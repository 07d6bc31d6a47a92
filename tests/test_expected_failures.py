"""Blocks that expect an exception: silent, unless the option asks to look inside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.settings import Settings

CASES = Path(__file__).parent / "expected" / "wrapper_cases.py"


@pytest.mark.parametrize("look_inside", [False, True])
def test_only_the_option_looks_inside(look_inside: bool) -> None:
    text = CASES.read_text(encoding="utf-8")
    marked = [n for n, line in enumerate(text.split("\n"), 1) if line.endswith("# fails")]
    found = analyze(text, str(CASES), Settings(check_expected_failures=look_inside)).findings
    assert sorted(finding.place.line for finding in found) == (marked if look_inside else [])


def test_tensorflow_fails_where_the_cases_expect_it() -> None:
    run = subprocess.run(
        [sys.executable, str(CASES)], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
