"""Removing the folder of a program, whatever the program made of it.

What is reached by a path may be something else a moment later, and what a link names is not ours.
So everything here is reached from the descriptor of an open folder, and only by the name of an
entry in it; no link is followed, and no mode changes but that of a folder which is to be emptied.
``shutil.rmtree`` and ``tempfile.TemporaryDirectory`` keep to that in newer versions of Python only.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import stat
import sys
from collections.abc import Iterator

_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_BY_DESCRIPTOR = {os.open, os.unlink, os.rmdir, os.rename, os.stat} <= os.supports_dir_fd


def remove(folder: str) -> None:
    """Remove a folder, also where the program took the rights to it away.

    What cannot be removed is left without a word: nobody asked for it, and it harms nobody.
    """
    if not _BY_DESCRIPTOR:  # Windows
        shutil.rmtree(folder, ignore_errors=True)
        return
    parent, name = os.path.split(os.path.abspath(folder))
    with contextlib.suppress(OSError):
        above = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            _remove(name, above)
        finally:
            os.close(above)


def _remove(name: str, above: int) -> None:
    if not stat.S_ISDIR(os.stat(name, dir_fd=above, follow_symlinks=False).st_mode):
        os.unlink(name, dir_fd=above)
        return
    with _opened(name, above) as top:
        # Folders that are found deeper are moved up here and wait for their turn: so depth costs
        # neither recursion nor descriptors nor long paths.
        waiting = _clear(top, top)
        while waiting:
            below = waiting.pop()
            with contextlib.suppress(OSError):
                with _opened(below, top) as folder:
                    waiting += _clear(folder, top)
                os.rmdir(below, dir_fd=top)
    os.rmdir(name, dir_fd=above)


def _clear(folder: int, top: int) -> list[str]:
    """Leave a folder empty; gives the names under which its folders are in the top one now."""
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    moved = []
    for name, is_folder in found:
        with contextlib.suppress(OSError):
            if not is_folder:
                os.unlink(name, dir_fd=folder)
            elif folder == top:
                moved.append(name)
            else:
                # A folder that must not be written cannot be given another parent.
                with _opened(name, folder):
                    there = secrets.token_hex(16)
                    os.rename(name, there, src_dir_fd=folder, dst_dir_fd=top)
                moved.append(there)
    return moved


@contextlib.contextmanager
def _opened(name: str, above: int) -> Iterator[int]:
    """A descriptor of a folder, by its name in an open one, with all rights to the folder."""
    if sys.platform == "linux":
        # Such a descriptor needs no right to the folder, and its mode can be changed through it.
        found = os.open(name, os.O_PATH | _FOLDER, dir_fd=above)
        try:
            if not _allows_all(os.fstat(found)):
                with contextlib.suppress(OSError):
                    os.chmod(f"/proc/self/fd/{found}", stat.S_IRWXU)
            folder = os.open(".", _FOLDER, dir_fd=found)
        finally:
            os.close(found)
    else:
        if not _allows_all(os.stat(name, dir_fd=above, follow_symlinks=False)):
            with contextlib.suppress(OSError, NotImplementedError):
                os.chmod(name, stat.S_IRWXU, dir_fd=above, follow_symlinks=False)
        folder = os.open(name, _FOLDER, dir_fd=above)
    try:
        yield folder
    finally:
        os.close(folder)


def _allows_all(status: os.stat_result) -> bool:
    return status.st_mode & stat.S_IRWXU == stat.S_IRWXU
