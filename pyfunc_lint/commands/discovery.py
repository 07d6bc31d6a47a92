"""From what the user names on the command line to Python sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file to look at, and the folder in which it was found ("" when it was named itself)."""

    path: str
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that cannot be looked at, and why, in one clear sentence."""

    why: str


@dataclass(frozen=True, slots=True)
class Empty:
    """A folder without a Python file."""

    folder: str


def files(names: Iterable[str]) -> Iterator[File | Empty | Missing]:
    """The files of the named files and folders: each once, folders in a stable order."""
    seen: set[str] = set()
    for name in names:
        is_folder = os.path.isdir(name)
        if not is_folder and not os.path.exists(name):
            yield Missing(f"{name}: no such file or folder")
            continue
        path = None
        closed: list[OSError] = []
        for path in python_files(name, closed.append) if is_folder else (name,):
            normal = os.path.normpath(path)
            if normal not in seen:
                seen.add(normal)
                yield File(normal, name if is_folder else "")
        for error in closed:
            yield Missing(f"cannot read {error.filename}: {error.strerror}")
        if path is None and not closed:
            yield Empty(name)


def python_files(folder: str, closed: Callable[[OSError], object] | None = None) -> Iterator[str]:
    """Every ``.py`` file below a folder, without hidden folders and virtual environments.

    ``closed`` is told of folders that cannot be read.
    """
    for root, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in {"__pycache__", "node_modules"}
            and not os.path.exists(os.path.join(root, name, "pyvenv.cfg"))
        )
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(root, name)
