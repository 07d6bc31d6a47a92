"""The persistent part of the state: every variable, attribute and container, with undo.

Branches run one after the other on the same store. ``mark`` before a branch and ``rollback`` after
it give the branch's writes, so a branch costs as much as it writes and reads cost one look-up.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import count
from typing import NamedTuple

from pyfunc_lint.domain.values import PathCondition, Value

Key = tuple[int, Hashable]
"""(frame or object address, name of the variable, attribute or content)."""

CONTENT = "[content]"

Changes = dict[Key, "Value | None"]
"""What was written, None where it was deleted."""


class Exit(NamedTuple):
    """A way on from some code: the condition under which it is taken, and what was written."""

    guard: PathCondition
    changes: Changes


_ADDRESSES = count(1)


class Store:
    """Cells by key, and a trail of old values."""

    def __init__(self) -> None:
        self._cells: dict[Key, Value] = {}
        self._trail: list[tuple[Key, Value | None]] = []

    def allocate(self) -> int:
        """A new address for a frame or an object, which no other store of the process uses."""
        return next(_ADDRESSES)

    def read(self, key: Key) -> Value | None:
        """The value of a cell, None when it was never written."""
        return self._cells.get(key)

    def write(self, key: Key, value: Value) -> None:
        """Set a cell."""
        self._trail.append((key, self._cells.get(key)))
        self._cells[key] = value

    def delete(self, key: Key) -> None:
        """Remove a cell."""
        if key in self._cells:
            self._trail.append((key, self._cells.pop(key)))

    def mark(self) -> int:
        """The present point of the trail."""
        return len(self._trail)

    def changes(self, mark: int) -> Changes:
        """Present values of the cells written since ``mark`` (None: deleted)."""
        return {key: self._cells.get(key) for key, _ in self._trail[mark:]}

    def keep(self, mark: int, address: int) -> None:
        """Make the writes since ``mark`` lasting, apart from those to one address."""
        self._trail[mark:] = [write for write in self._trail[mark:] if write[0][0] == address]

    def rollback(self, mark: int) -> Changes:
        """Undo all writes since ``mark`` and return what they were."""
        changes = self.changes(mark)
        for key, old in reversed(self._trail[mark:]):
            if old is None:
                self._cells.pop(key, None)
            else:
                self._cells[key] = old
        del self._trail[mark:]
        return changes
