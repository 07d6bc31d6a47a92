"""The ways out of a wrapped function: one for each alternative that the user wrote.

``return a if test else b``, two returns, and a name that both arms of a test bind are the same
choice, spelled differently. What is only left over (a loop that never turned, a handler) is no way
out of its own: whether it can be reached is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pyfunc_lint.diagnostics.observations import ReturnedValue
from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import join, tested
from pyfunc_lint.domain.values import ALWAYS, WRITTEN, PathCondition, Union, Value


def ways_out(returned: ReturnedValue) -> Iterator[ReturnedValue]:
    """The alternatives of one ``return``; itself where there are none."""
    value = returned.value
    split = False
    for guard, alternative in _choices(value):
        split = True
        yield _way(returned, guard, alternative)
    if isinstance(value, Sequence) and value.items is not None:
        for index, item in enumerate(value.items):
            for guard, alternative in _choices(item):
                split = True
                items = (*value.items[:index], alternative, *value.items[index + 1 :])
                whole = replace(value, items=items)
                yield _way(returned, guard, whole)
    if not split:
        yield returned


def _way(returned: ReturnedValue, guard: PathCondition | None, value: Value) -> ReturnedValue:
    whole = returned.guard | (guard or ALWAYS)
    return replace(returned, guard=whole, value=value, leftover=guard is None)


def _choices(value: Value) -> Iterator[tuple[PathCondition | None, Value]]:
    """Each alternative that was written, and the others as one, without a guard.

    What one alternative may be, such as bytes or an array where the dtype is not known, stays
    together: nobody wrote a choice between these.
    """
    if not isinstance(value, Union):
        return
    written: dict[PathCondition, list[tuple[PathCondition, Value]]] = {}
    others = []
    for guard, member in value.members:
        if guard >= WRITTEN:
            written.setdefault(tested(guard), []).append((ALWAYS, member))
        else:
            others.append((guard, member))
    for guard, readings in written.items():
        yield guard, join(readings)
    if others and written:
        yield None, join(others)
