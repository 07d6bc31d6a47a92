"""What holds a program, each means by itself and all of them for several kinds of users."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import os
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.verify.execution import (
    audit_hook,
    cgroups,
    landlock,
    linux,
    namespaces,
    seccomp,
    usage,
    watch,
)
from pyfunc_lint.verify.execution.explained import MEANS
from pyfunc_lint.verify.execution.limits import GIB, Limits
from pyfunc_lint.verify.execution.removal import remove
from pyfunc_lint.verify.execution.runner import ForkRunner, installed_tensorflow
from pyfunc_lint.verify.execution.sandbox import Job
from pyfunc_lint.verify.execution.usage import Usage

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

ROOT = Path(__file__).parents[2]
SITE = sysconfig.get_path("purelib")
NOBODY = 65534
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def in_fork(work: Callable[[], object], user: int | None = None) -> None:
    """Work in a process of its own, which it may restrict as it likes."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            if user is not None:
                os.setgroups([])
                os.setgid(user)
                os.setuid(user)
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


# -- time and memory --------------------------------------------------------------------------

LOOP = "while True:\n    pass\n"
LIMITED = {
    "processor time of threads": (
        "import hashlib, threading\n"
        "def work():\n    while True:\n        hashlib.sha256(bytes(1 << 24))\n"
        "for _ in range(3):\n    threading.Thread(target=work).start()\nwork()\n",
        Limits(cpu=2.0),
        ("timeout", "used 2 s of processor time"),
    ),
    "processor time of processes": (
        "import os\nos.fork()\nos.fork()\n" + LOOP,
        Limits(cpu=2.0),
        ("timeout", "used 2 s of processor time"),
    ),
    "processor time of what has ended": (
        "import os, time\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        while time.process_time() < 0.8:\n            pass\n"
        "        os._exit(0)\n"
        "    os.wait()\n"
        "time.sleep(30)\n",
        Limits(cpu=2.0),
        ("timeout", "used 2 s of processor time"),
    ),
    "sleep": (
        "import time\ntime.sleep(50)\n",
        Limits(asleep=1.0),
        ("timeout", "s, 1 of them asleep"),
    ),
    "time": (
        "import time\ntime.sleep(50)\n",
        Limits(wall=1.0),
        ("timeout", "did not end in 1 s"),
    ),
    "shared memory": (
        "import mmap\nkept = [mmap.mmap(-1, 1 << 27) for _ in range(16)]\n"
        "for one in kept:\n    one[:] = bytes(1 << 27)\n",
        Limits(memory=GIB),
        ("killed", "used more than 1024 MiB of memory"),
    ),
    "files in memory": (
        "import os\n"
        "for number in range(2000):\n"
        "    if number % 64 == 0:\n        file = os.memfd_create('x')\n"
        "    os.write(file, bytes(1 << 20))\n",
        Limits(memory=GIB),
        ("killed", "used more than 1024 MiB of memory"),
    ),
    "pages that are shared count once": (
        "import mmap, os, time\n"
        "held = mmap.mmap(-1, 1 << 28)\nheld[:] = bytes(1 << 28)\n"
        "for _ in range(8):\n"
        "    if os.fork() == 0:\n"
        "        sum(held[::4096])\n        time.sleep(1)\n        os._exit(0)\n"
        "for _ in range(8):\n    os.wait()\n",
        Limits(memory=GIB),
        ("ended", "None"),
    ),
}


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", LIMITED)
def test_a_limit_is_kept_and_named(name: str, runner: ForkRunner) -> None:
    text, limits, (status, words) = LIMITED[name]
    outcome = runner.submit(Job(text, limits=limits)).result(timeout=90)
    assert (outcome["status"], words in str(outcome.get("message"))) == (status, True), outcome


@pytest.mark.tensorflow
def test_what_waits_for_the_processor_may_wait(runner: ForkRunner) -> None:
    """A process of lower priority gets little of the processor, and is not said to sleep."""
    text = "import os, time\nos.nice(19)\nwhile time.process_time() < 1:\n    pass\n"
    others = [
        subprocess.Popen([sys.executable, "-c", LOOP]) for _ in range(2 * (os.cpu_count() or 1))
    ]
    try:
        limits = Limits(asleep=0.5)
        outcome = runner.submit(Job(text, limits=limits)).result(timeout=300)
    finally:
        for other in others:
            other.kill()
            other.wait()
    assert outcome["status"] == "ended", outcome


@pytest.mark.parametrize("awake", [True, False])
def test_only_sleep_counts_as_sleep(awake: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(usage, "usage", lambda _: Usage((), 1.0, awake))
    looking = watch.Watch(1, Limits(asleep=5.0, wall=1000.0))
    found = []
    for _ in range(100):
        now[0] += 0.1
        found += [excess] if (excess := looking.excess()) else []
    assert bool(found) != awake


def test_looking_is_cheap() -> None:
    start = time.process_time()
    for _ in range(20):
        usage.memory_at_most(usage.usage(os.getppid()).processes)
    assert (time.process_time() - start) / 20 < 0.05


# -- each means by itself ---------------------------------------------------------------------


@pytest.mark.parametrize("known", range(1, 11))
def test_rights_that_a_kernel_does_not_know_are_left_out(
    known: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if known > landlock.version():
        pytest.skip("the kernel is older")
    monkeypatch.setattr(landlock, "version", lambda: known)

    def work() -> None:
        assert landlock.write_only_below(str(tmp_path))
        (tmp_path / "file").write_text("x", encoding="utf-8")
        for device in ("/dev/null", "/dev/zero", "/dev/urandom"):
            os.close(os.open(device, os.O_RDONLY))
        Path("/dev/null").write_text("x", encoding="utf-8")
        with pytest.raises(OSError):
            Path("/tmp/not-here").write_text("x", encoding="utf-8")

    in_fork(work)


def refused(number: int, work: Callable[[], object]) -> None:
    with pytest.raises(OSError) as error:
        work()
    assert error.value.errno == number


def test_landlock_keeps_from_others(tmp_path: Path) -> None:
    known = landlock.version()
    if known < 1:
        pytest.skip("needs Landlock")
    _, terminal = os.openpty()
    name = os.ttyname(terminal)
    abstract = socket.socket(socket.AF_UNIX)
    abstract.bind(f"\0pyfunc-lint-{os.getpid()}")
    abstract.listen()
    parent = os.getpid()

    def work() -> None:
        assert landlock.write_only_below(str(tmp_path))
        assert linux.drop_capabilities()
        refused(errno.EACCES, lambda: Path(f"/proc/{parent}/environ").read_bytes())
        if known >= 4:
            refused(errno.EACCES, lambda: socket.socket().bind(("127.0.0.1", 0)))
            refused(errno.EACCES, lambda: socket.socket().connect(("127.0.0.1", 9)))
        if known >= 5:
            device = os.open(name, os.O_RDONLY | os.O_NOCTTY)
            refused(errno.EACCES, lambda: fcntl.ioctl(device, 0x5413, bytes(8)))
        if known >= 6:
            own = socket.socket(socket.AF_UNIX)
            refused(errno.EPERM, lambda: own.connect(f"\0pyfunc-lint-{parent}"))
            refused(errno.EPERM, lambda: os.kill(parent, 0))

    in_fork(work)


def test_no_socket_is_made_and_pairs_are(tmp_path: Path) -> None:
    service = socket.socket(socket.AF_UNIX)
    service.bind(str(tmp_path / "service"))
    service.listen()

    def work() -> None:
        if not seccomp.no_sockets():
            os._exit(0)  # Another kind of processor.
        libc = ctypes.CDLL(None, use_errno=True)
        for family in (socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
            assert libc.socket(family, socket.SOCK_STREAM, 0) == -1
            assert ctypes.get_errno() == errno.EACCES
        assert libc.syscall(425, 8, None) == -1  # io_uring
        one, other = socket.socketpair()
        one.send(b"x")
        assert other.recv(1) == b"x"
        # What is started is bound too.
        done = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], check=False)
        assert done.returncode == 1

    in_fork(work)


@pytest.mark.parametrize("user", ["root", "ordinary user"])
def test_capabilities_are_given_up(user: str) -> None:
    if not IS_ROOT and user == "root":
        pytest.skip("only root has some")

    def work() -> None:
        assert linux.no_new_privileges()
        assert linux.drop_capabilities()
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        told = dict(line.split(":\t", 1) for line in status.splitlines())
        assert told["NoNewPrivs"] == "1"
        sets = {"CapPrm", "CapEff", "CapInh", "CapAmb", *(["CapBnd"] if user == "root" else [])}
        assert {int(told[name], 16) for name in sets} == {0}

    in_fork(work, NOBODY if IS_ROOT and user != "root" else None)


def test_tasks_that_run_already_do_not_count() -> None:
    """The kernel counts all of the user's, in whatever program they are."""

    def work() -> None:
        done = threading.Event()
        threads = [threading.Thread(target=done.wait, daemon=True) for _ in range(40)]
        for thread in threads:
            thread.start()
        assert usage.tasks_of(os.getuid()) > 40
        Limits(processes=20, memory=1 << 40, file_size=1 << 40).apply()
        for _ in range(10):
            thread = threading.Thread(target=done.wait, daemon=True)
            thread.start()
        with pytest.raises(RuntimeError):
            for _ in range(40):
                threading.Thread(target=done.wait, daemon=True).start()

    in_fork(work, NOBODY if IS_ROOT else None)


DESCRIPTORS = {
    "chmod": "os.chmod(file, 0o777)",
    "fchmod": "os.fchmod(file, 0o777)",
    "chown": "os.chown(file, os.getuid(), os.getgid())",
    "utime": "os.utime(file, (5, 5))",
    "setxattr": "os.setxattr(file, 'user.x', b'1')",
    "removexattr": "os.removexattr(file, 'user.x')",
    "chmod below": "os.chmod('victim', 0o777, dir_fd=folder)",
    "utime below": "os.utime('victim', (5, 5), dir_fd=folder)",
    "chown below": "os.chown('victim', os.getuid(), os.getgid(), dir_fd=folder)",
    "remove below": "os.remove('victim', dir_fd=folder)",
    "rename below": "os.rename('victim', 'other', src_dir_fd=folder, dst_dir_fd=folder)",
    "rename from below": "os.rename('victim', 'mine', src_dir_fd=folder)",
    "rename to below": "os.rename('own', 'other', dst_dir_fd=folder)",
    "link below": "os.link('own', 'other', dst_dir_fd=folder)",
    "symlink below": "os.symlink('own', 'other', dir_fd=folder)",
    "mkdir below": "os.mkdir('other', dir_fd=folder)",
    "rmdir below": "os.rmdir('empty', dir_fd=folder)",
}


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    place = tmp_path / "outside"
    (place / "empty").mkdir(parents=True)
    (place / "victim").write_text("precious", encoding="utf-8")
    return place


@pytest.mark.parametrize("name", DESCRIPTORS)
def test_the_hook_knows_what_is_open(name: str, outside: Path, tmp_path: Path) -> None:
    """Where there is no mount namespace, it is all that there is for Python code."""

    def work() -> None:
        inside = tmp_path / "inside"
        inside.mkdir()
        os.chdir(inside)
        Path("own").write_text("x", encoding="utf-8")
        attempts: list[str] = []
        audit_hook.install(str(inside), 1, attempts)
        folder = os.open(outside, os.O_RDONLY)
        names = {"os": os, "folder": folder, "file": os.open(outside / "victim", os.O_RDONLY)}
        with pytest.raises(audit_hook.Blocked):
            exec(DESCRIPTORS[name], names)
        assert len(attempts) == 1

    in_fork(work)
    assert sorted(path.name for path in outside.iterdir()) == ["empty", "victim"]


def test_the_hook_allows_what_is_its_own(tmp_path: Path) -> None:
    def work() -> None:
        os.chdir(tmp_path)
        attempts: list[str] = []
        audit_hook.install(str(tmp_path), 1, attempts)
        own = os.open("own", os.O_RDWR | os.O_CREAT)
        folder = os.open(".", os.O_RDONLY)
        os.fchmod(own, 0o600)
        os.utime(own, (5, 5))
        os.ftruncate(own, 3)
        os.mkdir("below", dir_fd=folder)
        os.rename("own", "other", src_dir_fd=folder, dst_dir_fd=folder)
        os.remove("other", dir_fd=folder)
        os.fchmod(own, 0o600)  # A file without a name is nobody's any more.
        os.ftruncate(os.memfd_create("x"), 5)
        os.fchmod(os.pipe()[0], 0o600)
        one, other = socket.socketpair()
        one.send(b"x")
        assert other.recv(1) == b"x"
        assert attempts == []
        with pytest.raises(audit_hook.Blocked):
            socket.socket(socket.AF_UNIX)
        assert attempts == ["socket.__new__ (network)"]

    in_fork(work)


def test_a_folder_in_shared_memory_stays_in_sight() -> None:
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        pytest.skip("needs /dev/shm")
    folder = Path(tempfile.mkdtemp(dir=shared))

    def work() -> None:
        namespaces.seclude()
        if "files" not in namespaces.own_view(str(folder)):
            os._exit(0)  # No mount namespaces.
        (folder / "file").write_text("x", encoding="utf-8")
        refused(errno.EROFS, (shared / "pyfunc-lint").touch)

    try:
        in_fork(work)
    finally:
        remove(str(folder))


@pytest.mark.parametrize("version", [1, 2])
def test_groups_are_made_where_that_is_allowed(
    version: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With folders of the same shape: few machines leave both versions to a test."""
    own = tmp_path / "own"
    monkeypatch.setattr(cgroups, "_OWN", own)
    monkeypatch.setattr(cgroups, "_MOUNTED", tmp_path)
    monkeypatch.setattr(os, "getuid", lambda: 1000)
    bases = [tmp_path / "pids", tmp_path / "memory"] if version == 1 else [tmp_path / "user"]
    lines = ["1:pids:/", "2:memory:/", "3:memory:/of/somebody"]
    own.write_text("\n".join(lines if version == 1 else ["0::/user/shell"]), encoding="ascii")
    for base in (*bases, tmp_path / "user" / "shell"):
        base.mkdir(parents=True, exist_ok=True)
        (base / "cgroup.procs").touch()
    (bases[0] / "cgroup.subtree_control").write_text("pids memory", encoding="ascii")
    made = cgroups.groups("1", {"pids": 5, "memory": 7})
    assert {what for group in made for what in group.bounds} == {"pids", "memory"}
    assert [group.folder for group in made] == [base / "pyfunc-lint-1" for base in bases]
    limit = made[-1].folder / ("memory.limit_in_bytes" if version == 1 else "memory.max")
    assert limit.read_text(encoding="ascii") == "7"
    assert not made[-1].killed()
    told = made[-1].folder / ("memory.oom_control" if version == 1 else "memory.events")
    told.write_text("oom 1\noom_kill 1\n", encoding="ascii")
    assert made[-1].killed()


# -- all of them, for several kinds of users --------------------------------------------------

USERS = ["this user", "ordinary user", "without user namespaces"]

PROBE = r"""
import ctypes, glob, json, os, socket, sys
import multiprocessing
import tensorflow as tf

data = tf.data.Dataset.range(3).map(lambda x: x + 1).batch(3)
assert int(tf.reduce_sum(data.get_single_element())) == 6
libc = ctypes.CDLL(None, use_errno=True)
found = {}

def succeeds(work):
    try:
        return bool(work())
    except OSError:
        return False

def environments():
    for name in glob.glob("/proc/[0-9]*/environ"):
        try:
            if b"PYFUNC_LINT_SECRET" in open(name, "rb").read():
                return True
        except OSError:
            pass
    return False

victim, parent = VICTIM, PARENT
status = dict(line.split(":\t", 1) for line in open("/proc/self/status").read().splitlines())
found["capabilities"] = bool(int(status["CapPrm"], 16) | int(status["CapEff"], 16))
found["new privileges"] = status["NoNewPrivs"] != "1"
found["environments"] = environments()
found["chmod"] = libc.chmod(victim.encode(), 0o777) == 0
found["unlink"] = libc.unlink(victim.encode()) == 0
found["socket"] = libc.socket(1, 1, 0) >= 0 or libc.socket(2, 2, 0) >= 0
found["kill"] = libc.kill(parent, 0) == 0
found["program"] = libc.execl(b"/bin/true", b"true", None) == 0
found["machine"] = all(open(f"/proc/{name}").read() for name in ("cpuinfo", "meminfo", "self/maps"))
devices = [open(f"/dev/{name}", "rb") for name in ("null", "zero", "urandom")]
found["devices"] = devices[1].read(1) == b"\0" and open("/dev/null", "w").write("x") == 1
found["own folder"] = open("file", "w").write("x") == 1 and os.listdir(".") != []
os.mkdir("locked"); open("locked/file", "w").close(); os.chmod("locked", 0)
found["locks"] = succeeds(lambda: multiprocessing.Lock())
print(json.dumps(found))
"""

SCRIPT = """
import ctypes, json, os, sys, tempfile
from pathlib import Path

if sys.argv[1] == "without user namespaces":
    # Inside one that allows no other; the machine's own setting stays as it is.
    user, group = os.getuid(), os.getgid()
    assert ctypes.CDLL(None).unshare(0x10000000) == 0
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    Path("/proc/sys/user/max_user_namespaces").write_text("0")

from pyfunc_lint.verify.execution import runner
from pyfunc_lint.verify.execution.sandbox import Job

environment = runner.environment
runner.environment = lambda: {**environment(), "PYTHONPATH": os.environ["PYTHONPATH"]}
with runner.ForkRunner(1) as runner:
    text = sys.stdin.read().replace("PARENT", str(os.getpid()))
    outcome = runner.submit(Job(text)).result()
    print(json.dumps({"outcome": outcome, "held": sorted(runner.held or ())}))
assert os.listdir(tempfile.gettempdir()) == ["victim"], os.listdir(tempfile.gettempdir())
"""


@pytest.fixture
def temporary() -> Iterator[Path]:
    """Not pytest's own: that is closed to other users."""
    folder = Path(tempfile.mkdtemp()).resolve()
    yield folder
    remove(str(folder))


def python_for(who: dict[str, Any]) -> str:
    """An interpreter that this user may start, with the packages of this one."""
    for python in (sys.executable, f"/usr/bin/python3.{sys.version_info.minor}"):
        try:
            subprocess.run([python, "-c", f"import os; os.listdir({SITE!r})"], check=True, **who)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("the environment is closed to other users")


def probe(user: str, folder: Path) -> dict[str, Any]:
    victim = folder / "victim"
    victim.write_text("precious", encoding="utf-8")
    victim.chmod(0o600)
    who: dict[str, Any] = {}
    if IS_ROOT and user != "this user":
        who = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        os.chown(folder, NOBODY, NOBODY)
        os.chown(victim, NOBODY, NOBODY)
    elif user == "ordinary user":
        pytest.skip("this user is one")
    python = python_for(who)
    text = PROBE.replace("VICTIM", repr(str(victim)))
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join([str(ROOT), SITE]),
        "TMPDIR": str(folder),
        "HOME": str(folder),
        "PYFUNC_LINT_SECRET": "yes",
    }
    done = subprocess.run(
        [python, "-c", SCRIPT, user],
        input=text,
        env=environment,
        cwd="/",
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
        **who,
    )
    if user == "without user namespaces" and "unshare" in done.stderr:
        pytest.skip("not even one is allowed")
    assert done.returncode == 0, done.stderr
    assert victim.read_text(encoding="utf-8") == "precious"
    said = json.loads(done.stdout)
    assert said["outcome"]["status"] == "ended", said["outcome"]
    found: dict[str, bool] = json.loads(said["outcome"]["output"].splitlines()[-1])
    mode = victim.stat().st_mode & 0o777
    return {"held": set(said["held"]), "mode": mode, **found}


@pytest.mark.tensorflow
@pytest.mark.skipif(not installed_tensorflow(), reason="needs TensorFlow")
@pytest.mark.parametrize("user", USERS)
def test_what_holds_for_a_user(user: str, temporary: Path) -> None:
    found = probe(user, temporary)
    held = found["held"]
    assert held <= {*MEANS, "user"}
    assert found["machine"] and found["devices"] and found["own folder"]
    # What is said to hold does.
    for means, harm in {
        "privileges": "capabilities",
        "environments": "environments",
        "files": "chmod",
        "landlock": "program",
        "sockets": "socket",
        "proc": "kill",
    }.items():
        assert not (means in held and found[harm]), (means, harm)
    assert not found["new privileges"]
    assert ("environments" in held) == (not found["environments"])
    assert (found["mode"] == 0o600) == ("files" in held)
    assert found["locks"] == ("shm" in held)
    # What does not depend on the machine, on one whose kernel has it.
    assert "privileges" in held
    if landlock.version() >= 1:
        assert "landlock" in held
        assert not found["unlink"]
    if user == "without user namespaces" and IS_ROOT:
        assert not held & {"files", "network", "processes", "proc", "ipc", "user"}
