"""The options that say what the code is for, and what is said of findings that depend on it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from conftest import ONLY_OURS, Faces, Run, run

REQUIRING = Path(__file__).with_name("requiring.py")
BAD = (Path(__file__).parents[2] / "docs/messages/symbolic-tensor-value/bad.py").read_text()
MISSING = (Path(__file__).parents[2] / "docs/messages/missing-numpy-call/bad.py").read_text()
UNDER_KERAS = ": under Keras 3 (TensorFlow 2.16 and later), .numpy() raises AttributeError: "


def requiring(faces: Faces, versions: str, face: str, *arguments: str) -> Run:
    return run(sys.executable, REQUIRING, versions, face, *arguments, cwd=faces.folder)


def both(faces: Faces, versions: str, *arguments: str) -> str:
    """What pylint and ``check`` say alike."""
    said = requiring(faces, versions, "pylint", *ONLY_OURS, "-j2", *arguments).out
    checked = requiring(faces, versions, "check", *ONLY_OURS, *arguments)
    assert checked.err == ""
    assert checked.out == said
    return said


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("option", "value"),
    [("keras", "4"), ("keras", "three"), ("numpy", "3.0"), ("tensorflow", "2.x"), ("numpy", "")],
)
def test_wrong_values_are_refused(faces: Faces, option: str, value: str, jobs: str) -> None:
    faces.write("a.py", BAD)
    faces.write("b.py", BAD)
    argument = f"--{option}-version={value}"
    for said in (
        faces.pylint("-j", jobs, *ONLY_OURS, argument, "a.py", "b.py"),
        faces.ours("check", argument, "a.py", "b.py"),
        faces.ours("types", argument, "a.py", "b.py"),
        faces.ours("verify", argument, "a.py", "b.py"),
    ):
        assert said.status == 2
        assert said.out == ""
        assert f"argument --{option}-version: invalid choice: '{value}'" in said.err
        assert "Traceback" not in said.err


def test_wrong_values_in_the_configuration_are_refused(faces: Faces) -> None:
    faces.write("a.py", BAD)
    faces.write("pyproject.toml", '[tool.pylint.pyfunc-lint]\nkeras-version = "new"\n')
    said = faces.pylint(*ONLY_OURS, "a.py")
    assert said.status == 32 or said.status == 2
    assert "argument --keras-version: invalid choice: 'new'" in said.err
    checked = faces.ours("check", "a.py")
    assert checked.status == 2
    assert checked.err == (
        "pyfunc-lint: keras-version: 'new' is no version that is known, "
        "choose from auto, 2, 3, 2.15, 3.3, …\n"
    )


@pytest.mark.parametrize("where", ["file", "command line"])
def test_what_is_told_is_not_said_again(faces: Faces, where: str) -> None:
    faces.write("a.py", BAD)
    faces.write("b.py", BAD)
    arguments = ["a.py", "b.py"]
    if where == "file":
        faces.write("pyproject.toml", "[tool.pylint.pyfunc-lint]\nkeras-version = 3.3\n")
    else:
        arguments.append("--keras-version=3.3")
    said = both(faces, "keras>=3", *arguments)
    assert said.count(": .numpy() raises AttributeError: ") == 2


def test_the_command_line_comes_before_the_configuration(faces: Faces) -> None:
    faces.write("a.py", BAD)
    faces.write("pyproject.toml", "[tool.pylint.pyfunc-lint]\nkeras-version = 3\n")
    assert UNDER_KERAS in both(faces, "keras>=3", "--keras-version=auto", "a.py")


def test_what_is_assumed_is_said(faces: Faces) -> None:
    faces.write("a.py", BAD)
    faces.write("b.py", MISSING)
    assert UNDER_KERAS in both(faces, "keras>=3", "a.py")
    assert ": under NumPy 2.4 and later, open() raises TypeError: " in both(
        faces, "numpy>=2.4", "b.py"
    )


def test_messages_without_an_error_say_it_too(faces: Faces) -> None:
    faces.write("a.py", (REQUIRING.parents[2] / "docs/messages/tensor-as-text/bad.py").read_text())
    for line in both(faces, "numpy>=2.4", "a.py").splitlines()[1:]:
        assert ": under NumPy 2.4 and later, " in line
        assert line.endswith("(tensor-as-text)")


def test_a_project_tells(faces: Faces) -> None:
    faces.write("requirements.txt", "tensorflow>=2.18\n")
    faces.write("a.py", BAD)
    assert ": .numpy() raises AttributeError: " in both(faces, "keras>=3", "a.py")


def test_json_has_what_is_required_and_assumed(faces: Faces) -> None:
    faces.write("a.py", BAD)
    faces.write("b.py", BAD)
    said = json.loads(requiring(faces, "keras>=3", "check", "--format=json", "a.py", "b.py").out)
    assert [entry["requires"] for entry in said["messages"]] == [["keras>=3"]] * 2
    assert {entry["confidence"] for entry in said["messages"]} == {"INFERENCE"}
    assert said["versions"] == [
        {
            "package": "keras",
            "versions": ["3"],
            "told": False,
            "because": "nothing says which Keras it is for",
            "paths": ["a.py", "b.py"],
        },
        {
            "package": "numpy",
            "versions": ["1", "2", "2.4"],
            "told": False,
            "because": "nothing says which NumPy it is for",
            "paths": ["a.py", "b.py"],
        },
    ]


def test_verbose_says_each_assumption_once(faces: Faces) -> None:
    faces.write("old/requirements.txt", "tensorflow<2.16\n")
    for name in ("a.py", "b.py", "old/c.py"):
        faces.write(name, BAD)
    said = requiring(faces, "keras>=3", "check", "-v", "a.py", "b.py", "old/c.py")
    assert said.err.splitlines() == [
        "pyfunc-lint: 2 files, a.py first: Keras 3 is assumed: nothing says which Keras it is for",
        "pyfunc-lint: 2 files, a.py first: NumPy any version is assumed: "
        "nothing says which NumPy it is for",
        "pyfunc-lint: old/c.py: Keras 2 is assumed: requirements.txt asks for tensorflow<2.16",
        "pyfunc-lint: old/c.py: NumPy 1 is assumed: requirements.txt asks for tensorflow<2.16",
    ]


def test_nothing_is_assumed_where_nothing_depends_on_it(faces: Faces) -> None:
    faces.write("a.py", MISSING)
    assert faces.ours("check", "--verbose", "a.py").err == ""
