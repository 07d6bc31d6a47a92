"""The files of a project that say something about versions: found upwards, read once."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyfunc_lint.source.modules import NOT_PROJECT, ROOT_MARKERS
from pyfunc_lint.source.versions.pins import INCLUDE, is_lock, tells, wishes
from pyfunc_lint.source.versions.resolution import Wish

_MOST_FOLDERS = 12
_MOST_ENTRIES = 5_000
_MOST_FILES = 30
_LARGEST = 500_000
_LARGEST_LOCK = 4_000_000

Stamp = tuple[int, int]


@dataclass(slots=True)
class _Folder:
    """What the files of a folder say, and the state of the files that it was read from."""

    wishes: tuple[Wish, ...]
    stamps: dict[str, Stamp | None]


_CACHE: dict[str, _Folder] = {}
_MOST_CACHED = 2_000


def upwards(path: str | None) -> Iterator[tuple[Wish, ...]]:
    """What each folder says from that of a file up to the root of its project, if it does."""
    if not path:
        return
    try:
        folder = Path(path).resolve().parent
    except (OSError, ValueError, RuntimeError):
        return
    if any(part in NOT_PROJECT for part in folder.parts):
        return
    home = os.path.realpath(os.path.expanduser("~"))
    for current in (folder, *folder.parents)[:_MOST_FOLDERS]:
        if current != folder and (str(current) == home or current.parent == current):
            return  # What lies there belongs to no project below it.
        found = said_in(str(current))
        if found:
            yield found
        if any((current / marker).exists() for marker in ROOT_MARKERS) and (
            found or (current / ".git").exists()
        ):
            return


def said_in(folder: str) -> tuple[Wish, ...]:
    """What the files of a folder say; what its lock files do, if they do."""
    known = _CACHE.get(folder)
    if known is not None and all(_stamp(path) == then for path, then in known.stamps.items()):
        return known.wishes
    stamps: dict[str, Stamp | None] = {folder: _stamp(folder)}
    found: list[Wish] = []
    names = _names(folder)
    for name in names:
        if is_lock(name):
            found.extend(_read(folder, name, stamps))
    if not found:
        for name in names:
            if not is_lock(name):
                found.extend(_read(folder, name, stamps))
    if len(_CACHE) >= _MOST_CACHED:
        _CACHE.clear()
    _CACHE[folder] = _Folder(tuple(found), stamps)
    return _CACHE[folder].wishes


def _names(folder: str) -> list[str]:
    """The files of interest, those in a folder for them too."""
    found = []
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST_ENTRIES), entries, strict=False):
                if tells(entry.name):
                    found.append(entry.name)
                elif entry.name == "requirements":
                    inner = sorted(os.listdir(entry.path))[:_MOST_FILES]
                    found.extend(f"requirements/{name}" for name in inner if name.endswith(".txt"))
    except OSError:
        pass
    return sorted(found)[:_MOST_FILES]


def _read(
    folder: str, name: str, stamps: dict[str, Stamp | None], depth: int = 4, *, named: bool = False
) -> Iterator[Wish]:
    """What a file says, with the requirement files that it names."""
    path = os.path.normpath(os.path.join(folder, name))
    if path in stamps or len(stamps) > _MOST_FILES:
        return
    stamps[path] = _stamp(path)
    text = _text(path)
    if text is None:
        return
    inside = named or name.startswith("requirements/")
    base = os.path.basename(name)
    for wish in wishes(base, text, included=inside):
        yield Wish(wish.package, wish.specifier, name, wish.sometimes)
    if depth and (inside or base.endswith((".txt", ".in", ".pip"))):
        for other in INCLUDE.findall(text)[:_MOST_FILES]:
            if "://" not in other:
                beside = os.path.join(os.path.dirname(name), other)
                yield from _read(folder, beside, stamps, depth - 1, named=True)


def _stamp(path: str) -> Stamp | None:
    """The state of a file or folder; None when there is none, or it is something else."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _text(path: str) -> str | None:
    """The text of a regular file that is not too large."""
    limit = _LARGEST_LOCK if is_lock(os.path.basename(path)) else _LARGEST
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None  # To read a pipe or a device may never end.
        with open(path, encoding="utf-8-sig", errors="replace") as stream:  # noqa: PTH123
            text = stream.read(limit + 1)
    except (OSError, ValueError):
        return None
    return text if len(text) <= limit else None
