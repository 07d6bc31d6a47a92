"""The client's side: send programs to be run, get their outcomes."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from concurrent.futures import Future, InvalidStateError
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Protocol

from pyfunc_lint.verify.execution.removal import remove
from pyfunc_lint.verify.execution.sandbox import Job, Outcome, is_well_formed

_SERVER = "pyfunc_lint.verify.execution.server"
_RESTARTS = 3
"""How often in a row, without an outcome in between, a server is started again."""
_PATIENCE = 1.2
"""Seconds that a server has to end what it runs."""
_LOST: Outcome = {"status": "silent", "message": "the server has ended"}
_UNREADABLE: Outcome = {"status": "silent", "message": "its outcome could not be read"}
_PACKAGE_ROOT = str(Path(__file__).resolve().parents[3])


class NoTensorFlow(Exception):
    """There is no TensorFlow to run programs under; the text says what to install."""

    def __init__(self) -> None:
        super().__init__(
            "verifying needs TensorFlow in the environment that pyfunc-lint runs in: "
            "pip install 'pyfunc-lint[verify]'"
        )


def installed_tensorflow() -> str:
    """The version of the TensorFlow that is installed, "" without one; it is not imported."""
    if importlib.util.find_spec("tensorflow") is None:
        return ""
    for name in ("tensorflow", "tensorflow-cpu", "tf-nightly", "tensorflow-macos"):
        with contextlib.suppress(importlib.metadata.PackageNotFoundError):
            return importlib.metadata.version(name)
    return "unknown"


_FOR_THE_SERVER = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1:glibc.malloc.arena_max=1"}
"""Has the server keep what TensorFlow's import leaves in few and huge pages, where the C library
knows how: less is copied at each fork, and a run takes about a twentieth of the time less."""


class Runner(Protocol):
    """Something that runs programs."""

    held: frozenset[str] | None
    """What held every program until now (see ``explained``); None before the first."""

    def submit(self, job: Job) -> Future[Outcome]:
        """Have a program run."""

    def close(self) -> None:
        """End everything and remove what was made."""


def environment() -> dict[str, str]:
    """The environment of the processes that programs run in, without what could lead astray.

    Secrets that tools keep in variables are none of a program's business here.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in {"PATH", "LANG", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "SYSTEMROOT", "TZ"}
        or name.startswith(("LC_", "TF_CPP", "TF_NUM", "DYLD_"))
    }
    kept["PYTHONPATH"] = _PACKAGE_ROOT
    kept["PYTHONDONTWRITEBYTECODE"] = "1"
    kept["PYTHONHASHSEED"] = "0"
    return kept


class ForkRunner:
    """Programs run in forks of one process that has TensorFlow imported.

    Jobs wait here, and no more of them than may run at a time are given to that process: when it
    dies, these are lost, and the others are run by the next one.
    """

    def __init__(self, jobs: int = 1) -> None:
        self.held: frozenset[str] | None = None
        self._folder = tempfile.mkdtemp(prefix="pyfunc-lint-")
        self._jobs = max(jobs, 1)
        self._lock = Lock()
        self._waiting: deque[tuple[Job, Future[Outcome]]] = deque()
        self._running: dict[int, Future[Outcome]] = {}
        self._count = 0
        self._unreadable = 0
        self._listening = False
        """The server has imported TensorFlow and reads jobs."""
        self._over = False
        self._closed = False
        self._ready: Future[str] = Future()
        self._reader: Thread | None = None
        try:
            self._process = self._started()
        except OSError:
            remove(self._folder)
            raise

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", _SERVER, self._folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env=environment() | _FOR_THE_SERVER,
            cwd=self._folder,
            start_new_session=True,
        )

    def _listen(self) -> None:
        """Start to read answers. Not before somebody asks: until then the caller may fork."""
        with self._lock:
            if self._reader is None:
                self._reader = Thread(target=self._serve, daemon=True)
                self._reader.start()

    @property
    def tensorflow(self) -> str:
        """The version that programs run under; waits until TensorFlow is imported."""
        self._listen()
        version = self._ready.result()
        if not version:
            raise NoTensorFlow
        return version

    def submit(self, job: Job) -> Future[Outcome]:
        """Have a program run."""
        self._listen()
        future: Future[Outcome] = Future()
        with self._lock:
            if self._over or self._closed:
                future.set_result(dict(_LOST))
            else:
                self._waiting.append((job, future))
                self._feed()
        return future

    def _feed(self) -> None:
        """Give the server what it may run; to be called with the lock."""
        while self._listening and self._waiting and len(self._running) < self._jobs:
            job, future = self._waiting.popleft()
            self._count += 1
            self._running[self._count] = future
            request = {
                "text": job.text,
                "arguments": job.arguments,
                "name": job.name,
                "marked": job.marked,
                "limits": job.limits.to_json(),
            }
            data = f"{self._count} {json.dumps(request)}\n".encode()
            assert self._process.stdin
            with contextlib.suppress(OSError, ValueError):  # That it ended is seen by its reader.
                while data:
                    data = data[self._process.stdin.write(data) :]

    def _serve(self) -> None:
        """Read answers until all is over; a server that dies is started again."""
        deaths = 0
        while not self._over:
            assert self._process.stdout
            with contextlib.suppress(OSError, ValueError):
                for line in self._process.stdout:
                    if self._take(line):
                        deaths = 0
            self._process.kill()  # One that answers no more is of no use.
            self._process.wait()
            deaths += 1
            with self._lock:
                lost = list(self._running.values())
                self._running.clear()
                self._unreadable = 0
                self._listening = False
                if self._closed or deaths > _RESTARTS or not self._start_again():
                    self._over = True
                    lost += [future for _, future in self._waiting]
                    self._waiting.clear()
            for future in lost:
                _settle(future, _LOST)
        if not self._ready.done():
            self._ready.set_result("")

    def _start_again(self) -> bool:
        try:
            self._process = self._started()
        except OSError:  # The system has no more processes.
            return False
        return True

    def _take(self, line: bytes) -> bool:
        """Give an answer to who waits for it; tells whether it was the outcome of a job."""
        answer: Any = None
        number, _, text = line.partition(b" ")
        with contextlib.suppress(ValueError, RecursionError):
            answer = json.loads(text)
        lost: list[Future[Outcome]] = []
        with self._lock:
            if number == b"0" and isinstance(answer, dict):
                self._listening = True
                if not self._ready.done():
                    self._ready.set_result(str(answer.get("tensorflow", "")))
                future = None
            else:
                future = self._running.pop(int(number) if number.isdigit() else -1, None)
                self._unreadable += future is None
            if self._unreadable and self._unreadable >= len(self._running):
                # Whose answers could not be read is known once no other is missing.
                lost = list(self._running.values())
                self._running.clear()
                self._unreadable = 0
            good = future is not None and is_well_formed(answer)
            if good and "attempts" in answer:
                held = frozenset(map(str, answer.get("held", ())))
                self.held = held if self.held is None else self.held & held
            self._feed()
        if future:
            _settle(future, answer if good else _UNREADABLE)
        for other in lost:
            _settle(other, _UNREADABLE)
        return good

    def close(self) -> None:
        """End everything and remove what was made; again when it was interrupted."""
        self._closed = True
        while True:
            self._end(self._process)
            if self._reader is None or not self._reader.is_alive():
                break
            # It may just have started a new process.
            self._reader.join(timeout=0.2)
        remove(self._folder)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """A server whose input ends also ends what it runs, and removes it."""
        with contextlib.suppress(OSError):
            assert process.stdin
            process.stdin.close()
        try:
            process.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> ForkRunner:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _settle(future: Future[Outcome], outcome: Outcome) -> None:
    with contextlib.suppress(InvalidStateError):  # One that is cancelled needs no answer.
        future.set_result(dict(outcome))


def can_fork() -> bool:
    """Whether a process that has TensorFlow imported may be forked; on macOS it must not."""
    return hasattr(os, "fork") and sys.platform != "darwin"
