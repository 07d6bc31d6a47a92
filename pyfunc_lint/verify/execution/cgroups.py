"""Cgroups of one run: the kernel itself counts processes and memory, also for root."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MOUNTED = Path("/sys/fs/cgroup")
_OWN = Path("/proc/self/cgroup")
_BOUND = {1: {"pids": "pids.max", "memory": "memory.limit_in_bytes"},
          2: {"pids": "pids.max", "memory": "memory.max"}}  # fmt: skip
_KILLS = {1: "memory.oom_control", 2: "memory.events"}


@dataclass(frozen=True, slots=True)
class Group:
    """A folder of a cgroup file system, made for one run."""

    folder: Path
    version: int
    bounds: tuple[str, ...]
    """What it bounds: "pids", "memory"."""

    def enter(self) -> bool:
        """Move the calling process into it."""
        try:
            (self.folder / "cgroup.procs").write_text("0", encoding="ascii")
        except OSError:
            return False
        return True

    def killed(self) -> bool:
        """Whether the kernel ended something in it for want of memory."""
        with contextlib.suppress(OSError):
            told = (self.folder / _KILLS[self.version]).read_text(encoding="ascii")
            return re.search(r"^oom_kill [1-9]", told, re.MULTILINE) is not None
        return False

    def leave(self) -> None:
        """Remove it; its processes have ended, which the kernel may notice a little later."""
        for _ in range(50):
            try:
                self.folder.rmdir()
            except OSError as error:
                if error.errno != errno.EBUSY:
                    return
                time.sleep(0.005)
            else:
                return


def groups(name: str, limits: dict[str, int]) -> list[Group]:
    """Groups that keep the limits ("pids", "memory"), as far as they can be made here."""
    made: list[Group] = []
    missing = dict(limits)
    for base, version in _bases():
        offered = _offered(base, version)
        chosen = {what: limit for what, limit in missing.items() if what in offered}
        if chosen and (group := _make(base / f"pyfunc-lint-{name}", version, chosen)):
            made.append(group)
            missing = {what: missing[what] for what in missing.keys() - set(group.bounds)}
    return made


def _make(folder: Path, version: int, limits: dict[str, int]) -> Group | None:
    bounds = []
    try:
        folder.mkdir()
    except OSError:
        return None
    for what, limit in limits.items():
        with contextlib.suppress(OSError):
            (folder / _BOUND[version][what]).write_text(str(limit), encoding="ascii")
            bounds.append(what)
    group = Group(folder, version, tuple(bounds))
    if not bounds:
        group.leave()
        return None
    return group


def _bases() -> Iterator[tuple[Path, int]]:
    """Folders in which a group may be made, and their version of cgroups."""
    with contextlib.suppress(OSError, ValueError):
        for line in _OWN.read_text(encoding="utf-8").splitlines():
            _, controllers, path = line.split(":", 2)
            if controllers:
                # Version 1 knows no delegation: a group below the top belongs to whoever made it.
                bases = [(_MOUNTED / controllers, 1)] if path == "/" else []
            else:
                own = _MOUNTED / path.lstrip("/")
                # A group that holds processes bounds no memory of groups in it. Its parent may,
                # where it is left to the user; to root everything seems to be left.
                above = [own.parent] if path != "/" and os.getuid() != 0 else []
                bases = [(base, 2) for base in (*above, own)]
            for base, version in bases:
                if os.access(base, os.W_OK) and os.access(base / "cgroup.procs", os.W_OK):
                    yield base, version


def _offered(base: Path, version: int) -> set[str]:
    """What groups in this one can bound."""
    if version == 1:
        return set(base.name.split(","))
    with contextlib.suppress(OSError):
        return set((base / "cgroup.subtree_control").read_text(encoding="ascii").split())
    return set()
