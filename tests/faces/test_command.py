"""The command by itself: status, formats, what it is given, what it loads."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from conftest import FAKE, ROOT, Faces, run

from pyfunc_lint.commands.main import main


def test_status(faces: Faces) -> None:
    faces.write("good.py", "fine()\n")
    faces.write("bad.py", "fault(1)\n")
    assert faces.fake("check", "good.py").status == 0
    assert faces.fake("check", "good.py", "bad.py").status == 1
    missing = faces.fake("check", "bad.py", "gone.py")
    assert missing.status == 2
    assert missing.err == "pyfunc-lint: gone.py: no such file or folder\n"
    assert "fake-fault" in missing.out
    assert faces.fake("check", "bad.py", "--disable=fake-fault").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "required: COMMAND"),
        (("check",), "required: PATH"),
        (("chekc", "a.py"), "invalid choice: 'chekc'"),
        (("check", "a.py", "--fromat=json"), "unrecognized arguments: --fromat=json"),
        (("check", "--format=xml", "a.py"), "invalid choice: 'xml'"),
        (("check", "-", "a.py"), "standard input (-) cannot be mixed with files"),
        (("explain", "no-such-thing"), "no message is called no-such-thing"),
    ],
)
def test_wrong_usage(faces: Faces, arguments: tuple[str, ...], said: str) -> None:
    faces.write("a.py", "fault(1)\n")
    done = faces.ours(*arguments)
    assert done.status == 2
    assert said in done.err.splitlines()[-1]
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[MAIN\n", "cannot read the configuration in"),
        ("[MAIN]\nignore-patterns=(\n", "ignore-patterns: '(' is no regular expression"),
    ],
)
def test_broken_configuration(faces: Faces, text: str, said: str) -> None:
    faces.write("a.py", "fault(1)\n")
    faces.write("pylintrc", text)
    done = faces.fake("check", "a.py")
    assert done.status == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert faces.fake("check", "--rcfile=none", "a.py").err.startswith(
        "pyfunc-lint: cannot read none: "
    )


def test_folder_without_python(faces: Faces) -> None:
    faces.write("docs/index.md", "# nothing\n")
    done = faces.ours("check", "docs")
    assert (done.out, done.status) == ("", 0)
    assert done.err == "pyfunc-lint: warning: no Python file in docs\n"


def test_folders_that_are_not_the_users(faces: Faces) -> None:
    for name in (".hidden/a.py", "env/lib/a.py", "node_modules/a.py", "__pycache__/a.py"):
        faces.write(name, "fault(1)\n")
    faces.write("env/pyvenv.cfg", "home = /usr\n")
    faces.write("mine/b.py", "fault(1)\n")
    said = faces.fake("check", ".").out
    assert said.count("E7390") == 1
    assert "mine/b.py" in said
    assert "env/lib/a.py" in faces.fake("check", "env").out


def test_each_file_once(faces: Faces) -> None:
    faces.write("sub/a.py", "fault(1)\n")
    assert faces.fake("check", "sub", "sub/a.py", "./sub/a.py", ".").out.count("E7390") == 1


def test_jobs_say_the_same(faces: Faces) -> None:
    for number in range(30):
        faces.write(f"m{number}.py", f"fault({number})\npy_function(f{number})\n")
    assert faces.fake("check", "-j1", ".").out == faces.fake("check", "-j2", ".").out
    assert faces.fake("types", "-j1", ".").out == faces.fake("types", "-j2", ".").out


def test_json(faces: Faces) -> None:
    faces.write("a.py", "def f():\n    fault(1)\n")
    theirs = json.loads(faces.fake("pylint", "--output-format=json2", "a.py").out)["messages"]
    (ours,) = json.loads(faces.fake("check", "--format=json", "a.py").out)["messages"]
    prediction = {"outcome": "raises", "exception": "ValueError", "text": "", "worlds": ["eager"]}
    assert ours.pop("prediction") == prediction
    assert ours.pop("related") == []
    assert ours.pop("requires") == []
    assert (ours.pop("headline"), ours.pop("help"), ours.pop("edits")) == (
        "fault(1)",
        "mend it",
        [],
    )
    assert ours.pop("obj") == "somewhere"
    (same,) = [entry for entry in theirs if entry["symbol"] == "fake-fault"]
    del same["obj"]
    assert ours == same
    faces.write("b.py", "fine()\n")
    assert json.loads(faces.fake("check", "--format=json", "b.py").out) == {
        "messages": [],
        "versions": [],
    }


def test_github(faces: Faces) -> None:
    faces.write("a,b.py", "fault('50%')\nwarned(1)\n")
    assert faces.fake("check", "--format=github", "a,b.py").out.splitlines() == [
        "::error file=a%2Cb.py,line=1,endLine=1,col=1,endColumn=13,title=E7390 (fake-fault)"
        "::fault('50%25') is 100%25 false; mend it",
        "::warning file=a%2Cb.py,line=2,endLine=2,col=1,endColumn=10,title=W7391 (fake-warned)"
        "::warned of 1; mend it",
    ]


def test_types(faces: Faces) -> None:
    faces.write("a.py", "x = py_function(load)\n")
    assert faces.fake("types", "a.py").out.splitlines() == [
        "a.py:1:4: tf.py_function(load) in: dataset",
        "    x        ?",
        "    returns  ?",
        "    Tout     tf.int64",
    ]
    (site,) = json.loads(faces.fake("types", "--format=json", "a.py").out)["callSites"]
    assert site["function"] == "load"
    assert site["worlds"] == ["dataset"]
    assert site["parameters"] == [{"name": "x", "receives": "?"}]
    assert (site["path"], site["line"], site["column"]) == ("a.py", 1, 4)


def test_explain(faces: Faces) -> None:
    assert "E7390 fake-fault\n" in faces.fake("explain").out
    assert "W7392 fake-quiet (off by default)\n" in faces.fake("explain").out
    by_symbol = faces.fake("explain", "fake-quiet")
    assert by_symbol.out == faces.fake("explain", "w7392").out
    assert "off by default" in by_symbol.out
    assert "--enable=pyfunc-lint-advice" in by_symbol.out
    close = faces.fake("explain", "fake-fualt")
    assert close.err == "pyfunc-lint: no message is called fake-fualt; did you mean fake-fault?\n"


def test_explain_lists_the_messages_of_a_checker(faces: Faces) -> None:
    everything = faces.fake("explain").out.splitlines()
    predictions = faces.fake("explain", "pyfunc-lint").out.splitlines()
    advice = faces.fake("explain", "pyfunc-lint-advice")
    assert advice.status == 0
    assert "--enable=pyfunc-lint-advice" in advice.out.splitlines()[0]
    assert advice.out.splitlines()[2:] == ["W7392 fake-quiet"]
    assert predictions[2:] == [line for line in everything if "off by default" not in line]
    close = faces.fake("explain", "pyfunc-lint-advise")
    assert "did you mean pyfunc-lint-advice?" in close.err


def test_explain_shows_the_page_of_every_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    for line in capsys.readouterr().out.splitlines():
        msgid, symbol = line.removesuffix(" (off by default)").split()
        page = ROOT / "docs" / "messages" / symbol / "details.md"
        assert main(["explain", symbol]) == 0
        said = capsys.readouterr().out
        assert said.startswith(f"{msgid} {symbol}\n")
        if msgid != "I7399":
            assert page.read_text(encoding="utf-8").strip() in said


def test_a_fault_of_ours_is_one_message(faces: Faces) -> None:
    faces.write("a.py", "crash(1)\n")
    faces.write("b.py", "fault(1)\n")
    done = faces.fake("check", "a.py", "b.py", strict=False)
    assert (done.err, done.status) == ("", 2)
    assert "a.py:1:0: I7399: pyfunc-lint failed" in done.out
    assert "b.py:1:0: E7390" in done.out


def test_standard_input_that_is_no_text(faces: Faces) -> None:
    done = faces.ours("check", "-", text=b"\xff\xfe")
    assert done.status == 2
    assert done.err.startswith("pyfunc-lint: standard input is not UTF-8 text")
    assert len(done.err.splitlines()) == 1


def test_reader_that_leaves(faces: Faces) -> None:
    faces.write("a.py", "fault(1)\n" * 5000)
    with subprocess.Popen(
        [sys.executable, str(FAKE), "check", "a.py"],
        cwd=faces.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


HEAVY = ("pylint", "astroid", "numpy", "tensorflow", "pyfunc_lint.interpreter", "pyfunc_lint.rules")
SPY = """
import sys
from pyfunc_lint.commands.main import main
status = main(sys.argv[2:])
heavy = sorted(set(sys.argv[1].split(",")) & set(sys.modules))
print(status, heavy)
"""


def test_files_of_no_interest_load_nothing(faces: Faces) -> None:
    faces.write("a.py", "import os\n\n\ndef f(x):\n    return os.fspath(x)\n")
    done = run(sys.executable, "-c", SPY, ",".join(HEAVY), "check", "a.py", ".", cwd=faces.folder)
    assert (done.out, done.err) == ("0 []\n", "")


def test_version(faces: Faces) -> None:
    assert faces.ours("--version").out.startswith("pyfunc-lint 0.")
