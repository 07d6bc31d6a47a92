"""Text beyond ASCII: columns count characters, and a terminal that cannot show it ends no run."""

from __future__ import annotations

import json

import pytest

from tests.faces.conftest import ONLY_OURS, Faces

PROGRAM = """\
import tensorflow as tf


def fläche(größe): é = "ü"; return größe.astype("int32")


ds = tf.data.Dataset.range(3).map(lambda x: ("é", tf.py_function(fläche, [x], tf.int32)))
"""


def test_columns_count_characters(faces: Faces) -> None:
    faces.write("a.py", PROGRAM)
    line = PROGRAM.splitlines()[3]
    start = line.index("größe.astype")
    said = faces.pylint(*ONLY_OURS, "--output-format=json2", "a.py").out
    (theirs,) = json.loads(said)["messages"]
    assert (theirs["column"], theirs["endColumn"]) == (start, start + len("größe.astype"))
    (ours,) = json.loads(faces.ours("check", "--format=json", "a.py").out)["messages"]
    assert (ours["column"], ours["endColumn"]) == (theirs["column"], theirs["endColumn"])
    (edit,) = ours["edits"]
    assert line[edit["column"] : edit["endColumn"]] == "größe"
    assert edit["text"] == "größe.numpy()"
    assert f"a.py:7:{PROGRAM.splitlines()[6].index('tf.py_function')}: " in (
        faces.ours("types", "a.py").out
    )


@pytest.mark.parametrize("jobs", ["-j1", "-j2"])
def test_a_terminal_that_shows_ascii_only(faces: Faces, jobs: str) -> None:
    faces.write("a.py", PROGRAM)
    faces.write("b.py", PROGRAM)
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = faces.pylint(*ONLY_OURS, jobs, "a.py", "b.py", **ascii_only)
    assert "Traceback" not in done.err + done.out
    assert done.out.count(r"`gr\xf6\xdfe` is an EagerTensor(int64)") == 2
    ours = faces.ours("check", jobs, "a.py", "b.py", **ascii_only)
    assert ours.out == done.out
