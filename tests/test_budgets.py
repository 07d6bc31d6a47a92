"""What stands behind code that costs more steps than the analysis has."""

from __future__ import annotations

from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.settings import Settings

HEAD = ["import numpy as np", "import tensorflow as tf"]
LOAD = ["def load(path):", "    return np.zeros(3)"]
WRAPPED = [
    "def wrap(path):",
    "    return tf.numpy_function(load, [path], tf.{tout})",
    "ds = tf.data.Dataset.from_tensor_slices(['a/b']).map(wrap)",
]
CALL = ["main(object(), object(), object())"]


def dense(lines: int, indent: str = "") -> list[str]:
    """Lines of which each takes some two hundred steps."""
    terms = " + ".join(f"(a[{i}] * b.c({i}, k={i}) - d[{i}:{i + 1}])" for i in range(12))
    return [f"{indent}t = {terms}"] * lines


def indented(lines: list[str], levels: int = 1) -> list[str]:
    return ["    " * levels + line for line in lines]


def helpers(count: int) -> list[str]:
    """Functions that take some six hundred steps each."""
    found = []
    for number in range(count):
        found += [f"def h{number}(a, b, d):", *dense(3, "    "), "    return t"]
    return found


LOOP = ["    for i in range(10):", "        for j in range(10):"]
CALLS = [f"    x = h{number}(a, b, d)" for number in range(60) for _ in range(4)]
PROGRAMS = {
    "the module's body": [*HEAD, "a = b = d = object()", *dense(700), *LOAD, *WRAPPED],
    "the module's body before a call": [
        *HEAD, "a = b = d = object()", *LOAD, *dense(700), "if a:",
        "    y = tf.function(lambda p: tf.numpy_function(load, [p], tf.{tout}))('a')",
    ],
    "a function's body": [
        *HEAD, *LOAD, "def main(a, b, d):", *dense(500, "    "), *indented(WRAPPED), *CALL
    ],
    "a loop": [
        *HEAD, *LOAD, "def main(a, b, d):", *LOOP, *dense(200, " " * 12), *indented(WRAPPED), *CALL
    ],
    "calls": [*HEAD, *LOAD, *helpers(60), "def main(a, b, d):", *CALLS, *indented(WRAPPED), *CALL],
}  # fmt: skip


@pytest.mark.parametrize("name", PROGRAMS)
def test_wrappers_are_seen(name: str) -> None:
    text = "\n".join(PROGRAMS[name])
    for tout, found in (("float32", ["tout-dtype-mismatch"]), ("float64", [])):
        analysis = analyze(text.format(tout=tout), None, Settings(strict_faults=True))
        assert [finding.symbol for finding in analysis.findings] == found
        assert len(analysis.call_sites) == 1


def test_imported_functions_are_seen(tmp_path: Path) -> None:
    heavy = ["import numpy as np", "a = b = d = object()", *dense(100), *LOAD, *dense(100)]
    (tmp_path / "heavy.py").write_text("\n".join(heavy), "utf-8")
    text = "\n".join([*HEAD, "from heavy import load", *WRAPPED]).format(tout="float32")
    analysis = analyze(text, str(tmp_path / "main.py"), Settings(strict_faults=True))
    assert [finding.symbol for finding in analysis.findings] == ["tout-dtype-mismatch"]


def test_what_is_not_run_is_unknown(tmp_path: Path) -> None:
    """A name keeps no value that code which is not run would have replaced."""
    heavy = ["import numpy as np", "dtype = np.float64", "a = b = d = object()", *dense(100)]
    heavy += ["dtype = np.float32", "with a as size:", "    for dtype, n in b:", "        pass"]
    (tmp_path / "heavy.py").write_text("\n".join(heavy), "utf-8")
    lines = [*HEAD, "import heavy", *LOAD, *WRAPPED]
    text = "\n".join(lines).replace("np.zeros(3)", "np.zeros(3, heavy.dtype)")
    for tout in ("float32", "float64"):
        found = analyze(text.format(tout=tout), str(tmp_path / "main.py")).findings
        assert found == ()
