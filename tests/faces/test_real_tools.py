"""Other people's programs that run us: pre-commit and a language server."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Faces, run

pytestmark = pytest.mark.real_tools

FAULT = """\
import numpy as np
import tensorflow as tf


def load(path):
    return np.load(path.numpy())


def build(paths):
    return tf.data.Dataset.from_tensor_slices(paths).map(lambda path: load(path))
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.invalid")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def commit_all(folder: Path) -> None:
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=all")


def test_pre_commit(tmp_path: Path) -> None:
    """The hook is installed as pre-commit does it, from the repository, and finds the fault."""
    hook = tmp_path / "hook"
    hook.mkdir()
    for name in ("pyfunc_lint", "docs"):
        shutil.copytree(ROOT / name, hook / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, hook / name)
    commit_all(hook)
    user = Faces(tmp_path / "user")
    user.write("pipeline.py", FAULT)
    user.write("fine.py", "import os\n")
    commit_all(user.folder)
    done = run(
        *(sys.executable, "-m", "pre_commit", "try-repo", hook, "pyfunc-lint", "--all-files"),
        cwd=user.folder,
        PRE_COMMIT_HOME=str(tmp_path / "cache"),
        PYTHONPATH="",
    )
    assert "Traceback" not in done.out + done.err
    assert "pipeline.py:6:" in done.out
    assert "exit code: 1" in done.out


class LanguageServer:
    """A client's end of a language server that speaks through its standard streams."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def send(self, method: str, parameters: object, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        answer: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return answer

    def wait_for(self, wanted: str) -> dict[str, Any]:
        while (message := self.receive()).get("method") != wanted:
            pass
        parameters: dict[str, Any] = message["params"]
        return parameters

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()


def test_language_server(faces: Faces) -> None:
    """An editor shows the finding in text that was never saved."""
    path = faces.write("pipeline.py", "nothing = 'yet'\n")
    plugin = {
        "enabled": True,
        "executable": str(Path(sys.executable).with_name("pylint")),
        "args": ["--load-plugins=pyfunc_lint", "--disable=all", "--enable=pyfunc-lint"],
    }
    off = {name: {"enabled": False} for name in ("pycodestyle", "pyflakes", "mccabe")}
    server = LanguageServer(faces.folder)
    try:
        server.send(
            "initialize",
            {"processId": None, "rootUri": faces.folder.as_uri(), "capabilities": {}},
            1,
        )
        server.receive()
        server.send(
            "workspace/didChangeConfiguration",
            {"settings": {"pylsp": {"plugins": {"pylint": plugin, **off}}}},
        )
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": FAULT}
        server.send("textDocument/didOpen", {"textDocument": document})
        shown = server.wait_for("textDocument/publishDiagnostics")["diagnostics"]
    finally:
        server.stop()
    (fault,) = [entry for entry in shown if entry["source"] == "pylint"]
    assert fault["range"]["start"]["line"] == 5
    assert fault["code"][1:3] == "73"
