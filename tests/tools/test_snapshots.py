"""Snapshots: the same whatever the number of processes, and every difference is told."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from tests.programs import test_programs_run as real
from tests.tools.running import run

FINDING = """\
import tensorflow as tf


def load(x):
    return x.numpy() + 1


dataset = tf.data.Dataset.range(3).map(load)
"""
SITE = """\
import tensorflow as tf


@tf.function
def step(x):
    return tf.py_function(lambda value: value + 1, [x], tf.int64)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "examples" / "inner").mkdir(parents=True)
    for name, text in {
        "finding.py": FINDING,
        "inner/site.py": SITE,
        "nothing.py": "print('no library')\n",
        "broken.py": SITE + "def\n",
        "other.py": SITE.replace("step", "other"),
    }.items():
        (folder / "examples" / name).write_text(text, encoding="utf-8")
    (folder / "examples" / "latin.py").write_bytes(b"# py_function \xe4\n")
    return folder


def write(target: Path, project: Path, *options: object) -> list[dict[str, Any]]:
    done = run("tools/snapshots", "write", target, "--project", project, *options)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def compare(old: Path, new: Path) -> tuple[int, str]:
    done = run("tools/snapshots", "compare", old, new)
    assert not done.stderr
    return done.returncode, done.stdout


def test_a_line_for_each_file_past_the_gate(project: Path, tmp_path: Path) -> None:
    head, *lines = write(tmp_path / "all.jsonl", project)
    assert head["format"] == "pyfunc-lint snapshot"
    assert [(line["root"], line["path"]) for line in lines] == [
        ("project", "examples/broken.py"),
        ("project", "examples/finding.py"),
        ("project", "examples/inner/site.py"),
        ("project", "examples/latin.py"),
        ("project", "examples/other.py"),
    ]
    by_name = {line["path"].rpartition("/")[2]: line for line in lines}
    (finding,) = by_name["finding.py"]["findings"]
    assert finding["symbol"] == "symbolic-tensor-value"
    assert finding["place"]["path"] == "examples/finding.py"
    assert finding["place"]["line"] == 5
    assert finding["steps"][-1]["path"] == "examples/finding.py"
    assert finding["prediction"]["exception"] == "AttributeError"
    (site,) = by_name["site.py"]["callSites"]
    assert site["wrapper"] == "tf.py_function"
    assert by_name["broken.py"]["failure"]["text"] == "Python refuses to parse it"
    assert by_name["latin.py"]["failure"]["kind"] == "unreadable"
    assert str(tmp_path) not in (tmp_path / "all.jsonl").read_text(encoding="utf-8")


def test_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    folder.mkdir()
    for path in sorted(real.bad_programs(), key=lambda path: path.name)[:60]:
        (folder / path.name).write_bytes(path.read_bytes())
    for jobs in (1, 2, 5):
        write(tmp_path / f"{jobs}.jsonl", tmp_path, "-j", jobs)
    assert (tmp_path / "1.jsonl").read_bytes().count(b"\n") == 61
    assert len({(tmp_path / f"{jobs}.jsonl").read_bytes() for jobs in (1, 2, 5)}) == 1


def test_two_checkouts_of_the_same_files_compare(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "corpus"
    other.parent.mkdir()
    (project / "examples").joinpath("inner").joinpath("helper.py").write_text(SITE)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "finding.py").write_text(FINDING, encoding="utf-8")
    write(tmp_path / "old.jsonl", project, "--corpus", corpus)
    corpus.rename(other)
    lines = write(tmp_path / "new.jsonl", project.rename(tmp_path / "moved"), "--corpus", other)
    assert ("corpus", "finding.py") in [(line["root"], line["path"]) for line in lines[1:]]
    status, told = compare(tmp_path / "old.jsonl", tmp_path / "new.jsonl")
    assert (status, told) == (0, "7 files in both\nnothing differs\n")


FAKE = """\
import dataclasses


@dataclasses.dataclass
class Place:
    path: str
    line: int
    column: int = 4


@dataclasses.dataclass
class Finding:
    symbol: str
    message: str
    confidence: str
    place: Place


@dataclasses.dataclass
class Settings:
    strict_faults: bool


@dataclasses.dataclass
class Analysis:
    findings: tuple = ()
    call_sites: tuple = ()


def analyze(text, path, settings):
    assert settings.strict_faults
    if "error" in text:
        raise KeyError(path)
    while "hang" in text:
        pass
    said = [line.split(None, 3) for line in text.splitlines() if line.startswith("# ")]
    return Analysis(
        tuple(
            Finding(words[1], words[3], words[2], Place(path, number))
            for number, words in enumerate(said, 1)
        )
    )
"""


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """A checkout whose package says what the files tell it to say."""
    package = tmp_path / "fake" / "pyfunc_lint"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "analysis.py").write_text(FAKE)
    return package.parent


def snapshot(target: Path, fake: Path, files: dict[str, str]) -> Path:
    folder = target.with_suffix("") / "examples"
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    write(target, folder.parent, "--package", fake, "--limit", 0.5)
    return target


def test_a_package_of_another_checkout_and_its_failures(fake: Path, tmp_path: Path) -> None:
    files = {"a.py": "# one HIGH said", "e.py": "error", "h.py": "hang", "z.py": ""}
    target = snapshot(tmp_path / "all.jsonl", fake, files)
    lines = [json.loads(line) for line in target.read_text().splitlines()][1:]
    assert [line.get("failure") for line in lines] == [
        None,
        {"kind": "error", "text": "KeyError: 'examples/e.py'"},
        {"kind": "time", "text": "more than 0.5 s"},
        None,
    ]
    assert [finding["message"] for finding in lines[0]["findings"]] == ["said"]


def test_everything_that_differs_is_told(fake: Path, tmp_path: Path) -> None:
    old = snapshot(
        tmp_path / "old.jsonl",
        fake,
        {
            "same.py": "# one HIGH said",
            "gone.py": "",
            "fails.py": "# one HIGH said",
            "text.py": "# one HIGH said\n# two HIGH stays",
            "moved.py": "# two HIGH stays\n# one HIGH said",
            "went.py": "# one HIGH said",
        },
    )
    new = snapshot(
        tmp_path / "new.jsonl",
        fake,
        {
            "same.py": "# one HIGH said",
            "come.py": "",
            "fails.py": "error",
            "text.py": "# one INFERENCE said otherwise\n# two HIGH stays",
            "moved.py": "# one HIGH said\n# two HIGH stays",
            "went.py": "",
        },
    )
    status, told = compare(old, new)
    assert status == 1
    assert told == (
        "file only in the new: project/examples/come.py\n"
        "failure came: project/examples/fails.py: error: KeyError: 'examples/fails.py'\n"
        "finding went: project/examples/fails.py:1:4: one HIGH: said\n"
        "file only in the old: project/examples/gone.py\n"
        "finding changed: project/examples/moved.py:2:4: two HIGH: stays\n"
        "    place.line: 1 -> 2\n"
        "finding changed: project/examples/moved.py:1:4: one HIGH: said\n"
        "    place.line: 2 -> 1\n"
        "finding changed: project/examples/text.py:1:4: one INFERENCE: said otherwise\n"
        '    confidence: "HIGH" -> "INFERENCE"\n'
        '    message: "said" -> "said otherwise"\n'
        "finding went: project/examples/went.py:1:4: one HIGH: said\n"
        "5 files in both\n"
        "     1  failure came\n"
        "     1  file only in the new\n"
        "     1  file only in the old\n"
        "     3  finding changed\n"
        "     2  finding went\n"
    )


def test_call_sites_and_verdicts_that_differ_are_told(tmp_path: Path) -> None:
    site = {
        "place": {"path": "a.py", "line": 3, "column": 0},
        "wrapper": "tf.py_function",
        "function": "f",
        "parameters": [["x", "int32 tensor"]],
        "returns": "?",
        "tout": "int32",
    }
    verdict = {
        "symbol": "one",
        "line": 3,
        "column": 0,
        "verdict": "confirmed",
        "reason": "",
        "worlds": {"eager": "confirmed"},
    }
    head = {"format": "pyfunc-lint snapshot", "version": 1, "verdicts": True}
    for name, returns, status in (("old", "?", "confirmed"), ("new", "float32", "refuted")):
        line = {
            "root": "project",
            "path": "a.py",
            "findings": [],
            "callSites": [{**site, "returns": returns}],
            "verdicts": [{**verdict, "verdict": status, "worlds": {"eager": status}}],
        }
        (tmp_path / name).write_text(f"{json.dumps(head)}\n{json.dumps(line)}\n")
    assert compare(tmp_path / "old", tmp_path / "new") == (
        1,
        "call site changed: project/a.py:3:0: tf.py_function(f) receives x: int32 tensor; "
        "returns float32, Tout int32\n"
        '    returns: "?" -> "float32"\n'
        "verdict changed: project/a.py:3:0: one: refuted: \n"
        '    verdict: "confirmed" -> "refuted"\n'
        '    worlds.eager: "confirmed" -> "refuted"\n'
        "1 files in both\n"
        "     1  call site changed\n"
        "     1  verdict changed\n",
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "cannot read {path}: No such file or directory"),
        (b"\xff\xfe", "{path} is not a snapshot: it is not text"),
        (b"", "{path} is not a snapshot: its first line does not say so"),
        (b"{}\n", "{path} is not a snapshot: line 1 does not look like one"),
        (b"nothing\n", "{path} is not a snapshot: line 1 is not JSON"),
        (b'{"format": "other"}\n', "{path} is not a snapshot: its first line does not say so"),
        (
            b'{"format": "pyfunc-lint snapshot", "version": 9}\n',
            "{path} is a snapshot of format 9; this tool reads format 1, so write it again",
        ),
    ],
)
def test_what_is_no_snapshot_is_told(text: bytes | None, why: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    if text is not None:
        path.write_bytes(text)
    done = run("tools/snapshots", "compare", path, path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"snapshots: {why.format(path=path)}\n"


def test_wrong_usage_is_told(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    (tmp_path / "a" / "project").mkdir(parents=True)
    for options, why in (
        (["--corpus", tmp_path / "none"], f"there is no folder {tmp_path}/none"),
        (["--package", tmp_path], f"there is no package pyfunc_lint in {tmp_path}"),
        (
            ["--corpus", tmp_path / "a" / "project"],
            "two folders are called project: files could not be told apart",
        ),
        (["--project", tmp_path / "a"], f"{tmp_path}/a holds no programs of this project"),
    ):
        done = run("tools/snapshots", "write", target, "--project", project, *options)
        assert (done.returncode, done.stderr) == (2, f"snapshots: {why}\n")
    done = run("tools/snapshots", "write", tmp_path, "--project", project)
    assert (done.returncode, done.stderr) == (2, f"snapshots: cannot write {tmp_path}\n")


@pytest.mark.tensorflow
def test_verdicts_when_they_are_asked_for(project: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("tensorflow") is None:
        pytest.skip("TensorFlow is not installed")
    lines = write(tmp_path / "all.jsonl", project, "--verdicts")
    assert [line["verdicts"] for line in lines[1:] if "verdicts" in line] == [
        [
            {
                "column": 11,
                "line": 5,
                "reason": "",
                "symbol": "symbolic-tensor-value",
                "verdict": "confirmed",
                "worlds": {"as written": "confirmed"},
            }
        ]
    ]
