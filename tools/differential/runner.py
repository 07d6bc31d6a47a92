"""Runs programs under the real TensorFlow, many in one forked child.

The parent imports TensorFlow and runs no operation: the first one starts threads, and threads do
not survive a fork. A child works through a batch of programs, which saves TensorFlow's own start
for each; what a batch finds is confirmed in a child of its own by whoever asks for it. A child
that dies or hangs costs its current program only.
"""

from __future__ import annotations

import ast
import contextlib
import gc
import json
import linecache
import os
import re
import select
import signal
import sys
import time
import traceback
import types
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TIME_LIMIT = 30.0
"""Seconds for one program; they take a tenth of one."""
BATCH = 25


@dataclass(frozen=True)
class Outcome:
    """What TensorFlow did with a program."""

    status: str
    """"ended", "raised", "stopped" (too slow) or "died"."""
    names: tuple[str, ...] = ()
    """Types of the exception and of all that it reports inside its message."""
    message: str = ""
    lines: tuple[int, ...] = ()
    """Lines of the program in the tracebacks."""
    deepest: int = 0
    """The line where the first error arose, 0 when no traceback says so."""
    begun: frozenset[int] = field(default=frozenset())
    """First lines of the statements that began to run, where Python ran the program itself."""
    output: str = ""

    @property
    def error(self) -> str:
        """The innermost error in a few words, to sort programs by."""
        if self.status != "raised":
            return self.status
        message = re.sub(r"\x1b\[\d*m", "", self.message).split("_NotOkStatusException: ", 1)[0]
        inner = re.findall(r"transformation with iterator: \S+ (.*)", message)
        inner += re.findall(r"\n\n?(.*)\n\t \[\[\{\{node", message)
        said = re.findall(r"^\s*([A-Z]\w*(?:Error|Exception): .*)", message, re.MULTILINE)
        said = [text for text in said if not re.search(_FRAME, text)] + [
            text for text in inner if text and not text.startswith(" ")
        ]
        kind = next((name for name in reversed(self.names) if not name.startswith("_")), "")
        text = said[-1] if said else f"{kind}: {message[:80]}"
        text = re.sub(r"(: )[\w.<>]+\(\) (?=takes|missing)", r"\1the function ", text)
        if "object has no attribute" in text:
            return " ".join(re.sub(r"\d+|0x\w+", "·", text).split())[:100]
        text = re.sub(
            r"\{\{.*?\}\}|0x\w+|<[^>]*>|'[^']*'|\"[^\"]*\"|-?\d+|\[.*\]|\(.*\)", "·", text
        )
        return " ".join(text.split())[:100]


_FRAME = "in user code:|Graph execution error|Exception encountered|Could not automatically infer"
"""Texts that only say where an error came from."""


def preload() -> None:
    """Import what programs import, and run no operation."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    os.environ.setdefault("TF_NUM_INTEROP_THREADS", "2")
    os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "2")
    import numpy
    import tensorflow
    import tensorflow.compat.v1

    # Attribute access makes TensorFlow load these parts now instead of once in each child.
    tensorflow.keras.layers.Layer  # noqa: B018
    numpy.random.rand  # noqa: B018
    gc.collect()
    gc.freeze()  # or every child would walk over all that TensorFlow made


def run_all(paths: Sequence[Path], jobs: int, batch: int = BATCH) -> Iterator[tuple[Path, Outcome]]:
    """Each program with its outcome, as they come."""
    waiting = [list(paths[start : start + batch]) for start in range(0, len(paths), batch)]
    waiting.reverse()
    running: list[_Child] = []
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                running.append(_Child(waiting.pop()))
            ready, _, _ = select.select([child.pipe for child in running], [], [], 0.5)
            for child in list(running):
                ended = False
                if child.pipe in ready:
                    yield from child.read()
                    ended = child.closed
                if not ended and time.monotonic() < child.deadline:
                    continue
                if not ended or child.paths:
                    yield child.paths.pop(0), Outcome("died" if ended else "stopped")
                child.end()
                running.remove(child)
                if child.paths:
                    waiting.append(child.paths)
    finally:
        for child in running:
            child.end()


class _Child:
    """A forked process that works through a list of programs."""

    def __init__(self, paths: list[Path]) -> None:
        self.paths = paths
        self.closed = False
        self.buffer = b""
        self.deadline = time.monotonic() + TIME_LIMIT
        sys.stdout.flush()  # what is still in the buffer would be written by the child too
        sys.stderr.flush()
        self.pipe, answers = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.pipe)
                _work(paths, answers)
            finally:
                os._exit(0)
        os.close(answers)

    def read(self) -> list[tuple[Path, Outcome]]:
        """The outcomes that have come in."""
        data = os.read(self.pipe, 1 << 20)
        self.closed = not data
        *lines, self.buffer = (self.buffer + data).split(b"\n")
        found = []
        for line in lines:
            told: dict[str, Any] = json.loads(line)
            outcome = Outcome(
                told["status"], tuple(told["names"]), told["message"], tuple(told["lines"]),
                told["deepest"], frozenset(told["begun"]), told["output"],
            )  # fmt: skip
            found.append((self.paths.pop(0), outcome))
            self.deadline = time.monotonic() + TIME_LIMIT
        return found

    def end(self) -> None:
        """Make an end of the process."""
        with contextlib.suppress(OSError):
            os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.waitpid(self.pid, 0)
        os.close(self.pipe)


# -- in the child --------------------------------------------------------------------------------


def _work(paths: Sequence[Path], answers: int) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    warnings.simplefilter("ignore")
    for path in paths:
        told = _execute(path)
        told["output"] = told["output"][-2000:]
        data = (json.dumps(told) + "\n").encode()
        while data:
            data = data[os.write(answers, data) :]


def _execute(path: Path) -> dict[str, Any]:
    """Run the program as ``python program.py`` would."""
    text = path.read_text(encoding="utf-8")
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    sys.argv = [str(path)]
    linecache.checkcache()
    begun: set[int] = set()
    printed: list[str] = []
    names = {"__begin__": begun.add, "print": _printer(printed)}
    module.__dict__.update(names)
    try:
        exec(compile(_marked(text), str(path), "exec", dont_inherit=True), module.__dict__)
    except BaseException as error:
        told = _failure(error, path)
    else:
        told = {"status": "ended", "names": [], "message": "", "lines": [], "deepest": 0}
    told["begun"] = sorted(begun)
    told["output"] = "\n".join(printed)
    return told


def _printer(printed: list[str]) -> Callable[..., None]:
    def write(*values: object, **_: object) -> None:
        printed.append(" ".join(map(str, values)))

    return write


def _marked(text: str) -> ast.Module:
    """The program with a note before each statement that it begins.

    AutoGraph reads the source again and so does not see the notes.
    """

    class Marker(ast.NodeTransformer):
        def generic_visit(self, node: ast.AST) -> ast.AST:
            super().generic_visit(node)
            for name in ("body", "orelse", "finalbody"):
                block = getattr(node, name, None)
                if isinstance(block, list):
                    setattr(node, name, [part for inner in block for part in (note(inner), inner)])
            return node

    def note(statement: ast.stmt) -> ast.Expr:
        call = ast.Call(
            ast.Name("__begin__", ast.Load()), [ast.Constant(statement.lineno)], []
        )  # fmt: skip
        expression = ast.copy_location(ast.Expr(call), statement)
        # A note before a definition has to stand above its decorators.
        lines = [item.lineno for item in getattr(statement, "decorator_list", [])]
        expression.lineno = expression.end_lineno = min([statement.lineno, *lines])
        return ast.fix_missing_locations(expression)

    return ast.fix_missing_locations(Marker().visit(ast.parse(text)))


def _failure(error: BaseException, path: Path) -> dict[str, Any]:
    """Names, words and lines of an exception, and of what TensorFlow reports inside its message.

    A fault in a converted function or in a wrapped one reaches us as text: TensorFlow writes the
    original error and traceback into the message of its own.
    """
    names, messages, lines = [], [], []
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        current = pending.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        names.append(type(current).__name__)
        messages.append(f"{type(current).__name__}: {current}")
        for frame in traceback.extract_tb(current.__traceback__):
            if frame.filename == str(path) and frame.lineno:
                lines.append(frame.lineno)
        pending += [current.__cause__, current.__context__]
    message = "\n".join(messages)
    place = rf'File "{re.escape(str(path))}", line (\d+)'
    inside = re.findall(place, messages[0])  # TensorFlow's own account goes deeper than Python's
    deepest = int(inside[-1]) if inside else _last(error, path)
    names += re.findall(r"\b([A-Z]\w*(?:Error|Exception)): ", message)
    lines += [int(line) for line in re.findall(place, message)]
    return {
        "status": "raised",
        "names": list(dict.fromkeys(names)),
        "message": message,
        "lines": sorted(set(lines)),
        "deepest": deepest,
    }


def _last(error: BaseException, path: Path) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 0 for frame in frames if frame.filename == str(path)]
    return lines[-1] if lines else 0
