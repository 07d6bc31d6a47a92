"""What NumPy makes of something unknown: the measured table, and what the linter says of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.settings import Settings
from pyfunc_lint.tables import functions

ROOT = Path(__file__).parents[1]
DATA = Path(functions.__file__).parent / "data" / "dispatching.json"

HEAD = "import numpy as np\nimport tensorflow as tf\n\n\n"
SITE = "\n\ntf.data.Dataset.range(3).map(lambda x: x + 1)\n"


def messages(body: str) -> list[str]:
    """What is said of a function of one unknown parameter that is also called in a graph."""
    program = (
        f"{HEAD}def use(unknown):\n    {body}\n    return tf.data.Dataset.range(1).map(str)\n{SITE}"
    )
    found = analyze(program, None, Settings(strict_faults=True)).findings
    return [finding.message for finding in found if finding.symbol == "tensor-method-on-array"]


CODE = "import sys; from tools.facts.functions import dispatching as d; sys.stdout.write(d.text())"


def test_the_table_is_what_numpy_does() -> None:
    """All of it again; what other versions of NumPy add or lack is none of its lines."""
    made = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert made.stdout == DATA.read_text(encoding="utf-8")


def test_what_decides() -> None:
    assert functions.deciding("np.abs")[0] == 0
    assert functions.deciding("np.where")[:3] == (0, 1, 2)
    assert functions.deciding("np.array") == ()
    assert functions.deciding("np.zeros") == ()


@pytest.mark.parametrize(
    "body",
    [
        "print(unknown.astype('float32').values)",
        "print(unknown['a'].astype(np.int64).name)",
        "print(np.sum(unknown).item_name)",
        "print(np.abs(unknown).numpy())",
        "total = np.mean(unknown) + 1\n    print(total.index)",
        "rows = np.concatenate([unknown, unknown])\n    print(rows[0].label)",
        "frame = unknown.astype('float32')\n    print(frame.name)\n    print(frame.numpy())",
        "print(np.where(unknown > 0, unknown, 0).values)",
        "print(np.sum([{'a': 1}, object()]).anything)",
        "objects = np.empty(2, dtype=object)\n    print(np.sum(objects).anything)",
    ],
)
def test_what_may_be_no_array_has_any_attribute(body: str) -> None:
    assert messages(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "print(np.array(unknown).numpy())",
        "print(np.asarray(unknown, np.float32).values)",
        "print(np.zeros(unknown).numpy())",
        "print(np.abs([1.5, 2.5]).numpy())",
        "print(np.sum(np.ones((2, 2))).numpy())",
        "unknown.astype('float32').set_shape([1])",
    ],
)
def test_what_is_an_array_has_those_of_arrays(body: str) -> None:
    assert len(messages(body)) == 1
