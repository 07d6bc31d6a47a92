"""Run one program as ``python program.py`` would, and write down what became of it.

This module runs in the process that is given up to the program: the standard library only.
"""

from __future__ import annotations

import builtins
import contextlib
import functools
import inspect
import json
import linecache
import os
import re
import sys
import tempfile
import threading
import time
import traceback
import types
from dataclasses import dataclass, field
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

from pyfunc_lint.verify.execution import audit_hook, landlock, linux, namespaces, seccomp
from pyfunc_lint.verify.execution.asked import Asked
from pyfunc_lint.verify.execution.limits import Limits

PROGRAM = "reproducer.py"
OUTCOME = ".outcome.json"
_MESSAGE = 20_000
RESERVED = {
    "__stand_ins__": "stand_ins",
    "__lost__": "lost",
    "__made_up__": "made_up",
    "__not_collected__": "not_collected",
}
"""Lists that a program of ours fills, and what an outcome calls them; no user has such names."""


@dataclass(slots=True)
class Surrender:
    """A process that is given up to a program."""

    held: list[str] = field(default_factory=list)
    """What of the machine's means holds."""
    attempts: list[str] = field(default_factory=list)
    """What the program tries and is not allowed; filled while it runs."""


def surrender(folder: str, limits: Limits, other: int) -> Surrender:
    """Give this process up to a program: from here on it can harm only its own folder.

    ``other`` is a process of the user's, as those that are none of a program's business.
    """
    limits.apply()
    held = {*namespaces.own_view(folder)}
    settle(folder)
    if landlock.write_only_below(folder, *(["/dev/shm"] if "shm" in held else ())):
        held.add("landlock")
    if linux.no_new_privileges() and linux.drop_capabilities():
        held.add("privileges")
    if seccomp.no_sockets():
        held.add("sockets")
    # A /proc of its own sees to it, and Landlock does, for a process without capabilities.
    try:
        Path(f"/proc/{other}/environ").read_bytes()
    except OSError:
        held.add("environments")
    given = Surrender(sorted(held))
    audit_hook.install(folder, limits.forks, given.attempts)
    return given


def settle(folder: str) -> None:
    """Make the folder the place of all that is written where nobody says another."""
    os.environ.update(HOME=folder, TMPDIR=folder, TEMP=folder, TMP=folder, USERPROFILE=folder)
    os.environ["MPLBACKEND"] = "Agg"
    os.environ["KERAS_HOME"] = os.path.join(folder, ".keras")
    tempfile.tempdir = None
    os.chdir(folder)


def run(
    folder: str,
    name: str,
    text: str,
    arguments: list[str],
    given: Surrender,
    secret: str,
    marked: tuple[str, ...] | None = None,
) -> None:
    """Run the program in this process, and leave its outcome in the folder.

    The secret is written with it: a file that the program leaves there by itself lacks it.
    """
    path = Path(folder, name)
    path.write_text(text, encoding="utf-8")
    start = time.monotonic()
    owner = os.getpid()
    outcome = _execute(path, text, arguments, marked)
    if os.getpid() != owner:
        # A fork of the program that came back here; what it did is not the program's outcome.
        os._exit(0)
    outcome["seconds"] = round(time.monotonic() - start, 3)
    outcome["attempts"] = given.attempts
    outcome["held"] = given.held
    outcome["secret"] = secret
    with contextlib.suppress(Exception):  # The program may have closed or replaced them.
        sys.stdout.flush()
        sys.stderr.flush()
    with contextlib.suppress(OSError):
        part = Path(folder, OUTCOME + ".part")
        part.write_text(json.dumps(outcome), encoding="utf-8")
        part.replace(Path(folder, OUTCOME))


def _execute(
    path: Path, text: str, arguments: list[str], marked: tuple[str, ...] | None
) -> dict[str, Any]:
    main = types.ModuleType("__main__")
    main.__file__ = str(path)
    marks = Marks()
    place = str(path)
    if marked:
        place = marked[0]
        _put_marks_into(*marked)
    # A module that is marked looks for them among the built-in names.
    (builtins if marked else main).__dict__.update(
        __reached__=marks.reach,
        __body__=marks.watch,
        __other__=marks.other,
        __decorating__=marks.decorating,
    )
    sys.modules["__main__"] = main
    sys.argv = [str(path), *arguments]
    sys.path[:] = [str(path.parent), *sys.path]
    linecache.checkcache()
    asked = Asked(str(path.parent), path.name)
    asked.listen()
    outcome: dict[str, Any]
    try:
        exec(compile(text, str(path), "exec", dont_inherit=True), main.__dict__)
        outcome = {"status": "ended"}
    except SystemExit as stop:
        outcome = {"status": "exited" if stop.code not in (None, 0) else "ended"}
        outcome["message"] = str(stop.code)
    # Whatever a program raises is its outcome, KeyboardInterrupt and the like too.
    except BaseException as error:  # noqa: BLE001
        try:
            outcome = {"status": "raised", **describe(error, place)}
        except Exception as fault:  # noqa: BLE001 (an exception that cannot be looked at)
            outcome = {"status": "exited", "message": repr(fault)[:200]}
    outcome.update(marks.told(), asked=asked.told())
    for name, key in RESERVED.items():
        with contextlib.suppress(Exception):  # What the program put there may be anything.
            outcome[key] = [str(item)[:500] for item in main.__dict__.get(name, ())][:50]
    return outcome


def _put_marks_into(path: str, text: str) -> None:
    """Have a module get another text when it is imported, also for what asks for its source."""
    ordinary = SourceFileLoader.get_code

    def get_code(self: Any, name: str) -> types.CodeType | None:
        if os.path.realpath(self.path) == os.path.realpath(path):
            # AutoGraph reads the source again, by this cache.
            lines = text.splitlines(keepends=True)
            linecache.cache[self.path] = (len(text), None, lines, self.path)
            return compile(text, self.path, "exec", dont_inherit=True)
        return ordinary(self, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign,assignment]


@dataclass(slots=True)
class Marks:
    """What a copy of a program tells of the place and of the wrapped function."""

    _reached: list[tuple[int, int]] = field(default_factory=list)
    """The thread and the mark: threads come by the place side by side."""
    _bodies: list[bool | None] = field(default_factory=list)
    """Whether the wrapped function returned; None where that of another wrapper ran."""
    _refused: bool = False
    """It does not take what it was given last, or its wrapper does not: no line of it ran."""

    def reach(self, mark: int) -> None:
        """A mark of the place; see :mod:`pyfunc_lint.verify.oracles.marks`."""
        self._reached.append((threading.get_ident(), mark))

    def watch(self, function: Any) -> Any:
        """The function, which also tells when it is entered and when it returns."""
        if not callable(function):
            return function

        @functools.wraps(function)
        def watching(*arguments: Any, **options: Any) -> Any:
            self._bodies.append(False)
            self._refused = not _takes(function, arguments, options)
            result = function(*arguments, **options)
            self._bodies.append(True)
            return result

        return watching

    def other(self, function: Any) -> Any:
        """The function of another wrapper, which tells that it ran."""
        if not callable(function):
            return function

        @functools.wraps(function)
        def running(*arguments: Any, **options: Any) -> Any:
            result = function(*arguments, **options)
            self._bodies.append(None)
            return result

        return running

    def decorating(self, decorator: Any) -> Any:
        """A decorator that is given a function which tells of itself, and whose result does."""

        def decorate(function: Any) -> Any:
            decorated = decorator(self.watch(function))

            @functools.wraps(function)
            def called(*arguments: Any, **options: Any) -> Any:
                before = len(self._bodies)
                try:
                    return decorated(*arguments, **options)
                except BaseException:  # Whatever it is, it goes on.
                    self._refused = len(self._bodies) == before
                    raise

            return called

        return decorate

    def told(self) -> dict[str, Any]:
        """What it all says."""
        marks = [mark for _, mark in self._reached]
        last = set(dict(self._reached).values())
        return {
            "reached": bool(marks),
            "inside": 1 in last,  # The place was entered and not left.
            "last_marks": sorted(last),
            "swallowed": marks.count(1) > marks.count(2),
            "refused": self._refused,
            "entered": False in self._bodies,
            "returned": self._bodies[-1:] == [True],  # What the body does last is to return.
        }


def _takes(function: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> bool:
    """Whether a function can be called so, as far as its signature tells."""
    try:
        inspect.signature(function).bind(*arguments, **options)
    except TypeError:
        return False
    except ValueError:  # It has no signature.
        return True
    return True


def describe(error: BaseException, path: str) -> dict[str, Any]:
    """An exception and those inside it: types, words, and lines of the program.

    What is raised in traced code or in a wrapped function reaches us as text: TensorFlow writes
    the original error and its traceback into the message of its own.
    """
    names: list[str] = []
    messages: list[str] = []
    lines: list[int] = []
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        current = pending.pop(0)
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        names += [
            kind.__name__
            for kind in type(current).__mro__
            if kind not in (object, BaseException, Exception)
        ]
        messages.append(str(current))
        lines += [
            frame.lineno
            for frame in traceback.extract_tb(current.__traceback__)
            if frame.filename == path and frame.lineno
        ]
        if current.__suppress_context__:
            pending.append(current.__cause__)
        else:
            pending += [current.__cause__, current.__context__]
    message = "\n".join(messages)
    names += re.findall(r"\b([A-Za-z_]\w*(?:Error|Exception|Iteration))\b: ", message)
    if "Traceback (most recent call last)" in message:
        # Types of libraries may be called anything: `struct.error`, `queue.Empty`.
        names += re.findall(r"^(?:\w+\.)+(\w+): ", message, re.MULTILINE)
    lines += map(int, re.findall(rf'File "{re.escape(path)}", line (\d+)', message))
    return {
        "type": type(error).__name__,
        "names": list(dict.fromkeys(names)),
        "message": message[:_MESSAGE].replace(os.path.dirname(path) + os.sep, ""),
        "lines": sorted(set(lines)),
    }
