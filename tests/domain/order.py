"""What the tests compare values by: the order of the lattice, and equality in everything.

Both are written without the package's own joins, and say of each component what it claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from pyfunc_lint.domain.callables import Bound, Method, Partial, Traced
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.provenance import ANYWHERE, Provenance
from pyfunc_lint.domain.shapes import FULL, Shape, Static
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    WRITTEN,
    Const,
    Opaque,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    python_kind,
)


def everything(value: Any) -> Any:
    """All that is known of a value, also what does not count when values are compared."""
    if isinstance(value, Union):
        return frozenset((guard, everything(member)) for guard, member in value.members)
    if isinstance(value, Value) and is_dataclass(value):
        parts = (field.name for field in fields(value) if field.name != "extent")
        # Where a text was written is for messages only.
        return type(value).__name__, *(everything(getattr(value, name)) for name in parts)
    if isinstance(value, tuple):
        return tuple(map(everything, value))
    return value


def shape_below(shape: Shape | None, other: Shape | None) -> bool:
    if other is None:
        return True
    if shape is None or len(shape) != len(other):
        return False
    return all(b is None or a == b for a, b in zip(shape, other, strict=True))


def flags_of(static: Static, rank: int | None) -> Static:
    return (True,) * rank if static == FULL and rank is not None else static


def static_below(static: Static, other: Static, rank: int | None = None) -> bool:
    """Whether whatever the first says TensorFlow may know, the second allows."""
    if other is None or static == other:
        return True
    first, second = flags_of(static, rank), flags_of(other, rank)
    if not isinstance(first, tuple) or not isinstance(second, tuple) or len(first) != len(second):
        return False
    return all(b is None or a == b for a, b in zip(first, second, strict=True))


def provenance_below(one: Provenance, other: Provenance) -> bool:
    if other == ANYWHERE:
        return True
    possible = one.sources <= other.sources and (other.open or not one.open)
    surely_not = one.severed if one.open else other.severed - one.sources
    return possible and other.severed <= surely_not


def is_below(value: Value, other: Value, guard: PathCondition = ALWAYS) -> bool:
    """Whether all that the second says is true of the first, which is there under a guard."""
    if isinstance(value, Union):
        return all(is_below(member, other, guard | inner) for inner, member in value.members)
    if value == POISON or isinstance(other, Unknown):
        return True
    if isinstance(other, Union):
        return any(
            own - WRITTEN <= guard and is_below(value, member) for own, member in other.members
        )
    if isinstance(other, Py):
        return isinstance(value, (Const, Py)) and _python_below(value, other)
    if type(value) is not type(other):
        return False
    return _component_below(value, other)


def _component_below(value: Value, other: Value) -> bool:
    if isinstance(value, Tensor) and isinstance(other, Tensor):
        return (
            (value.mode, value.kind, value.role) == (other.mode, other.kind, other.role)
            and other.dtype in (None, value.dtype)
            and shape_below(value.shape, other.shape)
            and value.assigned >= other.assigned
            and static_below(value.static, other.static, value.rank)
            and provenance_below(value.provenance, other.provenance)
            and other.address in (-1, value.address)
        )
    if isinstance(value, Array) and isinstance(other, Array):
        return (
            other.dtype in (None, value.dtype)
            and shape_below(value.shape, other.shape)
            and other.scalar in (None, value.scalar)
            and value.argument >= other.argument
            and _class_below(value.number_class, other.number_class)
            and other.literals in ((), value.literals)
            and value.presumed <= other.presumed
            and (other.needs != "" or value.needs == "")
            and provenance_below(value.provenance, other.provenance)
        )
    if isinstance(value, Sequence) and isinstance(other, Sequence):
        return value.kind == other.kind and _items_below(value, other)
    if isinstance(value, Mapping) and isinstance(other, Mapping):
        return _mapping_below(value, other)
    if isinstance(value, ShapeValue) and isinstance(other, ShapeValue):
        return value == other and static_below(value.static, other.static, len(value.shape or ()))
    if isinstance(value, Dataset) and isinstance(other, Dataset):
        return _part_below(value.element, other.element)
    if value != other:
        return False
    return all(map(is_below, inner_parts(value), inner_parts(other)))


def _class_below(found: str, other: str) -> bool:
    return other in ("", found) or (found, other) == ("fraction", "floating")


def _python_below(value: Const | Py, other: Py) -> bool:
    if python_kind(value) != other.kind:
        return False
    if isinstance(value, Const):
        return (other.rendering, other.number_class, other.literals) == (None, "", ())
    return (
        other.rendering in (None, value.rendering)
        and _class_below(value.number_class, other.number_class)
        and other.literals in ((), value.literals)
        and provenance_below(value.provenance, other.provenance)
    )


def _part_below(value: Value | None, other: Value | None) -> bool:
    """Of what is None where it is not known."""
    return other is None or is_below(value or Unknown("a part"), other)


def _items_below(value: Sequence, other: Sequence) -> bool:
    if other.names not in ((), value.names):
        return False
    if other.items is not None:
        items = value.items
        return items is not None and len(items) == len(other.items) and all(
            map(is_below, items, other.items)
        )  # fmt: skip
    if value.items is None:
        return _part_below(value.element, other.element)
    return all(_part_below(item, other.element) for item in value.items)


def _mapping_below(value: Mapping, other: Mapping) -> bool:
    held, others = dict(value.entries), dict(other.entries)
    if not other.open and (value.open or held.keys() != others.keys()):
        return False
    if other.default != value.default and not (other.open and other.default is None):
        return False
    for key, item in others.items():
        if key in held:
            if not is_below(held[key], item):
                return False
        elif value.open and not is_below(value.element or Unknown("further"), item):
            return False  # It may be among those that are not listed.
    further = [item for key, item in held.items() if key not in others]
    if not all(_part_below(item, other.element) for item in further):
        return False
    if any(other.key is not None for key in held if key not in others):
        return False  # Nothing that is made here knows the kind of keys that it lists.
    if not value.open:
        return True
    return _part_below(value.element, other.element) and _part_below(value.key, other.key)


def inner_parts(value: Value) -> Iterator[Value]:
    """What a value that is none of the containers holds."""
    if isinstance(value, Opaque) and value.detail is not None:
        yield value.detail
    if isinstance(value, (Bound, Method)):
        yield value.receiver
    if isinstance(value, (Bound, Partial, Traced)):
        yield value.function
    if isinstance(value, Partial):
        yield from value.arguments
        yield from (held for _, held in value.keywords)
