"""One file that cannot be dealt with costs one sentence about it, and the run goes on."""

from __future__ import annotations

import os
import re
import socket
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Faces, Run

from pyfunc_lint.commands.main import main
from pyfunc_lint.verify.execution.removal import remove

TEXT = "fault(1)\npy_function(load)\n"
# On the way to a worker and back, and without one.
JOBS = pytest.mark.parametrize("jobs", ["-j1", "-j2"])

ENCODINGS = {
    **{
        name: f"# coding: {name}\n{TEXT}".encode()
        for name in (
            *("rot13", "hex", "zip", "bz2", "uu", "quopri", "base64", "punycode", "idna"),
            *("undefined", "nope", "utf-16", "utf-32", "utf-16-le", "mbcs", "oem", "aliases"),
            *("string_escape", "..", "-", "a" * 3000),
        )
    },
    "utf16-bom": f"# coding: utf-16\n{TEXT}".encode("utf-16"),
    "utf16-bom-only": TEXT.encode("utf-16"),
    "utf32-bom": TEXT.encode("utf-32"),
    "utf16-no-bom": f"# coding: utf-16-le\n{TEXT}".encode("utf-16-le"),
    "bom-and-cookie": b"\xef\xbb\xbf# coding: latin-1\n" + TEXT.encode(),
    "utf7-broken": b"# coding: utf-7\nx = '+2AA-+'\n" + TEXT.encode() + b"\xff",
    "escape-broken": b"# coding: unicode_escape\nx = '\\x'\n" + TEXT.encode(),
    "surrogate": b"# coding: utf-7\nx = '+2AA-'\n" + TEXT.encode(),
    "nul": TEXT.encode() + b"\0\n",
    "only-nul": b"\0" * 100,
    "binary": bytes(range(256)) * 10,
    "latin": "# é\n".encode("latin-1") + TEXT.encode(),
}
DEEP = {
    "not": "x = " + "not " * 100_000 + "1\n",
    "minus": "x = " + "-" * 100_000 + "1\n",
    "attributes": "x = x" + ".y" * 100_000 + "\n",
    "calls": "x = x" + "()" * 100_000 + "\n",
    "sum": "x = " + "1 + " * 100_000 + "1\n",
    "lambdas": "x = " + "lambda: " * 100_000 + "1\n",
    "elifs": "if x:\n    pass\n" + "elif x:\n    pass\n" * 20_000,
    "brackets": "x = " + "[" * 100_000 + "\n",
    "blocks": "".join(" " * depth + "if x:\n" for depth in range(150)),
}


def told(done: Run, name: str) -> list[str]:
    """The lines about a file, on either stream, but for findings."""
    lines = (done.out + done.err).splitlines()
    return [line for line in lines if name in line and "fake-" not in line and "****" not in line]


def sentences(done: Run) -> list[str]:
    """What is on the error stream; nothing but sentences of ours."""
    lines = done.err.splitlines()
    assert all(line.startswith("pyfunc-lint: ") for line in lines), done.err
    return [line.removeprefix("pyfunc-lint: ") for line in lines]


@JOBS
def test_encodings(faces: Faces, jobs: str) -> None:
    names = [f"bad{number:02}.py" for number in range(len(ENCODINGS))]
    for name, source in zip(names, ENCODINGS.values(), strict=True):
        faces.write(name, source)
    faces.write("a.py", TEXT)
    faces.write("z.py", TEXT)
    checked = faces.fake("check", jobs, ".", strict=False)
    typed = faces.fake("types", jobs, ".", strict=False)
    for name, case in zip(names, ENCODINGS, strict=True):
        read = case == "idna"  # Which is like ASCII as long as nothing else occurs.
        assert (f"{name}:2:0: E7390" in checked.out) == read
        assert len(told(checked, name)) == 1 - read, (case, told(checked, name))
        assert typed.err.count(name) == 1 - read, case
    for name in ("a.py", "z.py"):
        assert f"{name}:1:0: E7390" in checked.out
        assert f"{name}:2:0: tf.py_function" in typed.out
    sentences(checked)
    sentences(typed)
    assert checked.status == 2
    assert typed.status == 2


@pytest.mark.parametrize(
    "encoding", ["utf-7", "unicode_escape", "raw_unicode_escape", "cp037", "koi8-r", "utf-8-sig"]
)
def test_encodings_that_are_fine(faces: Faces, encoding: str) -> None:
    cookie = f"# coding: {encoding}\n".encode()
    faces.write("a.py", cookie + TEXT.encode("latin-1" if encoding == "cp037" else encoding))
    done = faces.fake("check", "a.py", strict=False)
    assert len(told(done, "a.py")) + done.out.count("fake-fault") == 1


@pytest.mark.parametrize("encoding", ["rot13", "hex", "punycode", "undefined", "utf-16", "nope"])
def test_pylint_and_check_agree_on_encodings(faces: Faces, encoding: str) -> None:
    faces.write("a.py", TEXT)
    faces.write("b.py", f"# coding: {encoding}\n{TEXT}")
    said = faces.agree("--enable=syntax-error,parse-error", "a.py", "b.py", status=2)
    assert "a.py:1:0: E7390" in said
    assert len(re.findall(r"b\.py:\d+:\d+: (?:E0001|F0010)", said)) == 1


def test_an_encoding_is_told_whatever_is_switched_on(faces: Faces) -> None:
    faces.write("a.py", TEXT)
    faces.write("b.py", f"# coding: rot13\n{TEXT}")
    done = faces.fake("check", "--disable=syntax-error", "a.py", "b.py", strict=False)
    assert sentences(done) == ["b.py: it cannot be decoded or parsed"]
    assert "a.py:1:0: E7390" in done.out
    assert done.status == 2


def test_codec_that_takes_for_ever(faces: Faces) -> None:
    faces.write("a.py", TEXT)
    faces.write("b.py", b"# coding: punycode\n-" + b"a" * 3_000_000)
    done = faces.fake("check", "a.py", "b.py", strict=False)
    assert sentences(done) == [
        "cannot read b.py: it would take too long to decode so much punycode"
    ]
    assert done.status == 2
    assert "a.py:1:0: E7390" in done.out


@JOBS
def test_sources_that_are_too_deep(faces: Faces, jobs: str) -> None:
    for name, source in DEEP.items():
        faces.write(f"{name}.py", TEXT + source)
    faces.write("a.py", TEXT)
    checked = faces.fake("check", jobs, ".", strict=False)
    typed = faces.fake("types", jobs, ".", strict=False)
    for name in DEEP:
        assert len(told(checked, f"{name}.py")) == 1, checked.err
        assert typed.err.count(f"{name}.py") == 1
    assert "a.py:1:0: E7390" in checked.out
    assert "a.py:2:0: tf.py_function" in typed.out
    assert (checked.status, typed.status) == (2, 2)
    sentences(checked)


@JOBS
def test_what_is_no_file(faces: Faces, jobs: str) -> None:
    faces.write("a.py", TEXT)
    faces.write("z.py", TEXT)
    os.mkfifo(faces.folder / "pipe.py")
    (faces.folder / "device.py").symlink_to("/dev/zero")
    (faces.folder / "terminal.py").symlink_to("/dev/tty")
    (faces.folder / "pipe-link.py").symlink_to("pipe.py")
    (faces.folder / "dangling.py").symlink_to("nowhere")
    (faces.folder / "loop.py").symlink_to("loop.py")
    faces.write("folder.py/inside.py", TEXT)
    (faces.folder / "folder-link.py").symlink_to("folder.py")
    with (faces.folder / "huge.py").open("wb") as stream:
        stream.truncate(1 << 40)
    folder = os.getcwd()
    os.chdir(faces.folder)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("socket.py")
    finally:
        os.chdir(folder)
    for face, status in (("check", 2), ("types", 2)):
        done = faces.fake(face, jobs, ".")
        assert sorted(sentences(done)) == [
            "cannot read dangling.py: No such file or directory",
            "cannot read device.py: it is a device, not a file",
            "cannot read huge.py: it has more than 16 million bytes",
            "cannot read loop.py: Too many levels of symbolic links",
            "cannot read pipe-link.py: it is a named pipe, not a file",
            "cannot read pipe.py: it is a named pipe, not a file",
            "cannot read socket.py: it is a socket, not a file",
            "cannot read terminal.py: it is a device, not a file",
        ]
        assert done.status == status
        assert all(f"{name}:" in done.out for name in ("a.py", "folder.py/inside.py", "z.py"))
    named = faces.fake("check", jobs, "pipe.py", "a.py", "dangling.py", "loop.py")
    assert sorted(sentences(named)) == [
        "cannot read pipe.py: it is a named pipe, not a file",
        "dangling.py: no such file or folder",
        "loop.py: no such file or folder",
    ]
    assert "a.py:1:0: E7390" in named.out


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that an ordinary user can get at."""
    folder = Path(tempfile.mkdtemp())
    if not folder.parent.stat().st_mode & stat.S_IXOTH:
        folder.rmdir()
        pytest.skip("the temporary folder is closed to ordinary users")
    folder.chmod(0o755)
    yield folder
    remove(str(folder))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")
def test_what_may_not_be_read(shared: Path) -> None:
    (shared / "good.py").write_text("import os\n", encoding="utf-8")
    (shared / "closed.py").write_text("import os\n", encoding="utf-8")
    (shared / "closed.py").chmod(0)
    (shared / "folder").mkdir()
    (shared / "folder" / "inside.py").touch()
    (shared / "folder").chmod(0)
    log = os.open(shared / "log", os.O_RDWR | os.O_CREAT)
    from pylint.config import find_default_config_files

    assert callable(find_default_config_files)  # Imported before the rights are gone.
    pid = os.fork()
    if pid == 0:
        status = 99
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            os.chdir(shared)
            sys.stderr = os.fdopen(log, "w")
            status = main(["check", "-j1", "."])
            sys.stderr.flush()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 2
    assert sorted((shared / "log").read_text(encoding="utf-8").splitlines()) == [
        "pyfunc-lint: cannot read ./folder: Permission denied",
        "pyfunc-lint: cannot read closed.py: Permission denied",
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
@JOBS
def test_names_that_are_no_text(faces: Faces, jobs: str, form: str) -> None:
    path = os.fsencode(faces.folder) + b"/\xff\xfe.py"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)
    except OSError:
        pytest.skip("the file system takes only names that are text")
    with os.fdopen(descriptor, "w") as stream:
        stream.write(TEXT + "# pylint: disable=fake-warned\nwarned(2)\nfault('\\ud800')\n")
    faces.write("a.py", TEXT)
    done = faces.fake("check", jobs, f"--format={form}", ".")
    assert (done.err, done.status) == ("", 1)
    assert done.out.count("E7390") == 3
    assert "\\udcff" in done.out
    narrow = faces.fake("check", jobs, f"--format={form}", ".", PYTHONIOENCODING="ascii")
    assert narrow.out == done.out
    typed = faces.fake("types", jobs, f"--format={'json' if form == 'json' else 'text'}", ".")
    assert (typed.err, typed.status) == ("", 0)
    assert "\\udcff" in typed.out
    broken = os.fsencode(faces.folder) + b"/\xfd.py"
    os.mkfifo(broken)
    assert sentences(faces.fake("types", jobs, ".")) == [
        "cannot read \\udcfd.py: it is a named pipe, not a file"
    ]


# What pylint reads again, because a comment in it may switch messages.
COMMENT = "# pylint: disable=fake-warned\n"


@JOBS
@pytest.mark.parametrize("change", ["vanish", "become_pipe", "break_it"])
def test_files_that_change_meanwhile(faces: Faces, jobs: str, change: str) -> None:
    faces.write("a.py", COMMENT + TEXT)
    faces.write("b.py", COMMENT + TEXT + f"{change}()\n")
    faces.write("c.py", TEXT + f"{change}()\n")
    faces.write("d.py", TEXT)
    done = faces.fake("check", jobs, "a.py", "b.py", "c.py", "d.py")
    assert [f"{name}.py" in done.out for name in "abcd"] == [True, change == "break_it", True, True]
    if change == "break_it":
        assert "b.py:1:4: E0001" in done.out
        assert "b.py:2:0: E7390" not in done.out
    else:
        (said,) = sentences(done)
        assert said.startswith("b.py: what is found in it is not reported, for pylint cannot read")
        assert done.status == 2


def test_trees_that_pylint_cannot_build(faces: Faces) -> None:
    """Of such a file pylint reports its own crash, and nothing of what is found."""
    deep = TEXT + "x = " + "1 + " * 900 + "1\n"
    faces.write("a.py", TEXT)
    faces.write("b.py", COMMENT + deep)
    faces.write("c.py", deep)
    done = faces.fake("check", "a.py", "b.py", "c.py")
    (said,) = sentences(done)
    assert said.startswith("b.py: what is found in it is not reported, for pylint cannot read")
    assert "RecursionError" in said
    assert [f"{name}.py:1:0: E7390" in done.out for name in "abc"] == [True, False, True]
    assert done.status == 2


def test_unsaved_text_whose_comments_cannot_be_read(faces: Faces) -> None:
    done = faces.fake("check", "-", text=f"# coding: nope\n{COMMENT}{TEXT}")
    (said,) = sentences(done)
    assert said.startswith("<stdin>: what is found in it is not reported")
    assert done.status == 2


def test_workers_that_die(faces: Faces) -> None:
    for number in range(8):
        faces.write(f"m{number}.py", TEXT)
    for number, death in ((1, "9"), (2, "11"), (6, "9")):
        faces.write(f"m{number}.py", f"{TEXT}die({death})\n")
    done = faces.fake("check", "-j2", ".")
    assert sentences(done) == [
        "cannot analyse m1.py: the process that did so was killed by SIGKILL, perhaps for want of "
        "memory",
        "cannot analyse m2.py: the process that did so was killed by SIGSEGV",
        "cannot analyse m6.py: the process that did so was killed by SIGKILL, perhaps for want of "
        "memory",
    ]
    assert re.findall(r"m(\d)\.py:1:0: E7390", done.out) == list("03457")
    assert done.status == 2
    typed = faces.fake("types", "-j3", ".")
    assert re.findall(r"m(\d)\.py:2:0: tf", typed.out) == list("03457")
    assert typed.status == 2


@JOBS
def test_a_fault_of_ours_is_told_with_its_place(faces: Faces, jobs: str) -> None:
    faces.write("a.py", TEXT)
    faces.write("b.py", TEXT + "crash(1)\n")
    faces.write("c.py", TEXT + "exhaust()\n")
    faces.write("d.py", TEXT)
    told_of = (
        r"pyfunc-lint failed on this module and says nothing about it: {} at "
        r"commands\.batch:\d+ \S+ < guard:\d+ guarded; "
        r"`pyfunc-lint explain I7399` says how to report this"
    )
    faults = {
        "b": told_of.format("RecursionError: crashed on 1"),
        "c": told_of.format("MemoryError"),
    }
    checked = faces.fake("check", jobs, "a.py", "b.py", "c.py", "d.py", strict=False)
    assert (checked.err, checked.status) == ("", 2)
    for name, text in faults.items():
        assert re.search(rf"(?m)^{name}\.py:1:0: I7399: {text} \(\S+\)$", checked.out), checked.out
    assert [f"{name}.py:1:0: E7390" in checked.out for name in "abcd"] == [True, False, False, True]
    typed = faces.fake("types", jobs, "a.py", "b.py", "c.py", "d.py", strict=False)
    for said, (name, text) in zip(sentences(typed), faults.items(), strict=True):
        assert re.fullmatch(rf"{name}\.py: {text}", said)
    assert typed.status == 2
    assert [f"{name}.py:2:0: tf" in typed.out for name in "abcd"] == [True, False, False, True]


def test_a_fault_of_ours_is_told_where_its_message_is_off(faces: Faces) -> None:
    faces.write("b.py", TEXT + "crash(1)\n")
    done = faces.fake("check", "--disable=all", "--enable=fake-fault", "b.py", strict=False)
    assert done.out == ""
    assert len(sentences(done)) == 1
    assert "crashed on 1" in done.err
    assert done.status == 2


def test_how_to_report_a_fault_of_ours(faces: Faces) -> None:
    said = " ".join(faces.fake("explain", "I7399").out.split())
    for word in ("issue tracker", "pyfunc-lint --version", "the command", "a reduced copy"):
        assert word in said


@pytest.mark.tensorflow
def test_verify_goes_on_too(faces: Faces) -> None:
    pytest.importorskip("tensorflow")
    os.mkfifo(faces.folder / "pipe.py")
    faces.write("crash.py", "crash(1)\n")
    faces.write("rot.py", f"# coding: rot13\n{TEXT}")
    done = faces.fake("verify", "--no-cache", ".", strict=False)
    assert [said.partition(".py")[0] for said in sorted(sentences(done))] == [
        "cannot read pipe",
        "crash",
        "rot",
    ]
    assert "0 findings" in done.out
    assert done.status == 2


@pytest.mark.parametrize("command", ["check", "types", "verify", "explain"])
def test_help_tells_the_exit_status(faces: Faces, command: str) -> None:
    said = " ".join(faces.ours(command, "--help").out.split())
    assert "Exit status: 0" in said
    assert " 2 " in said.partition("Exit status")[2]


def test_kinds_of_files_are_known() -> None:
    from pyfunc_lint.source import reading

    for kind in (stat.S_IFDIR, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFCHR, stat.S_IFBLK):
        assert kind in reading._KINDS
