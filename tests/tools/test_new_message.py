"""The scaffold of a message: what it makes, what it refuses, and that it cannot stay as it is."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.completeness import UNWRITTEN

ROOT = Path(__file__).parents[2]
LISTS = (
    "tools/messages.txt", "pyfunc_lint/rules/__init__.py", "pyfunc_lint/diagnostics/causes.py"
)  # fmt: skip
PAGE = ("bad.py", "good.py", "details.md")
LOADED = """
from pyfunc_lint.rules import RULES
print(RULES[-1].msgid, RULES[-1].symbol, RULES[-1].default_enabled, *RULES[-1].causes)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The package alone, with the folders that messages are made in."""
    ignore = shutil.ignore_patterns("__pycache__", "data")
    shutil.copytree(ROOT / "pyfunc_lint", tmp_path / "pyfunc_lint", ignore=ignore)
    (tmp_path / "tools").mkdir()
    (tmp_path / "docs" / "messages").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "messages.txt", tmp_path / "tools")
    return tmp_path


def new_message(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "tools" / "new_message.py", "--root", project, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def run(project: Path, *command: str) -> str:
    """Its output; the exit status is 0."""
    done = subprocess.run(
        [sys.executable, *command], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def read(project: Path) -> dict[str, str]:
    return {name: (project / name).read_text("utf-8") for name in LISTS}


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [
        (["--cause", "NEW_CAUSE"], "E{} some-symbol True Cause.NEW_CAUSE"),
        (["--cause", "NEW_CAUSE", "--kind", "W"], "W{} some-symbol True Cause.NEW_CAUSE"),
        ([], "E{} some-symbol True"),
        (["--kind", "W"], "W{} some-symbol False"),
        (["--id", "7344"], "E7344 some-symbol True"),
    ],
)
def test_what_is_made(project: Path, arguments: list[str], loaded: str) -> None:
    ids = [line[1:5] for line in read(project)[LISTS[0]].splitlines() if line[0] != "#"]
    done = new_message(project, "some-symbol", *arguments)
    assert done.returncode == 0, done.stderr
    rule = project / "pyfunc_lint" / "rules" / "some_symbol.py"
    made = [rule, *(project / "docs" / "messages" / "some-symbol" / name for name in PAGE)]
    assert [path for path in made if UNWRITTEN not in path.read_text("utf-8")] == []
    assert run(project, "-c", LOADED) == loaded.format(int(max(ids)) + 1)
    # The style of the project, so that nothing but the marked parts has to be written.
    changed = [str(rule), *(str(project / name) for name in LISTS[1:])]
    config = f"--config={ROOT / 'pyproject.toml'}"
    run(ROOT, "-m", "ruff", "check", config, *changed)
    run(ROOT, "-m", "ruff", "format", "--check", config, *changed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name the message"),
        (["Some_Symbol"], "small letters with hyphens"),
        (["some-symbol-"], "small letters with hyphens"),
        (["lossy-cast"], "lossy-cast is there already, or was"),
        (["some-symbol", "--kind", "C"], "KIND=C has to be E"),
        (["some-symbol", "--id", "E7302"], "ID=E7302 is taken, or was"),
        (["some-symbol", "--id", "7399"], "ID=7399 has to be between"),
        (["some-symbol", "--id", "x"], "ID=x has to be between"),
        (["some-symbol", "--cause", "new"], "in capitals"),
        (["some-symbol", "--cause", "UNTOLD"], "CAUSE=UNTOLD is there already"),
    ],
)
def test_what_is_refused(project: Path, arguments: list[str], said: str) -> None:
    before = read(project)
    done = new_message(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("new-message: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert read(project) == before


def test_nothing_is_overwritten(project: Path) -> None:
    path = project / "docs" / "messages" / "some-symbol" / "good.py"
    path.parent.mkdir()
    path.write_text("mine", "utf-8")
    before = read(project)
    done = new_message(project, "some-symbol")
    assert (done.returncode, path.read_text("utf-8")) == (2, "mine")
    assert "good.py is there already" in done.stderr
    assert read(project) == before
