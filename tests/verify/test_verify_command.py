"""``pyfunc-lint verify`` from outside: what it prints, its exit status, what it remembers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.commands.main import main
from pyfunc_lint.commands.verify import sample
from pyfunc_lint.diagnostics.findings import Finding, Place, Prediction
from pyfunc_lint.verify.cache import fingerprint
from pyfunc_lint.verify.execution.runner import installed_tensorflow
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case

PROGRAM = """\
import tensorflow as tf


def load(x):
    return x.numpy()


dataset = tf.data.Dataset.range(3).map(load)
"""

needs_tensorflow = pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow")


def verify(*arguments: str, cache: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pyfunc_lint", "verify", *arguments],
        env={**os.environ, "PYFUNC_LINT_CACHE": str(cache)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.tensorflow
@needs_tensorflow
def test_a_verdict_is_printed_written_and_remembered(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(PROGRAM, encoding="utf-8")
    kept, cache = tmp_path / "kept", tmp_path / "cache"
    done = verify(str(module), "--write-reproducers", str(kept), "--jobs", "1", cache=cache)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert f"{module}:5:11: confirmed, as written (symbolic-tensor-value)" in done.stdout
    assert "has no attribute 'numpy'" in done.stdout
    assert "1 confirmed, 0 refuted, 0 inconclusive of 1 finding in " in done.stdout
    (file,) = kept.iterdir()
    assert file.name == "module_5_symbolic_tensor_value.py"
    assert len(list(cache.iterdir())) == 1

    # Lines move, the verdict stays; the second run does not need TensorFlow's seconds.
    module.write_text('"""New."""\n\n' + PROGRAM, encoding="utf-8")
    done = verify(str(module), "--format", "json", cache=cache)
    said: dict[str, Any] = json.loads(done.stdout)
    assert said["summary"]["confirmed"] == said["summary"]["found"] == 1
    assert said["summary"]["sandbox"] is None  # Nothing was run.
    (entry,) = said["findings"]
    assert entry["remembered"] is True
    assert (entry["verdict"], entry["level"], entry["line"]) == ("confirmed", "as written", 7)

    done = verify(str(module), "--format", "json", "--no-cache", "--worlds", "keras", cache=cache)
    said = json.loads(done.stdout)
    assert (said["findings"], said["summary"]["found"]) == ([], 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no-such-file.py"], "no such file"),
        (["--message", "no-such-message", "."], "no message is called no-such-message"),
        (["--worlds", "moon", "."], "choose from"),
        (["--sample", "0", "."], "at least 1"),
        (["--timeout", "0", "."], "--timeout"),
    ],
)
@needs_tensorflow
def test_what_cannot_be_done_is_said(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(["verify", *arguments])
    except SystemExit as stop:
        status = int(str(stop.code))
    assert status == 2
    assert words in capsys.readouterr().err


def test_without_tensorflow_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("pyfunc_lint.verify.execution.runner.installed_tensorflow", lambda: "")
    assert main(["verify", str(tmp_path)]) == 2
    error = capsys.readouterr().err
    assert "pip install 'pyfunc-lint[verify]'" in error
    assert len(error.splitlines()) == 1


def case(symbol: str, path: str, line: int) -> Case:
    place = Place(path, line, 0, line, 1)
    return Case(Finding(symbol, place, "", "HIGH", "", Prediction("raises")), "", path)


def test_a_sample_is_spread_and_always_the_same() -> None:
    cases = [case("often", f"{line % 10}.py", line) for line in range(100)]
    cases += [case("seldom", "1.py", 500), case("seldom", "2.py", 501)]
    chosen = sample(cases, 10, 0)
    assert chosen.total == 102
    symbols = [one.finding.symbol for one in chosen.chosen]
    assert (symbols.count("often"), symbols.count("seldom")) == (8, 2)
    assert len({one.shown_path for one in chosen.chosen if one.finding.symbol == "often"}) == 8
    assert sample(cases, 10, 0).chosen == chosen.chosen
    assert sample(cases, 10, 1).chosen != chosen.chosen
    assert sample(cases, None, 0).chosen == cases


def test_a_fingerprint_does_not_move_with_lines(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    moved = "import os\n\n\n" + PROGRAM.replace("import tensorflow", "import   tensorflow")
    marks = {
        fingerprint(finding, text)
        for text in (PROGRAM, moved)
        for finding in analyze(text, str(path)).findings
    }
    assert len(marks) == 1
    other = PROGRAM.replace("x.numpy()", "x.numpy().mean()").replace("load", "read")
    (finding,) = analyze(other, str(path)).findings
    assert fingerprint(finding, other) not in marks


@pytest.mark.tensorflow
@needs_tensorflow
def test_names_of_files_that_are_no_text(tmp_path: Path) -> None:
    folder, cache = os.fsencode(tmp_path / "code"), tmp_path / "cache"
    os.mkdir(folder)
    for name in (b"\xff\xfe.py", b"two\nlines.py"):
        try:
            descriptor = os.open(folder + b"/" + name, os.O_WRONLY | os.O_CREAT)
        except OSError:
            pytest.skip("the file system takes only names that are text")
        with os.fdopen(descriptor, "w") as stream:
            stream.write(PROGRAM)
    kept = tmp_path / "kept"
    for _ in range(2):
        done = verify(str(tmp_path / "code"), "--write-reproducers", str(kept), cache=cache)
        assert (done.stderr, done.returncode) == ("", 0)
        assert "2 confirmed" in done.stdout, done.stdout
    heads = sorted(path.read_text(encoding="utf-8").split("\n")[0] for path in kept.iterdir())
    assert [head.partition("code/")[2] for head in heads] == [
        "\\xff\\xfe.py:5:11",
        "two\\nlines.py:5:11",
    ]


def test_a_fault_of_ours_is_one_inconclusive_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    from pyfunc_lint.verify.verifier import Verifier

    monkeypatch.delenv("PYFUNC_LINT_STRICT")

    class Fails(Verifier):
        def verify(self, case: Case) -> Verdict:
            if case.shown_path == "b.py":
                raise KeyError("of ours")
            return Verdict("confirmed")

    place = Place("a.py", 1, 0, 1, 1)
    finding = Finding("x", place, "x", "HIGH", "", Prediction("raises"))
    verifier = Fails(runner=None, jobs=1)  # type: ignore[arg-type]
    cases = [Case(finding, "", name) for name in ("a.py", "b.py", "c.py")]
    verdicts = [verdict for _, verdict in verifier.verify_all(cases)]
    assert [verdict.status for verdict in verdicts] == ["confirmed", "inconclusive", "confirmed"]
    assert verdicts[1].reason.startswith("pyfunc-lint failed on it: KeyError: 'of ours' at verify.")
    assert "explain I7399" in verdicts[1].reason
    assert verifier.failed


@pytest.mark.tensorflow
@needs_tensorflow
def test_the_sandbox_is_explained(tmp_path: Path) -> None:
    done = verify("--explain-sandbox", cache=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("always: ")
    assert all(line.startswith(("yes: ", "no:  ")) for line in lines[1:])
    told = json.loads(verify("--explain-sandbox", "--format", "json", cache=tmp_path).stdout)
    assert sum(told["sandbox"].values()) == sum(line.startswith("yes: ") for line in lines)
    assert len(told["sandbox"]) == len(lines) - 2
    module = tmp_path / "module.py"
    module.write_text(PROGRAM, encoding="utf-8")
    done = verify(str(module), "--format", "json", "--no-cache", cache=tmp_path)
    assert json.loads(done.stdout)["summary"]["sandbox"] == told["sandbox"]


def test_nothing_to_verify_is_said(tmp_path: Path) -> None:
    done = verify(cache=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "pyfunc-lint: no PATH is given: name files or folders to verify\n"
