"""Programs that run away or reach out: each ends in an outcome, and nothing of it stays.

They are bounded themselves, so that a limit that fails harms no machine: a few hundred processes, a
few GiB, less than a minute.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from pyfunc_lint.verify.execution.limits import GIB, Limits
from pyfunc_lint.verify.execution.runner import ForkRunner
from pyfunc_lint.verify.execution.sandbox import Job, Outcome

LIMITS = Limits(cpu=4.0, asleep=4.0, memory=GIB, file_size=1 << 22)
MARK = "pyfunc_lint_hostile_marker"
HARMLESS = "import tensorflow as tf\nassert int(tf.constant(1) + 1) == 2\n"

# What each does, and what may become of it.
PROGRAMS = {
    "endless loop": (
        "import time\nend = time.time() + 50\nwhile time.time() < end:\n    pass\n",
        {"timeout"},
    ),
    "endless loop in C": ("sum(range(10**11))\n", {"timeout", "killed"}),
    "sleep, deaf to signals": (
        "import signal, time\n"
        "for number in range(1, 32):\n"
        "    try:\n"
        "        signal.signal(number, signal.SIG_IGN)\n"
        "    except OSError:\n"
        "        pass\n"
        "time.sleep(50)\n",
        {"timeout"},
    ),
    "memory bomb": (
        "held = []\nfor _ in range(24):\n    held.append(bytearray(1 << 27))\nprint('all 3 GiB')\n",
        {"raised", "killed"},
    ),
    "memory bomb in C": (
        "import numpy\nheld = [numpy.ones(1 << 24) for _ in range(24)]\nprint('all 3 GiB')\n",
        {"raised", "killed", "timeout"},  # Slow machines get the memory slowly.
    ),
    "fork bomb": (
        "import os, time\n"
        "end = time.time() + 30\n"
        "for _ in range(8):\n"  # 256 processes
        "    os.fork()\n"
        "while time.time() < end:\n"
        "    time.sleep(1)\n",
        {"raised", "timeout"},
    ),
    "fork bomb in C": (
        "import ctypes, time\n"
        "libc = ctypes.CDLL(None)\n"
        "end = time.time() + 30\n"
        "for _ in range(8):\n"
        "    libc.fork()\n"
        "while time.time() < end:\n"
        "    pass\n",
        {"timeout"},
    ),
    "child in a session of its own": (
        "import os, time\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        "    if os.fork() == 0:\n"
        "        time.sleep(50)\n",
        {"ended"},
    ),
    "os.remove": ("import os\nos.remove({victim!r})\n", {"raised"}),
    "os.remove in C": (
        "import ctypes\nassert ctypes.CDLL(None).unlink({victim!r}.encode()) == -1\n",
        {"ended"},
    ),
    "overwrite": ("open({victim!r}, 'w').write('gone')\n", {"raised"}),
    "pathlib unlink": ("import pathlib\npathlib.Path({victim!r}).unlink()\n", {"raised"}),
    "rename": ("import os\nos.rename({victim!r}, 'mine')\n", {"raised"}),
    "shutil.rmtree": (
        "import os, shutil\nshutil.rmtree(os.path.dirname({victim!r}))\n",
        {"raised"},
    ),
    "TensorFlow's own file system": (
        "import tensorflow as tf\ntf.io.gfile.remove({victim!r})\n",
        {"raised"},
    ),
    "remove its own folder": ("import shutil\nshutil.rmtree('.')\n", {"silent", "raised"}),
    "socket": (
        "import socket\nsocket.create_connection(('127.0.0.1', 9), 2)\n",
        {"raised"},
    ),
    "download": (
        "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:9/', timeout=2)\n",
        {"raised"},
    ),
    "subprocess": ("import subprocess\nsubprocess.run(['sleep', '50'])\n", {"raised"}),
    "os.system": ("import os\nos.system('sleep 50')\n", {"raised"}),
    "os.execv": ("import os\nos.execv('/bin/sleep', ['sleep', '50'])\n", {"raised"}),
    "segfault": ("import ctypes\nctypes.string_at(0)\n", {"killed"}),
    "abort": ("import os\nos.abort()\n", {"killed"}),
    "flood of output": (
        "import time\nend = time.time() + 50\nwhile time.time() < end:\n    print('x' * 100_000)\n",
        {"timeout"},
    ),
    "flood of files": (
        "with open('large', 'wb') as stream:\n"
        "    for _ in range(64):\n"
        "        stream.write(b'x' * (1 << 20))\n",
        {"raised", "killed"},
    ),
    "closes its pipes": (
        "import os, time\nos.closerange(0, 200)\ntime.sleep(1)\n",
        {"ended", "silent"},
    ),
    "os._exit": ("import os\nos._exit(0)\n", {"silent"}),
    "sys.exit": ("import sys\nsys.exit('enough')\n", {"exited"}),
    "kills its parent": (
        "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\n",
        {"raised", "silent"},
    ),
    "kills everybody": (
        "import ctypes\nctypes.CDLL(None).kill(0, 9)\n",
        {"killed", "ended", "silent"},
    ),
    "a liar": (
        "import json, os\n"
        "open('.outcome.json', 'w').write(json.dumps({{'status': 'raised'}}))\n"
        "os.chmod('.', 0)\n"
        "os._exit(0)\n",
        {"silent", "raised"},
    ),
    "deep recursion": (
        "import sys\nsys.setrecursionlimit(10**8)\ndef f():\n    return f() + f()\nf()\n",
        {"killed", "raised", "timeout"},
    ),
}


def processes_with(word: str) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            environment = (entry / "environ").read_bytes()
        except OSError:
            continue
        if word.encode() in environment:
            found.append(int(entry.name))
    return found


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    return make_victim(tmp_path)


def make_victim(folder: Path) -> Path:
    file = folder / "data" / "precious.txt"
    file.parent.mkdir(parents=True)
    file.write_text("precious", encoding="utf-8")
    return file


class Run:
    """A hostile program that runs while others do their work."""

    def __init__(self, runner: ForkRunner, text: str, victim: Path) -> None:
        self.victim = victim
        self.future = runner.submit(Job(text.format(victim=str(victim)), limits=LIMITS))
        self.other = runner.submit(Job(HARMLESS))


@pytest.fixture(scope="module")
def runs(runner: ForkRunner, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    return {
        name: Run(runner, text, make_victim(tmp_path_factory.mktemp("victim")))
        for name, (text, _) in PROGRAMS.items()
    }


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", PROGRAMS)
def test_hostile_program_ends_in_an_outcome(name: str, runs: dict[str, Run]) -> None:
    run = runs[name]
    outcome: Outcome = run.future.result(timeout=90)
    assert outcome["status"] in PROGRAMS[name][1], outcome
    assert len(outcome["output"]) <= LIMITS.output
    assert run.victim.read_text(encoding="utf-8") == "precious"
    assert run.other.result(timeout=90)["status"] == "ended"


@pytest.mark.tensorflow
def test_a_limit_is_kept_in_time(runner: ForkRunner) -> None:
    start = time.monotonic()
    text = PROGRAMS["sleep, deaf to signals"][0]
    outcome = runner.submit(Job(text, limits=Limits(asleep=1.0))).result(timeout=30)
    assert outcome["status"] == "timeout"
    assert 1.0 <= time.monotonic() - start < 15.0


@pytest.mark.tensorflow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A variable that every process of this runner inherits tells them from others.
    monkeypatch.setenv("TF_CPP_VMODULE", f"{MARK}={os.getpid()}")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with ForkRunner(2) as runner:
        assert runner.tensorflow
        names = ["fork bomb in C", "child in a session of its own", "sleep, deaf to signals"]
        waiting = [runner.submit(Job(PROGRAMS[name][0], limits=LIMITS)) for name in names]
        for future in waiting:
            future.result(timeout=45)
        deadline = time.monotonic() + 5
        # The server itself stays.
        while len(processes_with(MARK)) > 1 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert len(processes_with(MARK)) == 1
        (folder,) = tmp_path.iterdir()
        assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == []
    assert processes_with(MARK) == []


@pytest.mark.tensorflow
def test_a_program_leaves_nothing_to_the_next(runner: ForkRunner) -> None:
    first = (
        "import os, tensorflow as tf\n"
        "tf.compat.v1.disable_eager_execution()\n"
        "os.environ['LEFT'] = 'yes'\n"
        "tf.mine = 1\n"
        "open('left.txt', 'w').close()\n"
    )
    second = (
        "import os, tensorflow as tf\n"
        "assert tf.executing_eagerly() and 'LEFT' not in os.environ\n"
        "assert not hasattr(tf, 'mine') and not os.path.exists('left.txt')\n"
        "assert os.environ['HOME'] == os.getcwd()\n"
    )
    assert runner.submit(Job(first)).result()["status"] == "ended"
    assert runner.submit(Job(second)).result()["status"] == "ended"


@pytest.mark.tensorflow
def test_a_fresh_interpreter_holds_too(victim: Path) -> None:
    from pyfunc_lint.verify.execution.subprocess_runner import FreshRunner

    runner = FreshRunner(2)
    try:
        removing = PROGRAMS["os.remove"][0].format(victim=str(victim))
        looping = PROGRAMS["endless loop"][0]
        outcomes = [
            runner.submit(Job(text, limits=Limits(cpu=2.0)))
            for text in (removing, looping, HARMLESS)
        ]
        statuses = [outcome.result(timeout=90)["status"] for outcome in outcomes]
        assert outcomes[1].result()["message"] == "used 2 s of processor time"
    finally:
        runner.close()
    assert statuses == ["raised", "timeout", "ended"]
    assert victim.exists()
