"""What a program asks the file system for and does not find: files, folders, patterns.

A second run may then have them made. This module runs in the process that is given up to the
program: the standard library only.
"""

from __future__ import annotations

import functools
import glob
import os
import pathlib
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

_MOST = 40
_EVENTS = {
    "open": "file", "os.listdir": "folder", "os.scandir": "folder", "glob.glob": "pattern",
    "pathlib.Path.glob": "pattern", "pathlib.Path.rglob": "pattern below",
}  # fmt: skip
"""Audit events that name a path, and what they take it for."""
_OF_TENSORFLOW = {
    "GetMatchingFiles": "pattern", "GetChildren": "folder", "FileExists": "anything",
    "IsDirectory": "folder",
}  # fmt: skip
"""Functions of TensorFlow's file system that find nothing without an error."""
_QUESTIONS = ("exists", "isfile", "isdir", "is_file", "is_dir")
_OF_THE_SYSTEM = ("/proc", "/sys", "/dev", "/etc", "/usr", "/lib", "/bin", "/opt", "/var", "/run")


@dataclass(slots=True)
class Asked:
    """Listens while a program runs in its folder."""

    folder: str
    program: str
    """The name of the program's own file."""
    found: dict[tuple[str, str], None] = field(default_factory=dict)
    """What a path is taken for ("file", "folder", "pattern", "pattern below", "anything") and the
    path, relative to the folder where it is below that."""

    def listen(self) -> None:
        """From now on; hooks cannot be taken back, so only in a process of its own."""
        sys.addaudithook(self._audit)
        for owner in (os.path, pathlib.Path):
            for name in _QUESTIONS:
                if hasattr(owner, name):
                    setattr(owner, name, self._heard(getattr(owner, name), "anything"))
        file_system = sys.modules.get("tensorflow.python.lib.io._pywrap_file_io")
        for name, how in _OF_TENSORFLOW.items():
            if hasattr(file_system, name):
                setattr(file_system, name, self._heard(getattr(file_system, name), how))

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        how = _EVENTS.get(event)
        if how is None or not arguments:
            return
        if event.startswith("pathlib"):
            self._note(how, os.path.join(os.fspath(arguments[0]), str(arguments[1])))
        elif event != "open" or not _writes(*arguments[1:3]):
            self._note(how, arguments[0])

    def _heard(self, function: Callable[..., Any], how: str) -> Callable[..., Any]:
        @functools.wraps(function)
        def heard(path: Any, *arguments: Any, **options: Any) -> Any:
            self._note(how, path)
            return function(path, *arguments, **options)

        return heard

    def _note(self, how: str, path: object) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)) or len(self.found) >= _MOST:
            return
        name = os.path.normpath(os.fsdecode(path))
        if name.startswith(self.folder + os.sep):
            name = name[len(self.folder) + 1 :]
        hidden = any(part.startswith((".", "__")) for part in name.split(os.sep) if part != "..")
        ours = name.startswith((*_OF_THE_SYSTEM, sys.prefix, self.folder))
        ours = ours or os.path.basename(name) in (self.program, "pybuilddir.txt") or name[:1] == "<"
        if not hidden and not ours and ("pattern" in how or not os.access(name, os.F_OK)):
            self.found[how, name] = None

    def told(self) -> list[list[str]]:
        """All that was not found and is not there now, in the order in which it was asked for."""
        names = list(self.found)
        return [[how, name[:300]] for how, name in names if not glob.glob(name, recursive=True)]


def _writes(mode: object = None, flags: object = 0) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax")
    return isinstance(flags, int) and bool(flags & (os.O_CREAT | os.O_WRONLY | os.O_RDWR))
