"""Work spread over several processes, none of which takes the run along when it dies.

The pools of the standard library give everything up with one process that is killed, and do not
tell at which piece of work that was. Here each process has one piece at a time.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

T = TypeVar("T")


def spread(
    work: Callable[[str], T], pieces: Sequence[str], count: int, lost: Callable[[str, str], T]
) -> Iterator[T]:
    """The results of the pieces, in their order.

    ``lost`` makes a result of a piece whose process died, and of how it died.
    """
    waiting = deque(enumerate(pieces))
    results: dict[int, T] = {}
    workers: list[_Worker[T]] = []
    try:
        for number in range(len(pieces)):
            while number not in results:
                count = _fill(workers, count, work, waiting)
                if not workers:
                    position, piece = waiting.popleft()
                    results[position] = work(piece)
                    continue
                ready = wait([worker.connection for worker in workers])
                for worker in [worker for worker in workers if worker.connection in ready]:
                    try:
                        answer = worker.connection.recv()
                    except (EOFError, OSError):
                        answer = lost(worker.piece, worker.end())
                        workers.remove(worker)
                    if isinstance(answer, Exception):
                        raise answer
                    results[worker.number] = answer
                    if waiting and worker in workers:
                        worker.give(*waiting.popleft())
                    elif worker in workers:
                        worker.end()
                        workers.remove(worker)
            yield results.pop(number)
    finally:
        for worker in workers:
            worker.end(at_once=True)


def _fill(
    workers: list[_Worker[T]],
    count: int,
    work: Callable[[str], T],
    waiting: deque[tuple[int, str]],
) -> int:
    """Start processes for what waits; gives how many there can be."""
    while waiting and len(workers) < count:
        try:
            worker = _Worker(work)
        except OSError:  # The system has no more of them.
            return len(workers)
        worker.give(*waiting.popleft())
        workers.append(worker)
    return count


class _Worker(Generic[T]):
    """A process, and the piece that it works on."""

    number: int
    piece: str

    def __init__(self, work: Callable[[str], T]) -> None:
        self.connection, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        # Only the process holds it from now on: with its death nothing more can be read here.
        theirs.close()

    def give(self, number: int, piece: str) -> None:
        """Have a piece worked on."""
        self.number = number
        self.piece = piece
        self._send(piece)

    def end(self, *, at_once: bool = False) -> str:
        """See to it that the process is gone; says how it went."""
        if not at_once:
            self._send(None)
            self._process.join(timeout=1)
        self._process.kill()
        self._process.join()
        self.connection.close()
        code = self._process.exitcode or 0
        if code >= 0:
            return f"left with status {code}"
        try:
            return f"was killed by {signal.Signals(-code).name}"
        except ValueError:
            return f"was killed by signal {-code}"

    def _send(self, what: str | None) -> None:
        with contextlib.suppress(OSError):  # That it is dead is found out by reading.
            self.connection.send(what)


def _serve(connection: Connection, work: Callable[[str], T]) -> None:
    # The keyboard interrupts all processes; the first one is enough to tell the user.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    assert parent is not None
    # A parent that is killed does not close the pipe: processes that started later hold it too.
    while parent.sentinel not in wait([connection, parent.sentinel]):
        piece = connection.recv()
        if piece is None:
            return
        try:
            result: T | Exception = work(piece)
        except Exception as fault:  # noqa: BLE001 (it is raised on the other side)
            result = fault
        connection.send(result)
