"""Ctrl-C, and being told to end: at once, whatever is going on, and with everything removed."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def stoppable(end: Callable[[], object]) -> Iterator[None]:
    """Meanwhile SIGINT and SIGTERM end this process, after a call of ``end``.

    An exception would have to find its way past threads that wait, and past whoever catches it.
    """

    def stop(number: int, frame: object) -> None:
        for other in signals:
            signal.signal(other, signal.SIG_IGN)
        with contextlib.suppress(Exception):  # It ends in any case.
            end()
        for process in multiprocessing.active_children():
            process.kill()
        line = "\r\033[K" if sys.stderr is not None and sys.stderr.isatty() else ""
        line += f"pyfunc-lint: stopped by {signal.Signals(number).name}\n"
        with contextlib.suppress(OSError):
            # The stream may be in use: the signal came in between.
            os.write(2, line.encode())
        os._exit(128 + number)

    signals = (signal.SIGINT, signal.SIGTERM)
    try:
        before = [signal.signal(number, stop) for number in signals]
    except ValueError:  # Not the main thread, which alone gets signals.
        yield
        return
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
