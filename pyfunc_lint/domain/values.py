"""Abstract values: what is known about an object at one point of the user's program.

Values are immutable; lists, dictionaries, sets and instances are references (``Ref``) into the
interpreter's store, because they have identity. ``None`` for a dtype or a shape means unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pyfunc_lint.domain.provenance import ANYWHERE, Provenance

PathCondition = frozenset[tuple[Any, bool]]
"""Conditions on unknown scalars, (identity, truth), under which a value is the one."""

ALWAYS: PathCondition = frozenset()
WRITTEN: PathCondition = frozenset({("written", True)})
"""In the guard of an alternative that the user wrote as one: an arm of if and else, a return.

What a loop leaves when it never turns, or a handler, are no such alternatives."""

MAX_HELD = 1024
MAX_LEVELS = 24
"""How many values one value may hold, counted as a tree, and how deep they may be nested.

A container beyond that is one of which nothing is known. So whatever walks values needs no bound
of its own, also where a program nests a value in itself and the tree is of exponential size."""


class Extent(NamedTuple):
    """How large a value is."""

    held: int = 1
    """Values in it, with itself; one that is held twice counts twice."""
    levels: int = 1
    referring: bool = False
    """Whether a list or a dict is among them, whose content is in the store."""
    carrying: bool = False
    """Whether a value is among them that carries what does not count when values are compared."""

    @property
    def excessive(self) -> bool:
        """Whether it is beyond the bounds."""
        return self.held > MAX_HELD or self.levels > MAX_LEVELS


ONE = Extent()
REFERENCE = Extent(referring=True)
CARRYING = Extent(carrying=True)


def around(parts: Iterable[Value]) -> Extent:
    """The extent of what holds these values."""
    held = levels = 1
    referring = carrying = False
    for part in parts:
        inner = part.extent
        held += inner.held
        if inner.levels >= levels:
            levels = inner.levels + 1
        referring = referring or inner.referring
        carrying = carrying or inner.carrying
    return Extent(held, levels, referring, carrying)


class Value:
    """Any abstract value."""

    __slots__ = ()

    @property
    def extent(self) -> Extent:
        """How large it is: what contains many others keeps this."""
        return ONE


@dataclass(frozen=True, slots=True)
class Unknown(Value):
    """Nothing is known; ``identity`` is an identity, so that two tests of one unknown agree."""

    identity: Any

    @property
    def key_kind(self) -> str:
        """What its identity says it is: "dtype", "item", "attribute", …; else nothing."""
        kind = self.identity[0] if isinstance(self.identity, tuple) and self.identity else ""
        return kind if isinstance(kind, str) else ""


@dataclass(frozen=True, slots=True)
class Poison(Value):
    """The result of an operation that failed, or that sits behind one: silent for ever."""


POISON = Poison()


@dataclass(frozen=True, slots=True)
class Const(Value):
    """A Python constant: None, bool, int, float, complex, str, bytes, Ellipsis."""

    value: Any
    tag: str = ""  # keeps True, 1 and 1.0 apart, which are equal in Python


def const(value: Any) -> Const:
    """A constant whose type is part of its identity."""
    return Const(value, type(value).__name__)


MAX_BITS = 256
"""Of whole numbers: a float holds all of these, and Python writes them out at once."""


def constant(value: Any) -> Value:
    """Any constant of a program; of an enormous number only the type."""
    if isinstance(value, int) and value.bit_length() > MAX_BITS:
        return Py("int")
    return const(value)


NONE = const(None)
TRUE = const(True)
FALSE = const(False)


class Spelling(NamedTuple):
    """How Python writes a value into a str.

    ``shown`` is for messages, one of ``marks`` is somewhere in the text. ``ends``: one of the first
    is before every separator, one of the second behind all. ``words``: words stand around it.
    """

    shown: str
    marks: tuple[str, ...]
    ends: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    words: bool = False


@dataclass(frozen=True, slots=True)
class Rendering:
    """What stands in a str in place of a value: how Python writes a tensor or bytes.

    ``spelling`` is how all of it is written, one of ``marks`` is somewhere in this text. ``whole``:
    nothing else stands in the str. ``source`` and ``place`` tell what was written, and where.
    """

    spelling: Spelling
    marks: tuple[str, ...]
    whole: bool = True
    source: Value | None = field(default=None, compare=False)
    place: Any = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Py(Value):
    """A Python object of a known built-in type and an unknown value ("int", "str", "bytes", …)."""

    kind: str
    rendering: Rendering | None = None
    number_class: str = ""
    literals: tuple[float, ...] = ()
    """``number_class`` and ``literals`` as ``Array`` has them: what an array of it will have."""
    provenance: Provenance = field(default=ANYWHERE, compare=False)

    def coming_from(self, found: Provenance) -> Py:
        """The same with another provenance."""
        return Py(self.kind, self.rendering, self.number_class, self.literals, found)

    @property
    def extent(self) -> Extent:
        """One value, which carries where it comes from if that is known."""
        return ONE if self.provenance is ANYWHERE else CARRYING


@dataclass(frozen=True, slots=True)
class Opaque(Value):
    """An instance of a library's class, by the class's canonical name ("tf.GradientTape")."""

    type_name: str
    detail: Value | None = None
    address: int = -1
    """Of one that has identity, and attributes in the store under it; else there is none."""

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return ONE if self.detail is None else around((self.detail,))


@dataclass(frozen=True, slots=True, eq=False)
class Union(Value):
    """One of several values, each under its guard; their order is only how they are told."""

    members: tuple[tuple[PathCondition, Value], ...]
    extent: Extent = field(default=ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Know the extent, which the few members keep within a small multiple of the bounds."""
        found = around([value for _, value in self.members])
        object.__setattr__(self, "extent", found)

    def __eq__(self, other: object) -> bool:
        """Whether both have the same alternatives."""
        if not isinstance(other, Union) or len(self.members) != len(other.members):
            return NotImplemented if not isinstance(other, Union) else False
        return self.members == other.members or set(self.members) == set(other.members)

    def __hash__(self) -> int:
        """Of the set of alternatives."""
        return hash(frozenset(self.members))


def python_kind(value: Value) -> str:
    """Name of the built-in type of a Python scalar, "" for anything else."""
    if isinstance(value, Const):
        return "none" if value.value is None else type(value.value).__name__
    if isinstance(value, Py):
        return value.kind
    return ""
