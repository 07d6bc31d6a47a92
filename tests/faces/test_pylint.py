"""pylint's face: placement, switching, confidence, faults of ours, workers."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from conftest import ONLY_OURS, WITH_ADVICE, Faces

from pyfunc_lint.rules import RULES

PROGRAM = '''\
"""A module."""
fault("é", "%s")


class Reader:
    @fault(2)
    def read(self, x=fault(3)):
        warned(4)
        return lambda: fault(5)


def outer():
    def inner():
        return [quiet(6) for _ in fault(7)]
'''


def messages(faces: Faces, *arguments: str) -> list[dict[str, Any]]:
    done = faces.fake("pylint", *WITH_ADVICE, "--output-format=json2", *arguments)
    assert done.err == ""
    found: list[dict[str, Any]] = json.loads(done.out)["messages"]
    return found


def test_place_text_scope_and_confidence(faces: Faces) -> None:
    faces.write("a.py", PROGRAM)
    found = messages(faces, "a.py")
    assert [(m["line"], m["column"], m["endLine"], m["endColumn"]) for m in found] == [
        (2, 0, 2, 17),
        (6, 5, 6, 13),
        (7, 21, 7, 29),
        (8, 8, 8, 17),
        (9, 23, 9, 31),
        (14, 16, 14, 24),
        (14, 34, 14, 42),
    ]
    # In which scope a decorator stands is told in two ways by astroid's versions.
    assert [m["obj"] for m in found if m["line"] != 6] == [
        "",
        "Reader.read",
        "Reader.read",
        "Reader.read.<lambda>",
        "outer.inner",
        "outer.inner",
    ]
    assert found[0]["message"] == "fault('é', '%s') is 100% false; mend it"
    assert found[0]["confidence"] == "HIGH"
    assert found[1]["confidence"] == "INFERENCE"
    assert found[5]["symbol"] == "fake-quiet"


def test_off_by_default_until_it_is_named(faces: Faces) -> None:
    faces.write("a.py", "quiet(1)\n")
    assert "fake-quiet" not in faces.fake("pylint", "a.py").out
    assert "fake-quiet" not in faces.fake("pylint", *ONLY_OURS, "a.py").out
    assert "fake-quiet" in faces.fake("pylint", "--enable=fake-quiet", "a.py").out
    assert "fake-quiet" in faces.fake("pylint", "--enable=pyfunc-lint-advice", "a.py").out
    assert "fake-quiet" in faces.fake("pylint", *WITH_ADVICE, "a.py").out


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("enabled", "heard"),
    [
        ("pyfunc-lint", ["fake-fault", "fake-warned"]),
        ("pyfunc-lint-advice", ["fake-quiet"]),
        ("pyfunc-lint,pyfunc-lint-advice", ["fake-fault", "fake-quiet", "fake-warned"]),
        ("fake-quiet", ["fake-quiet"]),
        ("fake-quiet,fake-warned", ["fake-quiet", "fake-warned"]),
    ],
)
def test_one_analysis_for_both_checkers(
    faces: Faces, enabled: str, heard: list[str], jobs: str
) -> None:
    for name in ("a.py", "b.py", "c.py"):
        faces.write(name, "fault(runs)\nquiet(runs)\nwarned(runs)\n")
    done = faces.fake(
        "pylint", "--disable=all", f"--enable={enabled}", f"-j{jobs}", "a.py", "b.py", "c.py"
    )
    assert re.findall(r"\((fake-[a-z]+)\)$", done.out, re.MULTILINE) == heard * 3
    assert set(re.findall(r"run \d+", done.out)) == {"run 1"}


def test_options_hold_for_advice_alone(faces: Faces) -> None:
    faces.write("a.py", "quiet(expected)\n")
    faces.write("pyproject.toml", "[tool.pylint.pyfunc-lint]\ncheck-expected-failures = true\n")
    only_advice = ("--disable=all", "--enable=pyfunc-lint-advice", "a.py")
    assert "quiet expected" in faces.fake("pylint", *only_advice).out
    assert "quiet expected" in faces.fake("check", *only_advice).out


def test_workers_say_the_same(faces: Faces) -> None:
    names = []
    for number in range(6):
        names.append(f"m{number}.py")
        faces.write(names[-1], PROGRAM + f"fault({number})  # pylint: disable=fake-fault\n")
    options = (*ONLY_OURS, "--disable=fake-warned", "--check-expected-failures=y")
    faces.write("m6.py", "fault(expected)\n")
    one = faces.fake("pylint", *options, "-j1", *names, "m6.py")
    two = faces.fake("pylint", *options, "-j2", *names, "m6.py")
    assert one.out == two.out
    assert one.status == two.status
    assert "fault(expected)" in one.out
    assert "fake-warned" not in one.out


def test_option_in_the_configuration(faces: Faces) -> None:
    faces.write("a.py", "fault(expected)\n")
    assert faces.fake("pylint", *ONLY_OURS, "a.py").out == ""
    faces.write("pyproject.toml", "[tool.pylint.pyfunc-lint]\ncheck-expected-failures = true\n")
    assert "fault(expected)" in faces.fake("pylint", *ONLY_OURS, "a.py").out


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_fault_of_ours_costs_one_message(faces: Faces, jobs: str) -> None:
    faces.write("a.py", "fault(1)\n")
    faces.write("b.py", "crash(1)\n")
    faces.write("c.py", "fault(3)\nimport os\n")
    done = faces.fake("pylint", f"-j{jobs}", "a.py", "b.py", "c.py", strict=False)
    assert "Traceback" not in done.out + done.err
    internal = [line for line in done.out.splitlines() if line.startswith("b.py:1:0: I7399")]
    (said,) = internal
    assert re.fullmatch(
        "b.py:1:0: I7399: pyfunc-lint failed on this module and says nothing about it: "
        r"RecursionError: crashed on 1 at checker:\d+ _placed_findings < checker:\d+ <lambda> "
        r"< guard:\d+ guarded; `pyfunc-lint explain I7399` says how to report this "
        r"\(pyfunc-lint-internal-error\)",
        said,
    )
    assert "a.py:1:0: E7390" in done.out
    assert "c.py:1:0: E7390" in done.out
    assert "unused-import" in done.out


def test_under_tests_a_fault_of_ours_is_raised(faces: Faces) -> None:
    faces.write("b.py", "crash(1)\n")
    assert "astroid-error" in faces.fake("pylint", "b.py").out


def test_unsaved_text_of_an_editor(faces: Faces) -> None:
    faces.write("pkg/a.py", "saved()\n")
    done = faces.fake("pylint", *ONLY_OURS, "--from-stdin", "pkg/a.py", text="\nfault('ü')\n")
    assert done.out.splitlines() == [
        "************* Module a",
        "pkg/a.py:2:0: E7390: fault('ü') is 100% false; mend it (fake-fault)",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "# coding: latin-1\nfault('é')\n".encode("latin-1"),
        "\ufefffault('é')\n".encode(),
        b"# one\r\nfault('\xc3\xa9')\r\n",
        b"# one\rfault('\xc3\xa9')\r",
    ],
)
def test_encodings_and_line_ends(faces: Faces, source: bytes) -> None:
    faces.write("a.py", source)
    line = 1 if source.startswith(b"\xef") else 2
    assert f"a.py:{line}:0: E7390: fault('é')" in faces.agree("a.py")


def test_help_is_complete(faces: Faces) -> None:
    listed = faces.pylint("--list-msgs").out
    ours = re.findall(r"^:([a-z-]+) \(([EWRCI]73\d\d)\): \*(.+)\*$", listed, re.MULTILINE)
    assert ("pyfunc-lint-internal-error", "I7399") in [(symbol, msgid) for symbol, msgid, _ in ours]
    symbols = [symbol for symbol, _, _ in ours]
    said = faces.pylint(f"--help-msg={','.join(symbols)}").out
    for symbol, msgid, _ in ours:
        assert f":{symbol} ({msgid}):" in said
    said = "".join(said.split())
    advice = said.count("Thismessagebelongstothepyfunc-lint-advicechecker.")
    assert advice == sum(not rule.default_enabled for rule in RULES)
    assert advice + said.count("Thismessagebelongstothepyfunc-lintchecker.") == len(ours)


def test_same_without_the_plugin_loaded_twice(faces: Faces) -> None:
    """A configuration that names the plugin, and a command line that does so too."""
    faces.write("a.py", "fault(1)\n")
    faces.write("pylintrc", "[MAIN]\nload-plugins=pyfunc_lint\n")
    assert faces.fake("pylint", *ONLY_OURS, "a.py").out.count("E7390") == 1
