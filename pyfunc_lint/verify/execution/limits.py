"""How much a program that is verified may use."""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass
from typing import Any

if sys.platform != "win32":
    import resource

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run. The defaults leave TensorFlow room and stop everything that runs away.

    ``memory`` bounds private data (RLIMIT_DATA): TensorFlow reserves several times more address
    space than it uses, so a bound on that would have to be so high as to be worth little.
    """

    wall: float = 20.0
    """Seconds until the program is killed."""
    cpu: int = 60
    """Seconds of processor time; TensorFlow's threads add up."""
    memory: int = 4 * GIB
    file_size: int = GIB // 4
    processes: int = 400
    """Threads count as processes for the kernel, and TensorFlow starts many."""
    forks: int = 16
    """Processes that the program may make in all, counted by the audit hook."""
    output: int = 1 << 16
    """Characters of what it prints that are kept."""

    def to_json(self) -> dict[str, Any]:
        """The fields, for another process."""
        return asdict(self)

    def apply(self) -> None:
        """Bind the calling process and all that it will start; needs a POSIX system."""
        if sys.platform == "win32":
            return
        _lower(resource.RLIMIT_CPU, self.cpu)
        _lower(resource.RLIMIT_FSIZE, self.file_size)
        _lower(resource.RLIMIT_CORE, 0)
        # On macOS neither is kept by the kernel; the time limits hold there.
        _lower(resource.RLIMIT_DATA, self.memory)
        if hasattr(resource, "RLIMIT_NPROC"):
            _lower(resource.RLIMIT_NPROC, max(self.processes, 0))


def _lower(which: int, value: int) -> None:
    """Set a limit, never above the one in force."""
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(which, (value, value))
    except (OSError, ValueError):
        return
