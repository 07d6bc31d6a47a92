"""Run every program of this folder under the real TensorFlow and compare it with its header.

The programs are the linter's examination, so their headers must not be opinions: a program in a
folder ``bad/`` has to fail (or to lose its data) at the line, with the error and the words that its
header names, and every other program has to run to its end. README.md describes the header.

Importing TensorFlow costs seconds and a program a few tenths of one. One process therefore imports
TensorFlow and forks a child for every program; operations run in the children only, because
TensorFlow starts threads with the first of them and threads do not survive a fork. pytest keeps
one such process for each of its workers (``--serve``), so ``pytest -n 2`` shares the programs out;
the command line runs several children at a time::

    python tests/programs/test_programs_run.py [--only PATTERN] [--jobs N]
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import fnmatch
import functools
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent
TIME_LIMIT = 60.0  # seconds after which a child is stopped
GOOD_LIMIT = 10.0  # seconds that a good program may take
CATEGORIES = {
    "symbolic-value",
    "tout-dtype",
    "missing-numpy",
    "array-as-tensor",
    "output-count",
    "dropped-output",
    "returned-object",
    "lossy-cast",
    "bad-tout",
    "bad-func",
    "bad-inp",
    "bytes-str",
    "tensor-text",
    "operand-dtype",
    "graph-api",
    "removed-name",
    "misplaced-switch",
}
#: Faults of the contract between function and wrapper: their place is the wrapper's call.
CONTRACT = {
    "tout-dtype",
    "output-count",
    "dropped-output",
    "returned-object",
    "lossy-cast",
    "bad-tout",
    "bad-func",
    "bad-inp",
}
WORLDS = {"eager", "dataset", "function", "keras", "graph", "py_function", "numpy_function"}

#: The comment that ends a faulty line, as in pylint's own documentation.
MARK = re.compile(r"#.*?\[([a-z0-9-, ]+)\]\s*$")

Json = dict[str, Any]


def programs(pattern: str = "*") -> list[Path]:
    """All programs whose label fits the pattern, in a stable order.

    A program lies in a folder below this one; what lies beside the folders are tests.
    """
    wanted = pattern if "*" in pattern else f"*{pattern}*"
    found = sorted(FOLDER.glob("*/**/*.py"))
    return [path for path in found if fnmatch.fnmatch(label(path), wanted)]


def bad_programs() -> list[Path]:
    """The programs that have a fault."""
    return [path for path in programs() if is_bad(path)]


def good_programs() -> list[Path]:
    """The programs that are right."""
    return [path for path in programs() if not is_bad(path)]


def is_bad(path: Path) -> bool:
    """Whether the program has a fault: its folder says so."""
    return path.parent.name == "bad"


def label(path: Path) -> str:
    """The program's short name, as in ``lossy-cast/bad/age_float_average``."""
    return path.relative_to(FOLDER).with_suffix("").as_posix()


def header(path: Path) -> Json:
    """What the first line of the program says."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    said: Json = json.loads(first.removeprefix("#"))
    return said


def marks(path: Path) -> set[tuple[int, str]]:
    """(line, symbol) of every ``# [symbol]`` comment."""
    found = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        match = MARK.search(line)
        if match:
            found |= {(number, symbol.strip()) for symbol in match.group(1).split(",")}
    return found


def header_fault(path: Path) -> str:
    """What is wrong with the header itself; empty if nothing is."""
    try:
        said = header(path)
    except ValueError as error:
        return f"the header is not JSON: {error}"
    if not said.get("source"):
        return "the header has no source"
    if not is_bad(path):
        return "a good program expects nothing" if said["expect"] else ""
    if not said["expect"]:
        return "a bad program expects something"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for expected in said["expect"]:
        missing = {"line", "category", "world", "error", "text"} - set(expected)
        if missing:
            return f"the header lacks {sorted(missing)}"
        if not expected["text"]:
            return "the header names no words of the message or of the output"
        if expected["category"] not in CATEGORIES or expected["world"] not in WORLDS:
            return f"unknown category or world in {expected}"
        starting = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.expr | ast.stmt) and node.lineno == expected["line"]
        ]
        if not starting:
            return f"nothing begins at line {expected['line']}"
        # A wrapper in decorator form has no call of its own when Tout is missing.
        calls = [node for node in starting if isinstance(node, ast.Call | ast.FunctionDef)]
        if expected["category"] in CONTRACT and not calls:
            return f"no call begins at line {expected['line']}"
    begun = {node.lineno for node in ast.walk(tree) if isinstance(node, ast.expr)}
    further = {*said.get("also", []), *(n for e in said["expect"] for n in e.get("or", []))}
    if further - begun:
        return "nothing begins at a line of also or of or"
    return ""


def absent(path: Path) -> list[str]:
    """The libraries that the program needs and that are not installed."""
    needs = header(path).get("needs", [])
    return [name for name in needs if importlib.util.find_spec(name) is None]


# --- in the child -----------------------------------------------------------------------------


def failure(error: BaseException, path: Path) -> Json:
    """Names, words and lines of an exception, and of what TensorFlow reports inside its message.

    A fault in a converted function or in a wrapped one reaches us as text: TensorFlow writes the
    original error and traceback into the message of its own.
    """
    names, messages, lines = [], [], []
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        current = pending.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        names.append(type(current).__name__)
        messages.append(str(current))
        for frame in traceback.extract_tb(current.__traceback__):
            if frame.filename == str(path) and frame.lineno:
                lines.append(frame.lineno)
        pending += [current.__cause__, current.__context__]
    message = "\n".join(messages)
    names += re.findall(r"\b([A-Z]\w*(?:Error|Exception)): ", message)
    place = rf'File "{re.escape(str(path))}", line (\d+)'
    lines += [int(line) for line in re.findall(place, message)]
    return {
        "status": "raised",
        "names": sorted(set(names)),
        "message": message,
        "lines": sorted(set(lines)),
    }


def execute(path: Path) -> Json:
    """Run the program in this process as ``python program.py`` would."""
    import linecache

    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    sys.argv = [str(path)]
    sys.path.insert(0, str(path.parent))
    linecache.checkcache()
    code = compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True)
    try:
        exec(code, module.__dict__)
    except SystemExit as stop:
        return {"status": "ended" if stop.code in (None, 0) else "exited", "code": str(stop.code)}
    except BaseException as error:
        return failure(error, path)
    return {"status": "ended"}


def child(path: Path, folder: Path) -> None:
    """Run one program in a forked process, leave its outcome in the folder, and end."""
    os.environ["TMPDIR"] = str(folder)
    tempfile.tempdir = None
    os.chdir(folder)
    for stream, name in ((1, "stdout"), (2, "stderr")):
        target = os.open(folder / name, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(target, stream)
    start = time.monotonic()
    outcome = execute(path)
    outcome["seconds"] = round(time.monotonic() - start, 2)
    sys.stdout.flush()
    sys.stderr.flush()
    (folder / "outcome.json").write_text(json.dumps(outcome), encoding="utf-8")
    os._exit(0)


# --- in the parent ----------------------------------------------------------------------------


def preload() -> None:
    """Import what programs import, and run no operation: that would start threads."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    import numpy
    import tensorflow
    import tensorflow.compat.v1

    # Attribute access makes TensorFlow load these parts now instead of in each child.
    for part in ("layers", "losses", "metrics", "callbacks", "utils"):
        getattr(tensorflow.keras, part)
    numpy.random.seed  # noqa: B018  (numpy.random is loaded on first use)


class Run:
    """One program in its own process."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = Path(tempfile.mkdtemp(prefix="program-"))
        self.deadline = time.monotonic() + TIME_LIMIT
        sys.stdout.flush()  # what is still in the buffer would be written by the child too
        sys.stderr.flush()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                child(path, self.folder)
            finally:
                os._exit(70)

    def outcome(self) -> Json | None:
        """What happened, or None while the program runs."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid == 0:
            if time.monotonic() < self.deadline:
                return None
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            result: Json = {"status": "stopped", "seconds": TIME_LIMIT}
        else:
            try:
                result = json.loads((self.folder / "outcome.json").read_text(encoding="utf-8"))
            except OSError:
                result = {"status": "crashed", "code": status, "seconds": 0.0}
        for name in ("stdout", "stderr"):
            with contextlib.suppress(OSError):
                result[name] = (self.folder / name).read_text(encoding="utf-8", errors="replace")
        shutil.rmtree(self.folder, ignore_errors=True)
        return result


def run_all(paths: list[Path], jobs: int) -> Iterator[tuple[Path, Json]]:
    """Run the programs, at most ``jobs`` at a time, and give each outcome as it comes."""
    waiting = list(reversed(paths))
    running: list[Run] = []
    while waiting or running:
        while waiting and len(running) < jobs:
            running.append(Run(waiting.pop()))
        for run in list(running):
            result = run.outcome()
            if result is not None:
                running.remove(run)
                yield run.path, result
        time.sleep(0.005)


def squeezed(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def spans(path: Path, line: int) -> set[int]:
    """The lines that expressions beginning at this line cover: Python may report any of them."""
    covered = {line}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.expr) and node.lineno == line:
            covered |= set(range(line, (node.end_lineno or line) + 1))
    return covered


def summary(outcome: Json) -> str:
    """What happened, in a few lines."""
    told = [outcome["status"], f"lines {outcome.get('lines', [])}"]
    for line in outcome.get("message", "").splitlines():
        if re.search(r"[A-Z]\w*(Error|Exception): ", line) or not line.startswith(" "):
            told.append(line[:300])
    told.append(outcome.get("stdout", "")[-300:])
    if outcome["status"] not in ("raised", "ended"):
        told.append(outcome.get("stderr", "")[-1000:])
    return "\n    ".join(dict.fromkeys(text for text in told if text.strip()))


def disagreement(path: Path, outcome: Json) -> str:
    """How the run differs from what the header says; empty if it does not."""
    fault = header_fault(path)
    if fault:
        return fault
    seen = summary(outcome)
    expect = header(path)["expect"]
    if not expect:
        if outcome["status"] != "ended":
            return f"a good program did not end well: {seen}"
        if outcome["seconds"] > GOOD_LIMIT:
            return f"took {outcome['seconds']} s"
        return ""
    # One run shows one failure; what is listed behind it would show once the first is mended.
    expected = expect[0]
    if not expected["error"]:
        if outcome["status"] != "ended":
            return f"expected to run and to lose data: {seen}"
        if squeezed(expected["text"]) not in squeezed(outcome["stdout"]):
            return f"{expected['text']!r} is not printed: {seen}"
        return ""
    if outcome["status"] != "raised":
        return f"did not fail: {seen}"
    if expected["error"] not in outcome["names"]:
        return f"no {expected['error']}: {seen}"
    if squeezed(expected["text"]) not in squeezed(outcome["message"]):
        return f"{expected['text']!r} is not in the message: {seen}"
    if expected["category"] not in CONTRACT and not (
        spans(path, expected["line"]) & set(outcome["lines"])
    ):
        return f"line {expected['line']} is not in the traceback: {seen}"
    return ""


# --- entrances --------------------------------------------------------------------------------


def serve() -> None:
    """Read paths from standard input and answer each with one line of JSON."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    preload()
    for line in sys.stdin:
        for _, outcome in run_all([Path(line.strip())], jobs=1):
            answers.write(json.dumps(outcome) + "\n")
            answers.flush()


@functools.lru_cache(maxsize=1)
def _server() -> subprocess.Popen[str]:
    command = [sys.executable, str(Path(__file__).resolve()), "--serve"]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


@pytest.mark.programs
@pytest.mark.parametrize("path", programs(), ids=label)
def test_program(path: Path) -> None:
    """TensorFlow does with the program what its header says."""
    pytest.importorskip("tensorflow")
    missing = absent(path)
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    server = _server()
    assert server.stdin and server.stdout
    server.stdin.write(f"{path}\n")
    server.stdin.flush()
    answer = server.stdout.readline()
    assert answer, "the process that runs the programs has died"
    fault = disagreement(path, json.loads(answer))
    assert not fault, fault


def main() -> int:
    """Run the programs from the command line; the exit status is 1 if a header is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--only", default="*", help="part of a name, or a pattern with *")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--slow", type=float, default=5.0, help="name programs slower than this")
    options = parser.parse_args()
    if options.serve:
        serve()
        return 0
    start = time.monotonic()
    preload()
    paths = [path for path in programs(options.only) if header_fault(path) or not absent(path)]
    wrong = 0
    for path, outcome in run_all(paths, options.jobs):
        fault = disagreement(path, outcome)
        wrong += bool(fault)
        if fault:
            print(f"WRONG {label(path)}: {fault}\n")
        elif outcome["seconds"] > options.slow:
            print(f"slow  {label(path)}: {outcome['seconds']} s")
    taken = time.monotonic() - start
    print(f"{len(paths) - wrong} of {len(paths)} programs agree with TensorFlow ({taken:.0f} s)")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
