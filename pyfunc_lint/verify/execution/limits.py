"""How much a program that is verified may use."""

from __future__ import annotations

import math
import os
import sys
import time
from dataclasses import asdict, dataclass
from typing import Any

from pyfunc_lint.verify.execution import usage

if sys.platform != "win32":
    import resource

GIB = 1 << 30
_MIB = 1 << 20
_ASLEEP = 20.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one run. The defaults leave TensorFlow room and stop everything that runs away.

    ``memory`` bounds private data (RLIMIT_DATA): TensorFlow reserves several times more address
    space than it uses, so a bound on that would have to be so high as to be worth little. What
    that does not count, shared memory, is watched.
    """

    cpu: float = 60.0
    """Seconds of processor time, of all its threads and processes together."""
    asleep: float = _ASLEEP
    """Seconds that it may wait, when none of its threads has anything to do."""
    wall: float = 660.0
    """Seconds after which it is killed in any case: generous, for machines with other work."""
    memory: int = 4 * GIB
    file_size: int = GIB // 4
    processes: int = 400
    """Threads count as processes for the kernel, and TensorFlow starts many."""
    forks: int = 16
    """Processes that the program may make in all, counted by the audit hook."""
    output: int = 1 << 16
    """Characters of what it prints that are kept."""

    @classmethod
    def of(cls, seconds: float) -> Limits:
        """Those that go with so much processor time."""
        return cls(cpu=seconds, asleep=max(_ASLEEP, seconds / 3), wall=10 * seconds + 60)

    def to_json(self) -> dict[str, Any]:
        """The fields, for another process."""
        return asdict(self)

    @property
    def unwatched(self) -> float:
        """Seconds on the wall for a program that nobody watches."""
        if sys.platform == "win32":  # They are all that can be measured there.
            return self.cpu
        return min(self.wall, 3 * self.cpu + self.asleep)

    @property
    def time_words(self) -> str:
        """How to tell that there was too much processor time."""
        return f"used {self.cpu:g} s of processor time"

    @property
    def memory_words(self) -> str:
        """How to tell that there was too much of it."""
        return f"used more than {self.memory // _MIB} MiB of memory"

    def apply(self) -> None:
        """Bind the calling process and all that it will start; needs a POSIX system.

        To be called before the process loses sight of others: the kernel counts all of the user's.
        """
        if sys.platform == "win32":
            return
        # A second means, for each process by itself, where it is not watched; so a little more.
        seconds = math.ceil(self.cpu + time.process_time()) + 1
        _lower(resource.RLIMIT_CPU, seconds, seconds + 1)
        _lower(resource.RLIMIT_FSIZE, self.file_size)
        _lower(resource.RLIMIT_CORE, 0)
        # On macOS neither is kept by the kernel; the time limits hold there.
        _lower(resource.RLIMIT_DATA, self.memory)
        if hasattr(resource, "RLIMIT_NPROC") and os.getuid() != 0:  # Root is not counted.
            _lower(resource.RLIMIT_NPROC, usage.tasks_of(os.getuid()) + self.processes)


def _lower(which: int, soft: int, hard: int | None = None) -> None:
    """Set a limit, never above the one in force."""
    hard = soft if hard is None else hard
    _, highest = resource.getrlimit(which)
    if highest != resource.RLIM_INFINITY:
        soft, hard = min(soft, highest), min(hard, highest)
    try:
        resource.setrlimit(which, (soft, hard))
    except (OSError, ValueError):
        return
