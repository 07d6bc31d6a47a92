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
from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import ALWAYS, WRITTEN, PathCondition, Py, Union, Value


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

    An element of which the dtype is not known arrives as an array or as bytes. These two stay
    together: nobody wrote a choice between them.
    """
    if not isinstance(value, Union):
        return
    written: list[tuple[PathCondition, Value]] = []
    others: list[tuple[PathCondition, Value]] = []
    for guard, member in value.members:
        (written if guard >= WRITTEN else others).append((guard, member))
    array = next((member for _, member in written if _may_be_text(member)), None)
    for guard, member in written:
        if array is None or member not in (array, _BYTES):
            yield tested(guard), member
        elif member is array:
            both = [pair for pair in written if pair[1] in (array, _BYTES)]
            yield frozenset.intersection(*(tested(one) for one, _ in both)), join(both)
    if others and written:
        yield None, join(others)


_BYTES = Py("bytes")


def _may_be_text(value: Value) -> bool:
    """Whether it is an array whose items may be bytes, for all that is known."""
    return isinstance(value, Array) and value.dtype in (None, "string", "object")
