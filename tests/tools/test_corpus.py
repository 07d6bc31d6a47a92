"""The run over other people's packages: it fails when anything fails, and says where."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from pyfunc_lint.diagnostics.findings import Analysis
from tests.tools.running import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

import corpus
import fetch

Run = Callable[..., tuple[int, str]]


def fake(text: str, path: str | None, settings: object) -> Analysis:
    if path and "error" in text:
        raise KeyError("what\nis missing")
    while path and "hang" in text:
        pass
    if path and "flood" in text:
        b"1" * (90 << 20)
    return Analysis()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setattr(corpus, "analyze", fake)

    def run_with(*arguments: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["corpus.py", *map(str, arguments)])
        status = corpus.main()
        said = capsys.readouterr()
        return status, said.out + said.err

    return run_with


def files(folder: Path, *words: str) -> Path:
    for number, word in enumerate(words):
        path = folder / f"package_{number % 3}" / f"module_{number}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"# py_function {word}\n")
    return folder


def test_a_run_without_a_failure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin.py").write_bytes(b"# py_function \xe4\n")
    (tmp_path / "plain.py").write_text("print(1)\n")
    status, told = run(files(tmp_path, "fine", "fine"))
    assert status == 0
    assert "files 4, past the gate 2, " in told
    assert "errors of our own: 0\nhangs: 0\nmodules that take too much memory: 0\n" in told


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("error", "KeyError: 'what\\nis missing'  [test_corpus.py:{line} fake"),
        ("hang", "more than 0.3 s  [test_corpus.py"),
        ("flood", "more than 50 MiB"),
    ],
)
def test_any_failure_fails(run: Run, tmp_path: Path, word: str, line: str) -> None:
    folder = files(tmp_path, "fine", word, "fine")
    status, told = run(folder, "--limit", 0.3, "--memory", 50, "-j", 1)
    assert status == 1
    assert "past the gate 3" in told
    number = fake.__code__.co_firstlineno + 2
    assert f"  {folder}/package_1/module_1.py  {line.format(line=number)}" in told


def test_every_file_is_in_one_part_wherever_the_folder_is(run: Run, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
        files(folder, *["fine"] * 30)
    paths = sorted(here.rglob("*.py"))
    chosen = [
        {path.name for path in paths if corpus.in_part(str(path), str(here), (part, 4))}
        for part in (1, 2, 3, 4)
    ]
    assert sum(map(len, chosen)) == 30
    assert set().union(*chosen) == {path.name for path in paths}
    assert min(map(len, chosen)) > 0
    for path in sorted(there.rglob("*.py")):
        assert corpus.in_part(str(path), str(there), (2, 4)) == (path.name in chosen[1])
    status, told = run(here, "--part", "2/4")
    assert status == 0
    assert f"files {len(chosen[1])}, " in told


@pytest.mark.parametrize("part", ["0/4", "5/4", "1", "a/b", "1/0"])
def test_a_part_must_be_one(run: Run, tmp_path: Path, part: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run(tmp_path, "--part", part)
    assert ended.value.code == 2


def test_nothing_to_look_at_is_told(run: Run, tmp_path: Path) -> None:
    assert run(tmp_path) == (2, f"corpus: there is no Python file to look at in {tmp_path}\n")
    assert run(tmp_path / "no") == (2, f"corpus: there is no folder {tmp_path}/no\n")


# -- fetching --------------------------------------------------------------------------------------


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels, which is all that pip finds."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name in ("one", "two"):
        with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{name}/__init__.py", "")
            wheel.writestr(f"{name}/data.bin", "no Python")
            wheel.writestr(f"{name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\n")
            metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nRequires-Python: <3\n"
            wheel.writestr(f"{name}-1.0.dist-info/METADATA", metadata)
            wheel.writestr("../outside.py", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def pins(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "packages.txt"
    path.write_text("# pinned\n\n" + "\n".join(lines) + "\n")
    return path


def test_pinned_packages_are_fetched_once(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "corpus"
    assert fetch.main(folder, pins(tmp_path, "one==1.0  # first", "two==1.0")) == 0
    assert capsys.readouterr().out == "one 1.0: 2 Python files\ntwo 1.0: 2 Python files\n"
    assert sorted(path.name for path in folder.iterdir()) == ["one-1.0", "two-1.0"]
    assert (folder / "one-1.0" / "one" / "__init__.py").is_file()
    assert not (folder / "one-1.0" / "one" / "data.bin").exists()
    assert not list(tmp_path.glob("outside.py")) and not (folder / "outside.py").exists()
    monkeypatch.setattr(subprocess, "run", None)  # Nothing is fetched again, what is old goes.
    assert fetch.main(folder, pins(tmp_path, "two==1.0")) == 0
    assert [path.name for path in folder.iterdir()] == ["two-1.0"]


def test_a_package_that_cannot_be_had_is_told(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "corpus"
    assert fetch.main(folder, pins(tmp_path, "one==1.0", "two==2.0")) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("fetch: two==2.0 cannot be downloaded, is there a network? pip says: ")
    assert [path.name for path in folder.iterdir()] == ["one-1.0"]
    assert fetch.main(folder, pins(tmp_path, "one")) == 1
    assert (
        capsys.readouterr().err == "fetch: packages.txt has a line that is not NAME==VERSION: one\n"
    )


def test_a_download_that_is_no_wheel_is_told(
    index: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (index / "one-1.0-py3-none-any.whl").write_text("not a wheel")
    assert fetch.main(tmp_path / "corpus", pins(tmp_path, "one==1.0")) == 1
    assert capsys.readouterr().err.startswith("fetch: one==1.0 cannot be downloaded")


def test_the_pins_of_this_project_can_be_read() -> None:
    assert len(list(fetch.read_pins(fetch.PINS))) > 5
