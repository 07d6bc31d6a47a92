"""Mutants: always the same ones, each a program, and every failure told once."""

from __future__ import annotations

import ast
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools.running import ROOT, run

sys.path.insert(0, str(ROOT / "tools" / "mutants"))

import odd
from edits import EDITS
from making import files, make
from spans import parse

PATHS = files([])


def test_the_linter_survives_some_hundred() -> None:
    done = run("tools/mutants", "--count", 300, "--seed", 1)
    assert done.returncode == 0, done.stdout[-3000:]
    assert done.stdout.startswith("300 mutants of ")
    assert " 0 failed, 0 causes; " in done.stdout


def test_mutants_are_programs_and_differ() -> None:
    texts = [make(PATHS, 7, number) for number in range(100)]
    for text in texts:
        ast.parse(text)
    originals = {path.read_text(encoding="utf-8") for path in PATHS}
    assert len(set(texts) - originals) > 95


def test_a_seed_and_a_number_give_one_mutant() -> None:
    assert [make(PATHS, 7, number) for number in (3, 1, 2, 3)] == [
        make(PATHS, 7, number) for number in (3, 1, 2, 3)
    ]
    assert make(PATHS, 7, 3) != make(PATHS, 8, 3)
    shown = [run("tools/mutants", "--seed", 7, "--show", 3).stdout for _ in range(2)]
    assert shown == [make(PATHS, 7, 3)] * 2


@pytest.mark.parametrize("edit", [edit for _, edit in EDITS], ids=lambda edit: edit.__name__)
def test_every_edit_changes_programs(edit: object) -> None:
    assert callable(edit)
    chance = random.Random(3)
    changed = 0
    for path in chance.sample(PATHS, 240):
        text = path.read_text(encoding="utf-8")
        code = parse(text)
        assert code is not None and code.data.decode() == text
        new = edit(code, chance, code)
        if new is not None and new != text and parse(new) is not None:
            changed += 1
    assert changed >= (8 if edit.__name__ == "change_tokens" else 120)


def test_odd_parts_are_written_well() -> None:
    filled = {"x": "x", "y": "y", "f": "f", "e": "(e)", "g": "(g)", "a": "a", "n": 1}
    for pattern in odd.WRAPPED_EXPRESSIONS:
        ast.parse(f"async def f():\n    return {pattern.format(**filled)}")
    for pattern in (*odd.GROWTH, *odd.STATEMENTS, *odd.WRAPPED_STATEMENTS):
        if "except*" not in pattern or sys.version_info >= (3, 11):
            ast.parse(pattern.format(**filled))
    for value in odd.CONSTANTS:
        if not value.startswith("*"):
            ast.parse(f"({value})")


FAKE = """\
def analyze(text, path, settings):
    assert path is None and settings.strict_faults
    if "import tensorflow" in text and "'odd'" not in text:
        for name in (".map(", "assert"):
            if name in text:
                inner(name)


def inner(name):
    raise {".map(": KeyError, "assert": ZeroDivisionError}[name]("nothing\\nmore")
"""


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A package that fails on most files, for two causes."""
    package = tmp_path / "fake" / "pyfunc_lint"
    (package / "source").mkdir(parents=True)
    for name, text in {
        "__init__.py": "",
        "analysis.py": FAKE,
        "source/__init__.py": "",
        "source/settings.py": "class Settings:\n    def __init__(self, strict_faults):\n"
        "        self.strict_faults = strict_faults\n",
        "source/gate.py": "def is_candidate(text):\n    return True\n",
    }.items():
        (package / name).write_text(text)
    return package.parent


def mutants(fake: Path, *options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "tools/mutants", *map(str, options)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(fake)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def told(output: str) -> str:
    """Without the last line, which tells the time."""
    return output.rstrip().rpartition("\n")[0]


def test_each_cause_is_told_once_whatever_the_number_of_processes(fake: Path) -> None:
    runs = [mutants(fake, "--count", 60, "--seed", 2, "-j", jobs) for jobs in (1, 3)]
    assert [done.returncode for done in runs] == [1, 1], runs[0].stderr
    one, three = (told(done.stdout) for done in runs)
    assert one == three
    assert one.count("==== KeyError: 'nothing\\nmore'\n     analysis.py:10 inner\n") == 1
    assert one.count("==== ZeroDivisionError: nothing more\n     analysis.py:10 inner\n") == 1
    assert one.count("====") == 2


def test_failures_are_made_small_and_kept(fake: Path, tmp_path: Path) -> None:
    done = mutants(fake, "--count", 30, "--shrink", "--keep", tmp_path / "kept")
    assert done.returncode == 1, done.stderr
    kept = sorted((tmp_path / "kept").glob("1_*.py"))
    assert len(kept) == done.stdout.count("====") >= 1
    for path in kept:
        lines = path.read_text(encoding="utf-8").split("\n\n# ")[0].splitlines()
        assert len(lines) <= 5
        assert any(".map(" in line or "assert" in line for line in lines)


def test_a_folder_without_a_file_worth_a_look(tmp_path: Path) -> None:
    done = run("tools/mutants", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "mutants: there is no file worth a look\n"
