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
from concurrent.futures import Future
from pathlib import Path
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Protocol

from pyfunc_lint.verify.execution.removal import remove
from pyfunc_lint.verify.execution.sandbox import Job, Outcome

_SERVER = "pyfunc_lint.verify.execution.server"
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


class Runner(Protocol):
    """Something that runs programs."""

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
    """Programs run in forks of one process that has TensorFlow imported."""

    def __init__(self, jobs: int = 1) -> None:
        self._folder = tempfile.mkdtemp(prefix="pyfunc-lint-")
        self._jobs = jobs
        self._lock = Lock()
        self._futures: dict[int, Future[Outcome]] = {}
        self._count = 0
        self._closed = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "pyfunc_lint.verify.execution.server",
                self._folder,
                str(self._jobs),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=self._folder,
            start_new_session=True,
        )
        self._ready: Future[str] = Future()
        self._reader: Thread | None = None

    def _listen(self) -> None:
        """Start to read answers. Not before somebody asks: until then the caller may fork."""
        with self._lock:
            if self._reader is None:
                self._reader = Thread(target=self._read, args=(self._process,), daemon=True)
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
            self._count += 1
            number = self._count
            self._futures[number] = future
        request = {
            "number": number,
            "text": job.text,
            "arguments": job.arguments,
            "limits": job.limits.to_json(),
        }
        assert self._process.stdin
        try:
            with self._lock:
                self._process.stdin.write((json.dumps(request) + "\n").encode())
                self._process.stdin.flush()
        except OSError:
            self._fail_all()
        return future

    def _read(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout
        for line in process.stdout:
            answer: dict[str, Any] = json.loads(line)
            if "tensorflow" in answer:
                self._ready.set_result(answer["tensorflow"])
            else:
                with self._lock:
                    future = self._futures.pop(answer["number"], None)
                if future:
                    future.set_result(answer["outcome"])
        if not self._ready.done():
            self._ready.set_result("")
        self._fail_all()

    def _fail_all(self) -> None:
        """The server is gone: whoever waits for it gets to know."""
        with self._lock:
            futures, self._futures = list(self._futures.values()), {}
        for future in futures:
            with contextlib.suppress(Exception):  # One that is done or cancelled needs no answer.
                future.set_result({"status": "silent", "message": "the server has ended"})

    def close(self) -> None:
        """End everything and remove what was made."""
        if self._closed:
            return
        self._closed = True
        if not self._ready.done() or self._futures:
            # Nobody waits for the rest; what the server started dies with it.
            self._process.kill()
        with contextlib.suppress(OSError):
            assert self._process.stdin
            self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._reader:
            self._reader.join(timeout=5)
        remove(self._folder)

    def __enter__(self) -> ForkRunner:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def can_fork() -> bool:
    """Whether a process that has TensorFlow imported may be forked; on macOS it must not."""
    return hasattr(os, "fork") and sys.platform != "darwin"
