"""What holds while some code is run and is over with it: handlers, muting, budgets, depths.

None of it is joined where paths meet, so all of it is entered by ``with``. The one exception is
``nesting``, which ``evaluate`` and its like count themselves: they run for every expression.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from pyfunc_lint.domain.values import PathCondition
from pyfunc_lint.interpreter.state import State

CATCH_ALL = frozenset({"Exception", "BaseException", "*"})
_NOTHING = nullcontext()


class Extents(State):
    """The state of a run, and the extents that the code being run is in."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.handlers: list[tuple[frozenset[str], str]] = []
        self.depth = 0
        """Calls inside calls."""
        self.nesting = 0
        self.steps = steps
        """What may still be run; negative: the budget is spent."""
        self.pool: int | None = None
        """Where steps are short: those that all calls together may still cost; None: no matter."""
        self.muted = 0
        self.kind_guards = 0
        """Undecided tests of kind, dtype or world that the present path is behind."""
        self.expect_failure = 0

    def caught(self, error: str) -> bool:
        """Whether an enclosing ``except`` takes an error of this type."""
        errors = {base for name in error.split(" or ") for base in _with_bases(name)}
        return any(types & (CATCH_ALL | errors) for types, _ in self.handlers)

    @contextmanager
    def path(self, *conditions: PathCondition) -> Iterator[None]:
        """Run something under further conditions, which it may add to."""
        before = self.condition
        self.condition = before.union(*conditions)
        try:
            yield
        finally:
            self.condition = before

    @contextmanager
    def activation(self) -> Iterator[None]:
        """Run the body of a function: what it finds out on its path ends with it."""
        condition, guards = self.condition, self.kind_guards
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1
            self.condition, self.kind_guards = condition, guards

    def behind_kind_tests(self, count: int) -> AbstractContextManager[None]:
        """Run an arm of so many tests of kind, dtype or world that are not decided."""
        return self._behind_kind_tests(count) if count else _NOTHING  # Most tests are of none.

    @contextmanager
    def _behind_kind_tests(self, count: int) -> Iterator[None]:
        before = self.kind_guards
        self.kind_guards += count
        try:
            yield
        finally:
            self.kind_guards = before

    @contextmanager
    def mute(self) -> Iterator[None]:
        """Run something without recording faults."""
        self.muted += 1
        try:
            yield
        finally:
            self.muted -= 1

    @contextmanager
    def expecting_failure(self) -> Iterator[None]:
        """Run what a test says will fail."""
        self.expect_failure += 1
        try:
            yield
        finally:
            self.expect_failure -= 1

    @contextmanager
    def handling(self, types: frozenset[str]) -> Iterator[None]:
        """Run something inside an ``except`` clause's reach."""
        self.handlers.append((types, ""))
        try:
            yield
        finally:
            self.handlers.pop()

    @contextmanager
    def beyond_boundary(self) -> Iterator[None]:
        """Run the body of a wrapped or traced function: outside it errors have other types."""
        outer = self.handlers
        self.handlers = [
            (types, label)
            for types, label in outer
            if types & CATCH_ALL or any(name.endswith("Error") and "." in name for name in types)
        ]
        try:
            yield
        finally:
            self.handlers = outer

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Run the body of a module: no path that the import stands on, and no handler there."""
        condition, self.condition = self.condition, frozenset()
        handlers, self.handlers = self.handlers, []
        try:
            yield
        finally:
            self.condition, self.handlers = condition, handlers

    # -- budgets: each is a part of the one around it ---------------------------------------------

    @contextmanager
    def at_most(self, limit: int) -> Iterator[None]:
        """Run what may cost so much, and pay for it."""
        kept = max(self.steps - limit, 0)
        self.steps -= kept
        try:
            yield
        finally:
            # What is spent stays so, unless it was this part alone.
            self.steps = kept + max(self.steps, 0) if kept else self.steps

    @contextmanager
    def apart_from_budget(self, limit: int) -> Iterator[None]:
        """Run what may cost so much, at nobody's expense."""
        before, self.steps = self.steps, limit
        try:
            yield
        finally:
            self.steps = before

    @contextmanager
    def pooled(self, pool: int | None) -> Iterator[None]:
        """Run something whose calls share so many steps; None: calls may cost what they cost."""
        before, self.pool = self.pool, pool
        try:
            yield
        finally:
            self.pool = before


def _with_bases(error: str) -> tuple[str, ...]:
    """The names of an exception of Python's and of those it is derived from."""
    found = getattr(builtins, error, None)
    return tuple(base.__name__ for base in found.__mro__) if isinstance(found, type) else (error,)
