"""Alternatives: values under their guards, joined where paths meet.

A union has four members at most. Beyond that, and for what containers held on several paths, the
least that is true of all is left.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

from pyfunc_lint.domain.carried import carried_by_both, needed
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.provenance import NOWHERE, together
from pyfunc_lint.domain.shapes import Shape, join_shapes, join_statics
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    WRITTEN,
    Const,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    const,
    python_kind,
)

MAX_MEMBERS = 4


def members(value: Value) -> tuple[tuple[PathCondition, Value], ...]:
    """The guarded alternatives of a value; one for anything but a union."""
    if isinstance(value, Union):
        return value.members
    return ((ALWAYS, value),)


def written(guard: PathCondition, value: Value) -> PathCondition:
    """The guard of a value that an arm or a ``return`` gives; alternatives in it have their own."""
    return guard if isinstance(value, Union) else guard | WRITTEN


def tested(guard: PathCondition) -> PathCondition:
    """What of a guard is a condition."""
    return guard - WRITTEN


def consistent(first: PathCondition, second: PathCondition) -> bool:
    """Whether two guards can hold at once."""
    if not first or not second:
        return True
    if len(second) < len(first):
        first, second = second, first
    for key, truth in first:  # noqa: SIM110 (this runs for every read of a union)
        if (key, not truth) in second:
            return False
    return True


def join(pairs: Iterable[tuple[PathCondition, Value]], key: Any = None) -> Value:
    """The union of guarded values; beyond four members what they have in common.

    ``key`` is the identity of the Unknown that stands for the rest.
    """
    pairs = list(pairs)
    if pairs:
        same = pairs[0][1]
        for _, value in pairs:
            if value is not same:
                break
        else:
            return same
    merged: dict[Value, tuple[PathCondition, Value]] = {}
    for guard, value in pairs:
        for inner, member in members(value):
            whole = guard | inner
            known = merged.get(member)
            if known is None:
                merged[member] = (whole, member)
                continue
            both = member if known[1] is member else carried_by_both(known[1], member)
            merged[member] = (known[0] if known[0] == whole else _weaken(known[0], whole), both)
    if not merged:
        return POISON
    if len(merged) > 1 and POISON in merged:
        del merged[POISON]
    marked = [v for v in merged if isinstance(v, Py) and (v.number_class or v.literals)]
    for value in marked if len(merged) > 1 else ():
        plain = replace(value, number_class="", literals=())
        if plain in merged:  # What is known of one of two numbers is not known of both.
            (first, one), (second, other) = merged[plain], merged.pop(value)
            both = carried_by_both(one, other)
            merged[plain] = (first if first == second else _weaken(first, second), both)
    if len(merged) > 1:
        _absorb(merged)
    if len(merged) == 1:
        return next(iter(merged.values()))[1]
    if len(merged) > MAX_MEMBERS:
        return common([value for _, value in merged.values()], key)
    return Union(tuple(merged.values()))


def _absorb(merged: dict[Value, tuple[PathCondition, Value]]) -> None:
    """Drop tensors and arrays that another alternative, which no condition excludes, includes."""
    arrays = [value for value in merged if isinstance(value, (Tensor, Array))]
    if len(arrays) < 2:
        return
    wide = [value for value in arrays if merged[value][0] in (ALWAYS, WRITTEN)]
    for value in wide:
        for other in arrays if value in merged else ():
            if other is value or other not in merged or not includes(value, other):
                continue
            # What a user wrote as an alternative is judged by itself: by its dtype, not its shape.
            if not WRITTEN & merged[other][0] or value.dtype == other.dtype:
                (guard, kept), (dropped_guard, dropped) = merged[value], merged.pop(other)
                merged[value] = (guard | (WRITTEN & dropped_guard), carried_by_both(kept, dropped))


def includes(wide: Value, narrow: Value) -> bool:
    """Whether all that is known of one tensor or array holds for another one, too."""
    if isinstance(wide, Tensor) and isinstance(narrow, Tensor):
        alike = (wide.mode, wide.kind, wide.role, wide.assigned) == (
            narrow.mode, narrow.kind, narrow.role, narrow.assigned,
        )  # fmt: skip
    elif isinstance(wide, Array) and isinstance(narrow, Array):
        alike = replace(
            narrow, dtype=wide.dtype, shape=wide.shape, scalar=wide.scalar
        ) == wide and wide.scalar in (None, narrow.scalar)
    else:
        return False
    return alike and wide.dtype in (None, narrow.dtype) and _includes(wide.shape, narrow.shape)


def _includes(wide: Shape | None, narrow: Shape | None) -> bool:
    if wide is None or narrow is None:
        return wide is None
    pairs = zip(wide, narrow, strict=True) if len(wide) == len(narrow) else [(0, 1)]
    return all(one is None or one == other for one, other in pairs)


def _weaken(first: PathCondition, second: PathCondition) -> PathCondition:
    """What two ways to the same value share; that one of them was written is enough."""
    return (first & second) | (WRITTEN & (first | second))


def common(values: list[Value], key: Any = None) -> Value:
    """The least that is true of all the values, component by component."""
    if all(isinstance(v, Tensor) for v in values):
        tensors = [v for v in values if isinstance(v, Tensor)]
        base = tensors[0]
        if all((t.mode, t.kind, t.role) == (base.mode, base.kind, base.role) for t in tensors):
            shape = join_shapes(t.shape for t in tensors)
            rank = None if shape is None else len(shape)
            return replace(
                base,
                dtype=_same(t.dtype for t in tensors),
                shape=shape,
                assigned=all(t.assigned for t in tensors),
                static=join_statics((t.static for t in tensors), rank),
                provenance=together(t.provenance for t in tensors),
                address=-1,
            )
    if all(isinstance(v, Array) for v in values):
        arrays = [v for v in values if isinstance(v, Array)]
        return Array(
            _same(a.dtype for a in arrays),
            join_shapes(a.shape for a in arrays),
            _same(a.scalar for a in arrays),
            all(a.argument for a in arrays),
            _shared_part([a.number_class for a in arrays]),
            arrays[0].literals if all(a.literals == arrays[0].literals for a in arrays) else (),
            any(a.presumed for a in arrays),
            needed(a.needs for a in arrays),
            together(a.provenance for a in arrays),
        )
    if all(isinstance(v, (Const, Py)) for v in values):
        kinds = {python_kind(v) for v in values}
        if len(kinds) == 1:
            found = (v.provenance if isinstance(v, Py) else NOWHERE for v in values)
            return Py(kinds.pop(), provenance=together(found))
    if all(isinstance(v, Dataset) for v in values):
        return _common_dataset([v for v in values if isinstance(v, Dataset)], key)
    # Keys are flattened to a hash, or chains of unknowns would be compared link by link.
    return Unknown(("join", hash(key if key is not None else frozenset(values))))


def _common_dataset(datasets: list[Dataset], key: Any) -> Dataset:
    elements = [dataset.element for dataset in datasets if dataset.element is not None]
    if len(elements) < len(datasets):
        return Dataset(None)
    element = common(elements, key)
    return Dataset(None if isinstance(element, Unknown) else element)


def _shared_part(parts: list[str]) -> str:
    """Of fractions and other floats it is only known that they are floats."""
    if len(set(parts)) == 1:
        return parts[0]
    return "floating" if set(parts) == {"fraction", "floating"} else ""


def _same(items: Iterable[Any]) -> Any:
    found = list(items)
    return found[0] if all(item == found[0] for item in found) else None


def map_members(value: Value, function: Callable[[Value], Value], key: Any = None) -> Value:
    """Apply a function to each alternative and join what comes back."""
    if isinstance(value, Union):
        return join(((guard, function(member)) for guard, member in value.members), key)
    return function(value)


def join_contents(values: list[Value], key: Hashable) -> Value:
    """The content of a container after several paths."""
    first = values[0]
    if all(value == first for value in values):
        return reduce(carried_by_both, values)
    sequences = [value for value in values if isinstance(value, Sequence)]
    if len(sequences) == len(values) and len({s.kind for s in sequences}) == 1:
        return _join_sequences(sequences, key)
    mappings = [value for value in values if isinstance(value, Mapping)]
    if len(mappings) == len(values):
        return _join_mappings(mappings, key)
    return common(values, key)


def _join_sequences(sequences: list[Sequence], key: Hashable) -> Sequence:
    kind = sequences[0].kind
    lengths = {None if s.items is None else len(s.items) for s in sequences}
    if len(lengths) == 1 and None not in lengths:
        columns = zip(*(s.items or () for s in sequences), strict=True)
        return Sequence(
            kind,
            tuple(
                join(((ALWAYS, item) for item in column), (key, at))
                for at, column in enumerate(columns)
            ),
        )
    held: list[tuple[PathCondition, Value]] = []
    for sequence in sequences:
        if sequence.items is None and sequence.element is None:
            return Sequence(kind, None, None)
        held.extend((ALWAYS, item) for item in sequence.items or ())
        if sequence.element is not None:
            held.append((ALWAYS, sequence.element))
    return Sequence(kind, None, join(held, key) if held else None)


def _join_mappings(mappings: list[Mapping], key: Hashable) -> Mapping:
    names = {tuple(name for name, _ in mapping.entries): None for mapping in mappings}
    found = dict.fromkeys(name for known in names for name in known)
    # No order is that of all paths: then one that does not depend on which path came first.
    ordered = found if len(names) == 1 else sorted(found, key=lambda n: (type(n).__name__, repr(n)))
    held = [dict(mapping.entries) for mapping in mappings]
    entries: list[tuple[Any, Value]] = []
    for name in ordered:
        pairs = [(ALWAYS, known[name]) for known in held if name in known]
        for known, mapping in zip(held, mappings, strict=True):
            if name not in known and mapping.open:  # It may be among those that are not listed.
                further = mapping.element or Unknown(("join", hash((key, name, "further"))))
                pairs.append((ALWAYS, further))
        entries.append((name, join(pairs, (key, name))))
    same = all(len(known) == len(found) for known in held)
    defaults = [mapping.default for mapping in mappings if mapping.default is not None]
    alike = len(defaults) in (0, len(mappings)) and len(set(defaults)) < 2
    return Mapping(
        tuple(entries),
        # What a key gives that is missing depends on the path: as if it may be there.
        any(mapping.open for mapping in mappings) or not same or not alike,
        _further([m.element for m in mappings if m.open], (key, "element")),
        _further([m.key for m in mappings if m.open], (key, "key")),
        default=reduce(carried_by_both, defaults) if alike and defaults else None,
    )


def _further(values: list[Value | None], key: Hashable) -> Value | None:
    """What the further entries of dicts are like; None where that is not known of all."""
    known = [(ALWAYS, value) for value in values if value is not None]
    return join(known, key) if known and len(known) == len(values) else None


def grown(held: Mapping, key: Value, value: Value) -> Mapping:
    """A dict after ``held[key] = value`` with a key that is not known."""
    keys: list[Value | None] = [held.key, key] if held.open else [key]
    elements: list[Value | None] = [held.element, value] if held.open else [value]
    return Mapping(
        held.entries,
        True,
        _further(elements, ("element", held)),
        _further(keys, ("key", held)),
        default=held.default,
    )


MAX_ITEMS = 256
"""Known items of a list and known keys of a dict; of longer ones only what they are like."""


def listed(kind: str, items: tuple[Value, ...], element: Value | None = None) -> Sequence:
    """A sequence of these items, or of such ones when they are many."""
    if len(items) <= MAX_ITEMS:
        return Sequence(kind, items, element)
    return Sequence(kind, None, element or join((ALWAYS, item) for item in items))


def keyed(entries: dict[Any, Value], *, is_open: bool = False) -> Mapping:
    """A dict with these entries, or with such ones when they are many."""
    if len(entries) <= MAX_ITEMS:
        return Mapping(tuple(entries.items()), is_open)
    if is_open:
        return Mapping((), True)
    values = join((ALWAYS, value) for value in entries.values())
    return Mapping((), True, values, join((ALWAYS, const(key)) for key in entries))


def with_key(held: Mapping, key: Any, value: Value) -> Mapping:
    """A dict after ``held[key] = value`` with a constant key."""
    entries = tuple(pair for pair in held.entries if pair[0] != key)
    if len(entries) >= MAX_ITEMS:
        return grown(held, const(key), value)
    return Mapping((*entries, (key, value)), held.open, held.element)


def typical(*parts: Sequence) -> Value | None:
    """What an element of one of the parts is like; None where that is not known of all."""
    known: list[tuple[PathCondition, Value]] = []
    for part in parts:
        if part.items is None and part.element is None:
            return None
        known.extend((ALWAYS, item) for item in part.items or ())
        if part.items is None and part.element is not None:
            known.append((ALWAYS, part.element))
    return join(known) if known else None
