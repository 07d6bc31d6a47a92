"""The server dies, answers nonsense, or its client is stopped: what is lost, and what is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.verify.execution import usage
from pyfunc_lint.verify.execution.runner import ForkRunner, can_fork, installed_tensorflow
from pyfunc_lint.verify.execution.sandbox import Job

pytestmark = pytest.mark.skipif(
    not can_fork() or not installed_tensorflow(), reason="needs TensorFlow and a system that forks"
)

ROOT = Path(__file__).parents[2]
LOST = {"status": "silent", "message": "the server has ended"}
UNREADABLE = {"status": "silent", "message": "its outcome could not be read"}
HARMLESS = Job("1 + 1")
SLEEPING = Job("import time\ntime.sleep(100)")


def eventually(true: Callable[[], Any], seconds: float = 30.0) -> Any:
    end = time.monotonic() + seconds
    while not (found := true()) and time.monotonic() < end:
        time.sleep(0.02)
    assert found
    return found


def supervisors(server: int) -> list[int]:
    """Of the programs that run by now."""
    return [pid for pid in usage.children(server) if usage.children(pid)]


# -- a server that fails ----------------------------------------------------------------------


@pytest.mark.tensorflow
def test_a_server_that_is_killed_is_started_again() -> None:
    with ForkRunner(2) as runner:
        assert runner.tensorflow
        running = [runner.submit(SLEEPING) for _ in range(2)]
        waiting = [runner.submit(HARMLESS) for _ in range(3)]
        first = runner._process
        groups = eventually(lambda: len(found := supervisors(first.pid)) == 2 and found)
        started = [pid for group in groups for pid in usage.children(group)]
        os.kill(first.pid, signal.SIGKILL)
        assert [future.result(timeout=30) for future in running] == [LOST, LOST]
        # What it had started ends with it.
        eventually(lambda: not any(Path(f"/proc/{pid}").exists() for pid in (*groups, *started)), 3)
        assert [future.result(timeout=60)["status"] for future in waiting] == ["ended"] * 3
        assert runner._process is not first
        # Each success counts anew.
        for _ in range(2):
            future = runner.submit(SLEEPING)
            eventually(lambda: supervisors(runner._process.pid))
            os.kill(runner._process.pid, signal.SIGKILL)
            assert future.result(timeout=30) == LOST
            assert runner.submit(HARMLESS).result(timeout=60)["status"] == "ended"


@pytest.mark.tensorflow
def test_a_job_that_cannot_be_read_is_lost_alone(tmp_path: Path) -> None:
    job = {"text": "1 + 1", "arguments": [], "limits": {}, "name": "program.py"}
    good = json.dumps(job).encode()
    lines = {
        b"1": good,
        b"2": b"nonsense",
        b"3": b"\xff\xfe",
        b"4": b'{"text": 1}',
        b"5": b"[" * 50_000,
        b"6": good.replace(b"{}", b'{"no such limit": 1}'),
        b"7": good.replace(b"1 + 1", b"x = '\\udc80'"),
        b"nonsense": b"",
        b"8": good,
    }
    root = tmp_path / "root"
    root.mkdir()
    server = subprocess.Popen(
        [sys.executable, "-m", "pyfunc_lint.verify.execution.server", str(root)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert server.stdin and server.stdout
    server.stdin.write(b"".join(b"%s %s\n" % item for item in lines.items()))
    server.stdin.flush()
    answers = dict(server.stdout.readline().split(b" ", 1) for _ in range(len(lines) + 1))
    server.stdin.close()
    assert server.wait(timeout=10) == 0
    assert not root.exists()
    del answers[b"0"]
    assert set(answers) == set(lines)
    statuses = {number: json.loads(answer)["status"] for number, answer in answers.items()}
    assert {number for number, status in statuses.items() if status == "ended"} == {b"1", b"8"}
    assert set(statuses.values()) == {"ended", "silent"}


class Fake(ForkRunner):
    """A client with a server that is made for a test."""

    program = ""
    starts = 0

    def _started(self) -> subprocess.Popen[bytes]:
        self.starts += 1
        return subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(self.program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )


def test_a_server_that_never_succeeds_is_given_up() -> None:
    class Dies(Fake):
        program = """
            print('0 {"tensorflow": "1"}', flush=True)
            input()
            raise SystemExit(1)
        """

    with Dies(1) as runner:
        outcomes = [runner.submit(HARMLESS) for _ in range(9)]
        assert [future.result(timeout=30) for future in outcomes] == [LOST] * 9
        assert runner.starts == 4
        assert runner.submit(HARMLESS).result(timeout=1) == LOST


def test_a_server_that_dies_at_once_is_given_up() -> None:
    class Dies(Fake):
        program = "raise SystemExit(1)"

    with Dies(2) as runner:
        assert runner.submit(HARMLESS).result(timeout=30) == LOST
        assert runner.starts == 4


def test_a_server_that_cannot_be_started_again_is_given_up() -> None:
    class Dies(Fake):
        program = "raise SystemExit(1)"

        def _started(self) -> subprocess.Popen[bytes]:
            if self.starts:
                raise BlockingIOError
            return super()._started()

    with Dies(1) as runner:
        assert runner.submit(HARMLESS).result(timeout=30) == LOST


def test_a_server_that_cannot_be_started_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fails(Fake):
        def _started(self) -> subprocess.Popen[bytes]:
            raise BlockingIOError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(BlockingIOError):
        Fails(1)
    assert list(tmp_path.iterdir()) == []


ANSWERS = {
    "no JSON": "{number} {{nonsense",
    "no object": "{number} [1, 2]",
    "nothing": "{number}",
    "no status": "{number} {{}}",
    "another kind": '{number} {{"status": "raised", "message": ["x"]}}',
    "too deep": "{number} " + "[" * 50_000,
    "no number": "nonsense",
    "a number of nobody": '99999 {{"status": "ended"}}',
    "no text": "\\udcff\\udcfe",
}


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("jobs", [1, 3])
def test_an_answer_that_cannot_be_read_loses_one_job(name: str, jobs: int) -> None:
    class Lies(Fake):
        program = f"""
            import sys
            sys.stdout.reconfigure(errors="surrogateescape")
            print('0 {{"tensorflow": "1"}}', flush=True)
            for line in sys.stdin:
                number = line.split()[0]
                bad = "bad" in line
                print(
                    {ANSWERS[name]!r}.format(number=number)
                    if bad
                    else number + ' {{"status": "ended"}}',
                    flush=True,
                )
        """

    with Lies(jobs) as runner:
        futures = [runner.submit(Job("bad" if number == 2 else "good")) for number in range(7)]
        outcomes = [future.result(timeout=30) for future in futures]
        assert outcomes.pop(2) == UNREADABLE
        assert outcomes == [{"status": "ended"}] * 6
        assert runner.starts == 1


# -- a client that is stopped -----------------------------------------------------------------

MODULE = """\
import tensorflow as tf


def load(x):
    for _ in range(10 ** 12):
        pass
    return x.numpy()


dataset = tf.data.Dataset.range(3).map(load)
"""
MARK = "TF_CPP_PYFUNC_LINT_TEST"


def marked(word: str) -> list[int]:
    """Processes with this word in their environment."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if word.encode() in (entry / "environ").read_bytes():
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def groups(supervisors: list[int]) -> list[Path]:
    found = Path("/sys/fs/cgroup").glob("*/pyfunc-lint-*")
    return [path for path in found if int(path.name.rpartition("-")[2]) in supervisors]


class Client:
    """``pyfunc-lint verify`` on a module whose program never ends."""

    def __init__(self, folder: Path) -> None:
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        module = folder / "module.py"
        module.write_text(MODULE, encoding="utf-8")
        self.word = f"{MARK}={folder}"
        self.supervisors: list[int] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pyfunc_lint", "verify", "--no-cache", str(module), str(module)],
            env={**os.environ, "TMPDIR": str(self.temporary), MARK: str(folder)},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def server(self) -> int:
        (found,) = eventually(lambda: usage.children(self.process.pid))
        return int(found)

    def wait_for_a_program(self) -> None:
        server = self.server()
        self.supervisors += eventually(lambda: supervisors(server), 40)

    def left(self) -> list[Any]:
        """Processes, what is in the temporary folder, and cgroups."""
        return [*marked(self.word), *self.temporary.iterdir(), *groups(self.supervisors)]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    started = Client(tmp_path)
    yield started
    started.process.kill()
    started.process.communicate()
    for pid in marked(started.word):
        os.kill(pid, signal.SIGKILL)


@pytest.mark.tensorflow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
@pytest.mark.parametrize("when", ["at the start", "during the import", "while a program runs"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_client_that_is_stopped_leaves_nothing(
    number: signal.Signals, when: str, client: Client
) -> None:
    if when == "while a program runs":
        client.wait_for_a_program()
    else:
        server = client.server()
        maps = Path(f"/proc/{server}/maps")
        library = "libpython" if when == "at the start" else "libtensorflow"
        if when == "during the import":
            eventually(lambda: library in maps.read_text(encoding="utf-8"), 60)
        eventually(lambda: any(client.temporary.iterdir()))
    start = time.monotonic()
    client.process.send_signal(number)
    output, error = client.process.communicate(timeout=20)
    seconds = time.monotonic() - start
    if number == signal.SIGKILL:
        eventually(lambda: not client.left(), 5)
        return
    assert seconds < 2.0
    assert client.process.returncode == 128 + number
    assert (output, error) == ("", f"pyfunc-lint: stopped by {number.name}\n")
    assert client.left() == []


@pytest.mark.tensorflow
def test_a_signal_that_comes_while_the_server_is_started(tmp_path: Path) -> None:
    """Its process is there, and nobody knows it yet."""
    program = """
        import os, signal, sys
        from pyfunc_lint.commands.main import main
        from pyfunc_lint.verify.execution import runner

        class Interrupted(runner.ForkRunner):
            def _started(self):
                process = super()._started()
                print(process.pid, self._folder, flush=True)
                os.kill(os.getpid(), signal.SIGTERM)
                return process

        runner.ForkRunner = Interrupted
        sys.exit(main(["verify", "--no-cache", sys.argv[1]]))
    """
    module = tmp_path / "module.py"
    module.write_text(MODULE, encoding="utf-8")
    client = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), str(module)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert (client.returncode, client.stderr) == (143, "pyfunc-lint: stopped by SIGTERM\n")
    pid, folder = client.stdout.split()
    assert not Path(f"/proc/{pid}").exists()
    assert not Path(folder).exists()
