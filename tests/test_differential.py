"""Random programs: the linter may miss an error, but not predict one that does not happen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_two_hundred_programs_do_what_is_predicted() -> None:
    pytest.importorskip("tensorflow")
    command = [sys.executable, "tools/differential", "--count", "200", "--seed", "1"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"{run.stdout}\n{run.stderr[-2000:]}"
    assert "programs                                 200" in run.stdout
