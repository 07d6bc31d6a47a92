"""Three programs that are often shown to explain the wrappers, and what really fails in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from tests.programs import test_programs_run as real
from tests.test_messages import happened

FOLDER = Path(__file__).parent / "article"
SESSION = (16, "graph-api-in-eager-mode")


def said(name: str, text: str | None = None) -> list[tuple[int, str]]:
    path = FOLDER / name
    source = path.read_text(encoding="utf-8") if text is None else text
    found = analyze(source, str(path)).findings
    return [(finding.place.line, finding.symbol) for finding in found]


@pytest.mark.parametrize("name", ["python_add.py", "tf_add.py"])
def test_tout_is_flagged_and_not_the_addition(name: str) -> None:
    assert said(name) == [(12, "tout-dtype-mismatch")]


@pytest.mark.parametrize("name", ["python_add.py", "tf_add.py"])
def test_an_int64_array_satisfies_tout_and_the_session_fails(name: str) -> None:
    source = (FOLDER / name).read_text(encoding="utf-8")
    source = source.replace("import tensorflow", "import numpy as np\nimport tensorflow", 1)
    assert said(name, source.replace("tf.constant(5)", "np.array([5, 6])")) == [SESSION]


def test_numpy_is_converted_in_silence_and_the_session_fails() -> None:
    assert said("numpy_square.py") == [SESSION]


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", ["python_add.py", "tf_add.py"])
def test_tensorflow_refuses_the_dtype(name: str) -> None:
    outcome = happened(FOLDER / name)
    assert "InvalidArgumentError" in outcome["names"], real.summary(outcome)
    assert 12 in outcome["lines"]


@pytest.mark.tensorflow
def test_only_the_session_fails_after_numpy() -> None:
    outcome = happened(FOLDER / "numpy_square.py")
    assert "RuntimeError" in outcome["names"], real.summary(outcome)
    assert "Session graph is empty" in outcome["message"]
