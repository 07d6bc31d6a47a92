"""Watching a program from outside: when it has had enough of the processor, time or memory.

Processor time is what counts. A program that waits for the processor, because the machine has
other work, is charged neither for that nor for the time that passes meanwhile; one that sleeps is
charged for sleeping. The time on the wall is a net for what is neither.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from pyfunc_lint.verify.execution import usage
from pyfunc_lint.verify.execution.limits import Limits

_INTERVAL = 0.1
"""Seconds between two looks."""
_SHARE = 10
"""Looking takes at most one part in so many of the time."""


@dataclass(frozen=True, slots=True)
class Excess:
    """Why a program is ended: the status of its outcome, and the words."""

    status: str
    message: str


class Watch:
    """Looks at the descendants of a process, not more often than is cheap."""

    def __init__(self, parent: int, limits: Limits) -> None:
        self._parent = parent
        self._limits = limits
        self._start = self._last = time.monotonic()
        self._interval = _INTERVAL
        self._seconds = 0.0
        self._asleep = 0.0

    def excess(self) -> Excess | None:
        """What there is too much of, None as long as all is well."""
        now = time.monotonic()
        if now < self._last + self._interval:
            return None
        before = time.process_time()
        found = self._look(now)
        self._last = now
        self._interval = max(_INTERVAL, _SHARE * (time.process_time() - before))
        return found

    def _look(self, now: float) -> Excess | None:
        limits, used = self._limits, usage.usage(self._parent)
        worked = max(used.seconds - self._seconds, 0.0)
        self._seconds += worked
        if not used.awake:
            # Where this process had to wait itself, what happened meanwhile is not known.
            self._asleep += max(min(now - self._last, 2 * self._interval) - worked, 0.0)
        passed = now - self._start
        if self._seconds > limits.cpu:
            return Excess("timeout", limits.time_words)
        if self._asleep > limits.asleep:
            asleep = f"{limits.asleep:g} of them asleep"
            return Excess("timeout", f"did not end in {passed:.0f} s, {asleep}")
        if passed > limits.wall:
            return Excess("timeout", f"did not end in {limits.wall:g} s")
        # The first number is cheap and never too low, the second one is right.
        if usage.memory_at_most(used.processes) > limits.memory:
            if usage.memory(used.processes) > limits.memory:
                return Excess("killed", limits.memory_words)
        return None
