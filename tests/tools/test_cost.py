"""A revision against another: the same work in pairs, and clear words where that cannot be."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.tools.running import ROOT, run

sys.path.insert(0, str(ROOT / "benchmarks"))

import against

PACKAGE = {
    "__init__.py": "",
    "__main__.py": "from pyfunc_lint.analysis import work\n\nwork()\n",
    "analysis.py": """\
TURNS = 2_000_000


def work():
    for _ in range(TURNS):
        pass


def analyze(text, path):
    work()
""",
}


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=one", "-c", "user.email=one@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout whose revision "before" does a quarter of the present work."""
    root = tmp_path / "root"
    (root / "pyfunc_lint").mkdir(parents=True)
    for name, text in PACKAGE.items():
        (root / "pyfunc_lint" / name).write_text(text)
    (root / "one.py").write_text("print(1)\n")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=before")
    git(root, "tag", "before")
    analysis = root / "pyfunc_lint" / "analysis.py"
    analysis.write_text(analysis.read_text().replace("2_000_000", "8_000_000"))
    monkeypatch.setattr(against, "ROOT", root)
    monkeypatch.setattr(against, "OURS", (sys.executable, "-m", "pyfunc_lint", "pylint"))
    return root


def test_every_measure_has_a_ratio_and_its_spread(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = repository.parent / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    against.measure("before", repository, ["one.py"], [3, 7], 2)
    head, *lines = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"the present tree against \w{10}, 2 pairs: median \(least to most\)", head)
    number = r"\d+\.\d+"
    measured = {}
    for line in lines:
        found = re.fullmatch(
            rf"(.*) ({number}) \(({number}) to ({number})\), {number} (s|MiB) -> {number} \5", line
        )
        assert found is not None, line
        measured[found[1]] = float(found[2])
        assert float(found[3]) <= float(found[2]) <= float(found[4])
    assert list(measured) == [
        "pylint with only our messages (1 files): time",
        "pylint with only our messages (1 files): peak memory",
        "check (1 files): time",
        "check (1 files): peak memory",
        "generated module of 3 call sites: time",
        "generated module of 7 call sites: time",
    ]
    assert measured["check (1 files): time"] > 1.5
    assert 2 < measured["generated module of 7 call sites: time"] < 8
    assert 0.8 < measured["check (1 files): peak memory"] < 1.25
    assert not list(folder.iterdir())  # The revision's files are gone.


def test_pairs_take_turns_at_being_first() -> None:
    seen: list[Path] = []

    def run_in(tree: Path) -> str:
        seen.append(tree)
        return tree.name

    old, new = Path("old"), against.ROOT
    pairs = against.in_pairs(run_in, old, 3)
    assert pairs == [("old", new.name)] * 3
    assert seen == [old, new, new, old, old, new]


def test_the_spread_is_of_paired_ratios() -> None:
    assert against.spread([(1.0, 1.1), (10.0, 9.0), (2.0, 4.0)]) == "1.100 (0.900 to 2.000)"


@pytest.mark.parametrize(
    ("revision", "why"),
    [
        ("nowhere", "this repository has no revision nowhere"),
        ("--all", "this repository has no revision --all"),
        ("", "this repository has no revision "),
        ("empty", "revision empty has no pyfunc_lint/analysis.py to be measured"),
    ],
)
def test_a_revision_that_cannot_be_measured_is_told(
    repository: Path, revision: str, why: str
) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "other")
    git(repository, "rm", "-r", "-f", "--cached", "--quiet", "pyfunc_lint")
    git(repository, "commit", "--quiet", "--message=empty")
    git(repository, "tag", "empty")
    with pytest.raises(against.Trouble) as told:
        against.measure(revision, repository, ["one.py"], [3], 1)
    assert str(told.value) == why


def test_a_revision_that_fails_is_told(repository: Path) -> None:
    fails = "import sys\n\nsys.exit(3 * ('check' in sys.argv))\n"
    (repository / "pyfunc_lint" / "__main__.py").write_text(fails)
    with pytest.raises(against.Trouble) as told:
        against.measure("before", repository, ["one.py"], [3], 1)
    assert str(told.value) == "check (1 files) fails with the present tree: exit status 3"


def test_without_git_there_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(against, "ROOT", tmp_path)
    with pytest.raises(against.Trouble) as told:
        against.measure("HEAD", tmp_path, ["one.py"], [3], 1)
    assert (
        str(told.value) == f"{tmp_path} is not a git checkout: there is no revision to compare with"
    )


def test_the_command_tells_in_a_sentence(tmp_path: Path) -> None:
    done = run("benchmarks/cost.py", tmp_path, "--against", "HEAD")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"cost: no file in {tmp_path} calls a wrapper\n"
    done = run("benchmarks/cost.py", "--against", "no/such/revision", "--files", 1)
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(r"cost: .* no revision .*\n", done.stderr)
