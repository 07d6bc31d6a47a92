"""What a process and its descendants use, as /proc tells it: to be read often, so cheaply."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Usage:
    """What a tree of processes uses."""

    processes: tuple[int, ...]
    seconds: float
    """Of processor time, with that of descendants that have ended."""
    awake: bool
    """A thread is running, could run, or waits for a disk."""


def usage(parent: int) -> Usage:
    """Of all descendants of a process."""
    found: list[int] = []
    ticks = 0
    awake = False
    waiting = children(parent)
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        fields = _fields(f"/proc/{pid}/stat")
        if fields:
            ticks += sum(map(int, fields[11:15]))
        for thread in _names(f"/proc/{pid}/task"):
            waiting += _children(pid, thread)
            if not awake:
                state = _fields(f"/proc/{pid}/task/{thread}/stat")[:1]
                awake = state in (["R"], ["D"])
    return Usage(tuple(found), ticks / _TICKS, awake)


def children(parent: int) -> list[int]:
    """The processes whose parent this is, where the system can be asked."""
    return [pid for thread in _names(f"/proc/{parent}/task") for pid in _children(parent, thread)]


def tasks_of(user: int) -> int:
    """How many processes and threads of this user run now, as far as /proc shows them."""
    count = 0
    for name in _names("/proc"):
        with contextlib.suppress(OSError):
            if name.isdecimal() and os.stat(f"/proc/{name}").st_uid == user:
                count += int((_fields(f"/proc/{name}/stat")[17:18] or "0")[0])
    return count


def memory_at_most(processes: Iterable[int]) -> int:
    """Bytes that they hold together, too many where they share pages."""
    found = list(processes)
    private = sum(
        kilobytes
        for pid in found
        for kilobytes in _sizes(f"/proc/{pid}/status", ("RssAnon", "RssShmem", "VmSwap"))
    )
    return private * 1024 + _in_memory_files(found)


def memory(processes: Iterable[int]) -> int:
    """Bytes that they hold together; a page that several have counts once. This takes longer."""
    found = list(processes)
    private = mapped = 0
    for pid in found:
        name = f"/proc/{pid}/smaps_rollup"
        private += sum(_sizes(name, ("Pss_Anon", "SwapPss")))
        mapped += sum(_sizes(name, ("Pss_Shmem",)))
    # A page may be mapped and belong to an open file; which ones are both is not told.
    return private * 1024 + max(mapped * 1024, _in_memory_files(found))


def _in_memory_files(processes: Iterable[int]) -> int:
    """Bytes of files that lie in memory only and are open, whether they are mapped or not."""
    files: dict[tuple[int, int], int] = {}
    for pid in processes:
        for descriptor in _names(f"/proc/{pid}/fd"):
            with contextlib.suppress(OSError):
                name = f"/proc/{pid}/fd/{descriptor}"
                if os.readlink(name).startswith("/memfd:"):
                    status = os.stat(name)
                    files[status.st_dev, status.st_ino] = status.st_blocks * 512
    return sum(files.values())


def _sizes(name: str, wanted: Iterable[str]) -> list[int]:
    with contextlib.suppress(OSError):
        told = Path(name).read_text(encoding="ascii", errors="replace")
        return [
            int(size)
            for size in re.findall(rf"^(?:{'|'.join(wanted)}):\s+(\d+)", told, re.MULTILINE)
        ]
    return []


def _children(pid: int, thread: str) -> list[int]:
    with contextlib.suppress(OSError, ValueError):
        told = Path(f"/proc/{pid}/task/{thread}/children").read_text(encoding="ascii")
        return [int(child) for child in told.split()]
    return []


def _fields(name: str) -> list[str]:
    """What comes after the process's name, which may hold anything."""
    with contextlib.suppress(OSError):
        return Path(name).read_bytes().rpartition(b")")[2].decode("ascii").split()
    return []


def _names(folder: str) -> list[str]:
    with contextlib.suppress(OSError):
        return os.listdir(folder)
    return []
