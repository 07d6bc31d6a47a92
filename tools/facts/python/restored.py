"""What thousands of calls in one process change, put back: the files of a folder, descriptors."""

from __future__ import annotations

import fcntl
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Set

from tools.facts.python import baselines


class RestoredFolder:
    """A folder of small files as the current directory, put back whenever a call changed it.

    Descriptors 0, 1, 2 and 7 are files of no value: the samples' numbers are descriptors too.
    """

    def __init__(self, folder: str, fill: Callable[[str], None] = baselines.fill) -> None:
        self.folder = folder
        self.fill = fill
        os.mkdir(folder)
        os.chdir(folder)
        self.spare = os.open(os.path.join(tempfile.gettempdir(), "spare"), os.O_RDWR | os.O_CREAT)
        self.spare = self._high(self.spare)
        sys.stdout = os.fdopen(self._high(1), "w", buffering=1)
        sys.stderr = os.fdopen(self._high(2), "w", buffering=1)
        logging.raiseExceptions = False
        fill(folder)
        self.state = self.look()
        self.refresh()

    @staticmethod
    def _high(descriptor: int) -> int:
        return fcntl.fcntl(descriptor, fcntl.F_DUPFD, 200)

    def look(self) -> list[tuple[str, int, int]]:
        """What the folder holds."""
        return sorted(
            (entry.name, entry.stat(follow_symlinks=False).st_size, entry.stat().st_mode)
            for entry in os.scandir(self.folder)
        )

    def refresh(self) -> None:
        """Put everything back."""
        for descriptor in (0, 1, 2, 7):
            os.dup2(self.spare, descriptor)
        try:
            now = self.look()
        except OSError:
            now = []
        if now != self.state:
            self.clear(keep={name for name, *_ in self.state})
            if not now or self.look() != self.state:
                self.clear()
                self.fill(self.folder)

    def clear(self, keep: Set[str] = frozenset()) -> None:
        """Empty the folder, but for what is to be kept."""
        for entry in os.scandir(self.folder):
            if entry.name in keep:
                continue
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            else:
                os.unlink(entry.path)
