"""Ctrl-C, and being told to end: at once, whatever is going on, and with everything removed."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopping:
    """What a signal does, and when."""

    def __init__(self) -> None:
        self.ends = contextlib.ExitStack()
        """What has to be ended before this process."""
        self.number = 0
        """The signal that has come."""
        self._put_off = False

    @contextlib.contextmanager
    def put_off(self) -> Iterator[None]:
        """Meanwhile a signal waits: what is being made cannot be ended yet."""
        self._put_off = True
        try:
            yield
        finally:
            self._put_off = False
            if self.number:
                self.stop(self.number, None)

    def stop(self, number: int, frame: object) -> None:
        """Handle a signal."""
        self.number = number
        if self._put_off:
            return
        for other in _SIGNALS:
            signal.signal(other, signal.SIG_IGN)
        with contextlib.suppress(Exception):  # It ends in any case.
            self.ends.close()
        for process in multiprocessing.active_children():
            process.kill()
        line = "\r\033[K" if sys.stderr is not None and sys.stderr.isatty() else ""
        line += f"pyfunc-lint: stopped by {signal.Signals(number).name}\n"
        with contextlib.suppress(OSError):
            # The stream may be in use: the signal came in between.
            os.write(2, line.encode())
        os._exit(128 + number)


@contextlib.contextmanager
def stoppable() -> Iterator[Stopping]:
    """Meanwhile SIGINT and SIGTERM end this process, and first what it was told to end.

    An exception would have to find its way past threads that wait, and past whoever catches it.
    """
    stopping = Stopping()
    try:
        before = [signal.signal(number, stopping.stop) for number in _SIGNALS]
    except ValueError:  # Not the main thread, which alone gets signals.
        yield stopping
        return
    try:
        yield stopping
    finally:
        for number, handler in zip(_SIGNALS, before, strict=True):
            signal.signal(number, handler)
