"""What values carry that does not tell alternatives apart: where they come from, static shapes.

Two values that differ in it only are equal. Here they are compared, and made one, in that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pyfunc_lint.domain.callables import Bound, Method, Partial, Traced
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.provenance import ANYWHERE, together
from pyfunc_lint.domain.shapes import join_statics
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import Opaque, Py, Union, Value


def carried_by_both(first: Value, second: Value) -> Value:
    """Of two values that are the same but for what they carry: what is true of both."""
    if first is second or not (first.extent.carrying or second.extent.carrying):
        return first
    if isinstance(first, Tensor) and isinstance(second, Tensor):
        return replace(
            first,
            static=join_statics((first.static, second.static), first.rank),
            provenance=together((first.provenance, second.provenance)),
            address=first.address if first.address == second.address else -1,
        )
    if isinstance(first, ShapeValue) and isinstance(second, ShapeValue):
        rank = None if first.shape is None else len(first.shape)
        return replace(first, static=join_statics((first.static, second.static), rank))
    if isinstance(first, Array) and isinstance(second, Array):
        return replace(
            first,
            needs=needed((first.needs, second.needs)),
            provenance=together((first.provenance, second.provenance)),
        )
    if isinstance(first, Py) and isinstance(second, Py):
        return replace(first, provenance=together((first.provenance, second.provenance)))
    return _holding(first, [carried_by_both(one, other) for one, other in _pairs(first, second)])


def needed(needs: Iterable[str]) -> str:
    """The version that what is said of several arrays depends on, "" where on none."""
    return min((one for one in needs if one), default="")


def bare(value: Value) -> Value:
    """The same value, of which nothing is known that it carries.

    The NumPy that its dtype needs stays: without that more would be said.
    """
    if not value.extent.carrying:
        return value
    if isinstance(value, Tensor):
        return replace(value, static=None, provenance=ANYWHERE, address=-1)
    if isinstance(value, (Array, Py)):
        return replace(value, provenance=ANYWHERE)
    if isinstance(value, ShapeValue):
        return replace(value, static=None)
    return _holding(value, list(map(bare, _parts(value))))


def carries_alike(first: Value, second: Value) -> bool:
    """Whether two values that are the same carry the same, too."""
    if first is second or not (first.extent.carrying or second.extent.carrying):
        return True
    if isinstance(first, Tensor) and isinstance(second, Tensor):
        return first.static == second.static and first.provenance == second.provenance
    if isinstance(first, ShapeValue) and isinstance(second, ShapeValue):
        return first.static == second.static
    if isinstance(first, Array) and isinstance(second, Array):
        return first.needs == second.needs and first.provenance == second.provenance
    if isinstance(first, Py) and isinstance(second, Py):
        return first.provenance == second.provenance
    return all(carries_alike(one, other) for one, other in _pairs(first, second))


def _pairs(first: Value, second: Value) -> Iterable[tuple[Value, Value]]:
    """What two values that are the same hold, each part beside the one that it equals."""
    if isinstance(first, Union) and isinstance(second, Union):
        same = {pair: pair[1] for pair in second.members}
        return [(pair[1], same[pair]) for pair in first.members]
    return zip(_parts(first), _parts(second), strict=True)


def _parts(value: Value) -> list[Value]:
    """What a value holds directly, as far as its extent counts it."""
    if isinstance(value, Sequence):
        return [*(value.items or ()), *_given(value.element)]
    if isinstance(value, Mapping):
        further = _given(value.element, value.key, value.default)
        return [*(held for _, held in value.entries), *further]
    if isinstance(value, Union):
        return [member for _, member in value.members]
    if isinstance(value, Dataset):
        return _given(value.element)
    if isinstance(value, Opaque):
        return _given(value.detail)
    if isinstance(value, (Method, Bound)):
        return [value.receiver]
    if isinstance(value, Partial):
        return [value.function, *value.arguments, *(held for _, held in value.keywords)]
    return [value.function] if isinstance(value, Traced) else []


def _given(*parts: Value | None) -> list[Value]:
    return [part for part in parts if part is not None]


def _holding(value: Value, parts: list[Value]) -> Value:
    """The same value with other parts in place of what it holds."""
    rest = iter(parts)
    if isinstance(value, Sequence):
        return replace(
            value,
            items=None if value.items is None else tuple(next(rest) for _ in value.items),
            element=value.element and next(rest),
        )
    if isinstance(value, Mapping):
        return replace(
            value,
            entries=tuple((key, next(rest)) for key, _ in value.entries),
            element=value.element and next(rest),
            key=value.key and next(rest),
            default=value.default and next(rest),
        )
    if isinstance(value, Union):
        return Union(tuple((guard, next(rest)) for guard, _ in value.members))
    if isinstance(value, Dataset):
        return Dataset(next(rest, None))
    if isinstance(value, Opaque):
        return replace(value, detail=next(rest, None))
    if isinstance(value, (Method, Bound)):
        return replace(value, receiver=next(rest))
    if isinstance(value, Partial):
        return replace(
            value,
            function=next(rest),
            arguments=tuple(next(rest) for _ in value.arguments),
            keywords=tuple((name, next(rest)) for name, _ in value.keywords),
        )
    return replace(value, function=next(rest)) if isinstance(value, Traced) else value
