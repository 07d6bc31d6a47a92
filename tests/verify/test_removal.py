"""What programs leave behind is removed, and nothing else is touched: not even a mode."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pyfunc_lint.verify.execution.removal import remove
from pyfunc_lint.verify.execution.runner import installed_tensorflow

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that forks")

ROOT = Path(__file__).parents[2]
NOBODY = 65534
USERS = [
    pytest.param(
        "root",
        marks=pytest.mark.skipif(
            not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root becomes root"
        ),
    ),
    "ordinary user",
]


def as_user(user: str, action: Callable[[], object]) -> None:
    """Act in a process of its own, without privileges when the user is an ordinary one."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            if user == "ordinary user" and os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.umask(0o022)
            action()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for everybody, as the system's temporary folder is."""
    folder = Path(tempfile.mkdtemp()).resolve()
    if not folder.parent.stat().st_mode & stat.S_IXOTH:
        folder.rmdir()
        pytest.skip("the temporary folder is closed to ordinary users")
    folder.chmod(0o1777)
    yield folder
    folder.chmod(0o1777)
    remove(str(folder))
    assert not folder.exists()


@pytest.mark.parametrize("user", USERS)
def test_the_temporary_folder_keeps_its_mode(temporary: Path, user: str) -> None:
    run = temporary / "run"

    def act() -> None:
        remove(str(run))  # It is not there: somebody was faster.
        run.mkdir()
        (run / "file").touch(0o000)
        remove(str(run))

    as_user(user, act)
    assert mode(temporary) == 0o1777
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("user", USERS)
def test_links_are_removed_and_not_followed(temporary: Path, user: str) -> None:
    victim = temporary / "victim"
    run = temporary / "run"

    def act() -> None:
        victim.mkdir()
        (victim / "file.txt").write_text("precious", encoding="utf-8")
        (victim / "file.txt").chmod(0o640)
        (victim / "below").mkdir()
        (victim / "below").chmod(0o510)
        victim.chmod(0o511)
        (run / "locked").mkdir(parents=True)
        for number, target in enumerate(("", "file.txt", "below", "missing")):
            (run / f"link{number}").symlink_to(victim / target)
            (run / "locked" / f"link{number}").symlink_to(victim / target)
        (run / "loop").symlink_to(run / "loop")
        (run / "up").symlink_to("..")
        os.link(victim / "file.txt", run / "hard")
        (run / "locked").chmod(0o555)
        run.chmod(0o555)
        remove(str(run))

    as_user(user, act)
    assert not os.path.lexists(run)
    assert mode(temporary) == 0o1777
    assert mode(victim) == 0o511
    assert mode(victim / "file.txt") == 0o640
    assert mode(victim / "below") == 0o510
    assert (victim / "file.txt").read_text(encoding="utf-8") == "precious"


@pytest.mark.parametrize("user", USERS)
def test_folders_without_rights_are_removed(temporary: Path, user: str) -> None:
    run = temporary / "run"

    def act() -> None:
        folders = [run, run / "a", run / "a" / "b", run / "a" / "b" / "c", run / "d"]
        for folder in folders:
            folder.mkdir()
            (folder / "file").touch()
            os.mkfifo(folder / "pipe")
        for rights, folder in zip((0, 0, 0o444, 0o111, 0), reversed(folders), strict=True):
            folder.chmod(rights)
        remove(str(run))

    as_user(user, act)
    assert not os.path.lexists(run)


@pytest.mark.parametrize("user", USERS)
def test_a_folder_that_became_a_link(temporary: Path, user: str) -> None:
    victim = temporary / "victim"

    def act() -> None:
        victim.mkdir()
        (victim / "file").touch()
        victim.chmod(0o500)
        (temporary / "run").symlink_to(victim)
        remove(str(temporary / "run"))

    as_user(user, act)
    assert not os.path.lexists(temporary / "run")
    assert mode(victim) == 0o500
    assert (victim / "file").exists()


def test_what_is_not_ours_to_remove_stays(temporary: Path) -> None:
    """A parent that may not be written is left as it is, whatever then cannot be removed."""
    parent = temporary / "parent"

    def act() -> None:
        (parent / "run" / "below").mkdir(parents=True)
        parent.chmod(0o555)
        remove(str(parent / "run"))

    as_user("ordinary user", act)
    assert mode(parent) == 0o555
    assert list(parent.iterdir()) == [parent / "run"]
    assert list((parent / "run").iterdir()) == []


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes files of another user"
)
def test_what_belongs_to_somebody_else_stays(temporary: Path) -> None:
    run = temporary / "run"
    run.mkdir()
    os.chown(run, NOBODY, NOBODY)
    (run / "foreign").mkdir(0o755)
    (run / "foreign" / "file").touch()
    as_user("ordinary user", lambda: remove(str(run)))
    assert (run / "foreign" / "file").exists()
    assert mode(run / "foreign") == 0o755


def test_depth_and_breadth_do_not_matter(temporary: Path) -> None:
    run = temporary / "run"

    def act() -> None:
        run.mkdir()
        os.chdir(run)
        for _ in range(3000):
            os.mkdir("deeper")
            Path("file").touch()
            os.chdir("deeper")
        os.chdir(temporary)
        for number in range(2000):
            (run / str(number)).mkdir()
        remove(str(run))

    as_user("ordinary user", act)
    assert not os.path.lexists(run)


def test_names_that_are_no_text(temporary: Path) -> None:
    folder = os.fsencode(temporary / "run")
    os.makedirs(folder + b"/\xff\xfe/\n")
    os.close(os.open(folder + b"/\xff\xfe/\n/\x80", os.O_CREAT))
    remove(str(temporary / "run"))
    assert not os.path.lexists(folder)


def test_no_descriptor_stays_open(temporary: Path) -> None:
    def act() -> None:
        before = os.listdir("/proc/self/fd") if os.path.isdir("/proc/self/fd") else []
        (temporary / "run" / "a" / "b").mkdir(parents=True)
        (temporary / "run" / "a").chmod(0)
        remove(str(temporary / "run"))
        remove(str(temporary / "run"))
        assert before == (os.listdir("/proc/self/fd") if before else [])

    as_user("ordinary user", act)


PROGRAM = """\
import os
import tensorflow as tf


def load(path):
    os.mkdir("locked")
    os.symlink({victim!r}, "locked/link")
    os.symlink({victim!r}, "link")
    os.chmod("locked", 0o555)
    return path.numpy()


dataset = tf.data.Dataset.from_tensor_slices(["a"]).map(load)
"""


@pytest.mark.tensorflow
@pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow")
def test_verify_leaves_the_temporary_folder_as_it_was(temporary: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("precious", encoding="utf-8")
    victim.chmod(0o604)
    module = tmp_path / "module.py"
    module.write_text(PROGRAM.format(victim=str(victim)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyfunc_lint", "verify", "--no-cache", str(module)],
        env={**os.environ, "TMPDIR": str(temporary)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "1 confirmed" in done.stdout, done.stdout + done.stderr
    assert mode(temporary) == 0o1777
    assert list(temporary.iterdir()) == []
    assert mode(victim) == 0o604
    assert victim.read_text(encoding="utf-8") == "precious"
