"""What is predicted for other versions than those that are installed is neither true nor false."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.versions.facts import Versions
from pyfunc_lint.verify.execution.installed import Installed
from pyfunc_lint.verify.verdict import Verdict
from pyfunc_lint.verify.verifier import Case, Verifier

TEXT = """\
import tensorflow as tf


def load(path):
    return open(path)


tf.data.Dataset.from_tensor_slices(["a"]).map(lambda path: tf.py_function(load, [path], tf.string))
"""
HERE = Installed("2.21.0", "3.12.0", "2.4.1")


class Runs:
    """Takes the place of what runs programs: they all end in the same way."""

    def __init__(self, status: str) -> None:
        self.status = status
        self.count = 0
        self.submit = None

    def verifier(self, monkeypatch: pytest.MonkeyPatch) -> Verifier:
        def run_all(*_: object) -> Verdict:
            self.count += 1
            return Verdict(self.status, "as it is")  # type: ignore[arg-type]

        monkeypatch.setattr("pyfunc_lint.verify.verifier._run_all", run_all)
        return Verifier(self, installed=HERE)  # type: ignore[arg-type]


def case(*requires: str, versions: Versions | None = None) -> Case:
    finding = analyze(TEXT, None).findings[0]
    return Case(replace(finding, requires=requires), TEXT, "a.py", (), versions)


@pytest.mark.parametrize(
    ("requirement", "reason"),
    [
        (
            "keras<3",
            "it is about Keras 2 (TensorFlow 2.15 and earlier), and keras 3.12.0 is installed",
        ),
        ("numpy<2", "it is about NumPy 1, and numpy 2.4.1 is installed"),
        (
            "tensorflow<2.15",
            "it is about TensorFlow before 2.15, and tensorflow 2.21.0 is installed",
        ),
    ],
)
def test_what_requires_others_is_not_run(
    monkeypatch: pytest.MonkeyPatch, requirement: str, reason: str
) -> None:
    runs = Runs("refuted")
    verdict = runs.verifier(monkeypatch).verify(case("keras>=3", requirement))
    assert (verdict.status, verdict.reason) == ("not applicable", reason)
    assert runs.count == 0


def test_what_requires_these_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    verifier = Runs("refuted").verifier(monkeypatch)
    assert verifier.verify(case("keras>=3", "numpy>=2.4")).status == "refuted"


OLD = Versions(frozenset({"2"}), frozenset({"1"}), True, True, "Pipfile asks for keras<3", "so")


@pytest.mark.parametrize(
    ("runs", "verdict"),
    [
        ("refuted", "not applicable"),
        ("confirmed", "confirmed"),
        ("inconclusive", "inconclusive"),
    ],
)
def test_nothing_refutes_what_a_module_for_other_versions_does(
    monkeypatch: pytest.MonkeyPatch, runs: str, verdict: str
) -> None:
    assert Runs(runs).verifier(monkeypatch).verify(case(versions=OLD)).status == verdict


def test_what_is_only_assumed_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    assumed = replace(OLD, keras_told=False, numpy_told=False)
    verifier = Runs("refuted").verifier(monkeypatch)
    assert verifier.verify(case(versions=assumed)).status == "refuted"
