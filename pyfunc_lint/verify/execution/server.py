"""The process that has TensorFlow imported, and forks a child for each program.

Importing TensorFlow takes seconds, a program a fraction of one. The server only imports: the first
operation would start threads, and threads do not survive a fork. Every program gets a process of
its own, so nothing that one does reaches another.

It reads jobs from standard input, a line with a number and JSON each, and answers likewise, in any
order. It starts each job at once: the client sends no more of them than may run at a time.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import importlib.util
import json
import os
import select
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

from pyfunc_lint.verify.execution import sandbox
from pyfunc_lint.verify.execution.limits import Limits
from pyfunc_lint.verify.execution.removal import remove

_GRACE = 5.0
"""Seconds beyond a program's own limit after which its supervisor is given up."""
_LIBRARIES = "libtensorflow_*.so.2"
"""In TensorFlow's folder; the framework, which the others need, is the last by its name."""
_IMPORTED_ANYWAY = (
    "numpy", "google.protobuf.descriptor_pb2", "google.protobuf.text_format", "absl.logging",
    "absl.flags", "ml_dtypes", "h5py", "optree", "rich.console", "requests", "wrapt",
    "opt_einsum", "astunparse", "gast", "flatbuffers", "termcolor", "unittest.mock", "asyncio",
    "multiprocessing", "packaging.version",
)  # fmt: skip
"""What TensorFlow and Keras import besides themselves."""
_PATIENCE = 0.6
"""Seconds that a supervisor has to end everything."""


def preload() -> str:
    """Import what programs import; returns TensorFlow's version, "" when there is none.

    Hidden devices must be hidden before the import, and nothing may run that starts threads.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    # Two threads for each program: several programs run at a time.
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "2")
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "2")
    os.environ.pop("GLIBC_TUNABLES", None)  # It was for this process, not for what it forks.
    gc.disable()  # Nothing of what is imported is garbage: it takes a fifth of the time less.
    _load_side_by_side()
    try:
        numpy: Any = importlib.import_module("numpy")
        tensorflow: Any = importlib.import_module("tensorflow")
        importlib.import_module("tensorflow.compat.v1")
    except ImportError:
        return ""
    # Attribute access makes TensorFlow load these parts now instead of once in each child.
    with contextlib.suppress(AttributeError, ImportError):
        for part in ("layers", "losses", "metrics", "callbacks", "utils", "optimizers"):
            getattr(tensorflow.keras, part)
        numpy.random.seed  # noqa: B018
    # Pure Python: AutoGraph loads its converters and fills their caches once for all.
    with contextlib.suppress(Exception):  # Warmer or not, it works.
        tensorflow.autograph.to_graph(_warm)
    gc.freeze()
    gc.enable()
    return str(tensorflow.__version__)


def _load_side_by_side() -> None:
    """Load TensorFlow's libraries, which is the system's work, while other packages are imported.

    The thread that does it is over afterwards: a process that forks should have no other.
    """
    found = importlib.util.find_spec("tensorflow")
    folders = found.submodule_search_locations if found else None
    paths = [path for folder in folders or () for path in sorted(Path(folder).glob(_LIBRARIES))]

    def load() -> None:
        with contextlib.suppress(OSError):  # TensorFlow does it then, or says what is wrong.
            for path in reversed(paths):
                ctypes.CDLL(str(path))

    loading = Thread(target=load)
    loading.start()
    for name in _IMPORTED_ANYWAY if paths else ():
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    loading.join()


def _warm(values: Any) -> Any:
    """A function with what AutoGraph rewrites most often."""
    for value in values:
        if value > 0 and not values:
            return value
    return len(values)


class Running:
    """A job and the process that supervises it."""

    def __init__(self, number: int, job: sandbox.Job, root: str) -> None:
        self.number = number
        self.folder = tempfile.mkdtemp(prefix="run-", dir=root)
        self.deadline = time.monotonic() + job.limits.wall + _GRACE
        server = os.getpid()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                sandbox.supervise(self.folder, job, server)
            finally:
                os._exit(70)

    def outcome(self) -> sandbox.Outcome | None:
        """What became of the job, None while it runs."""
        pid, _ = os.waitpid(self.pid, os.WNOHANG)
        if pid == 0:
            if time.monotonic() < self.deadline:
                return None
            self.end()
        answer = Path(self.folder + ".json")
        try:
            outcome: sandbox.Outcome = json.loads(answer.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            outcome = {"status": "silent", "message": "the program took its supervisor along"}
        remove(self.folder)
        answer.unlink(missing_ok=True)
        return outcome

    def stop(self) -> None:
        """Have the supervisor end everything."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGTERM)

    def end(self) -> None:
        """See to it that the supervisor is gone, with or without its help."""
        until = time.monotonic() + _PATIENCE
        self.stop()
        while time.monotonic() < until:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return
            time.sleep(0.005)
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(OSError):
                kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)


def serve(root: str) -> None:
    """Answer jobs until standard input ends."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    # TensorFlow and programs may print; only answers go to the client.
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    with _ending_with(requests, root):
        version = preload()
    _answer(answers, 0, {"tensorflow": version})
    running: list[Running] = []
    buffer = b""
    while True:
        if select.select([requests], [], [], 0.004 if running else None)[0]:
            data = os.read(requests, 1 << 16)
            if not data:
                break  # The client is gone: nobody wants to know the rest.
            *lines, buffer = (buffer + data).split(b"\n")
            for line in lines:
                _start(line, running, answers, root)
        for run in list(running):
            outcome = run.outcome()
            if outcome is not None:
                running.remove(run)
                _answer(answers, run.number, outcome)
    for run in running:
        run.stop()
    for run in running:
        run.end()
    # A client that was killed could not do it.
    remove(root)


def _start(line: bytes, running: list[Running], answers: int, root: str) -> None:
    """Start a job; one that cannot be read or started is lost, and no other."""
    try:
        number, _, asked = line.partition(b" ")
        told = json.loads(asked)
        limits = Limits(**told["limits"])
        marked = tuple(told["marked"]) if told.get("marked") else None
        job = sandbox.Job(told["text"], tuple(told["arguments"]), limits, told["name"], marked)
        running.append(Running(int(number), job, root))
    except Exception as fault:  # noqa: BLE001 (whatever it is, the other jobs have to go on)
        _answer(answers, number.decode("ascii", "replace"), _not_started(fault))


def _not_started(fault: Exception) -> sandbox.Outcome:
    return {"status": "silent", "message": f"the job could not be started: {fault!r}"}


@contextlib.contextmanager
def _ending_with(requests: int, root: str) -> Iterator[None]:
    """End as soon as the client is gone, also while nobody reads what it sends.

    The thread that sees to it is gone afterwards: a process that forks should have no other.
    """
    finished, finish = os.pipe()

    def watch() -> None:
        events = select.poll()
        events.register(requests, 0)  # Its end is told without being asked for.
        events.register(finished, 0)
        if any(descriptor == requests for descriptor, _ in events.poll()):
            remove(root)
            os._exit(0)

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        os.close(finish)
        watcher.join()
        os.close(finished)


def _answer(stream: int, number: int | str, what: dict[str, Any]) -> None:
    """A line: the number first, so that it can be read even where the rest cannot."""
    data = f"{number} {json.dumps(what)}\n".encode()
    while data:
        data = data[os.write(stream, data) :]


if __name__ == "__main__":
    serve(sys.argv[1])
    os._exit(0)  # Taking TensorFlow down takes time.
