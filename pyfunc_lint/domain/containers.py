"""Tuples, lists, dicts and datasets, and references to what has identity."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pyfunc_lint.domain.values import ONE, REFERENCE, Extent, Value, around


@dataclass(frozen=True, slots=True)
class Sequence(Value):
    """A tuple, or the content of a list: ``items`` when the length is known, else ``element``."""

    kind: str  # "tuple" | "list" | "deque" | "set" | "range" | "generator" | "slice"
    items: tuple[Value, ...] | None
    element: Value | None = None
    names: tuple[str, ...] = ()
    """Of a named tuple."""
    extent: Extent = field(default=ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep to the bounds."""
        parts = self.items if self.items is not None else ()
        found = around(parts if self.element is None else (*parts, self.element))
        if found.excessive:
            object.__setattr__(self, "items", None)
            object.__setattr__(self, "element", None)
            found = ONE
        object.__setattr__(self, "extent", found)


@dataclass(frozen=True, slots=True)
class Mapping(Value):
    """The content of a dict: constant keys with their values; ``open`` when there may be more.

    ``key`` is what the further keys are like, None when that is not known. ``default`` is what a
    key that is missing gives instead of an error (``Counter``).
    """

    entries: tuple[tuple[Any, Value], ...] = ()
    open: bool = False
    element: Value | None = None
    key: Value | None = None
    default: Value | None = None
    extent: Extent = field(default=ONE, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep to the bounds."""
        further = (self.element, self.key, self.default)
        found = around(
            (*(value for _, value in self.entries), *(part for part in further if part is not None))
        )
        if found.excessive:
            object.__setattr__(self, "entries", ())
            object.__setattr__(self, "open", True)
            object.__setattr__(self, "element", None)
            object.__setattr__(self, "key", None)
            found = ONE
        object.__setattr__(self, "extent", found)

    def changed(self, entries: tuple[tuple[Any, Value], ...]) -> Mapping:
        """The same dict after something was put in or taken out that is not known."""
        return Mapping(entries, True, default=self.default)

    def get(self, key: Any) -> Value | None:
        """The value of a constant key, None when it is not among the known ones."""
        for known, value in self.entries:
            if known == key and type(known) is type(key):
                return value
        return None


@dataclass(frozen=True, slots=True)
class Ref(Value):
    """An object with identity; its content is in the store under ``address``."""

    kind: str  # "list" | "deque" | "dict" | "set" | "instance"
    address: int
    cls: Value | None = None  # of an instance: Class or External

    @property
    def extent(self) -> Extent:
        """One, and referring to a content in the store."""
        return ONE if self.kind == "instance" else REFERENCE


@dataclass(frozen=True, slots=True)
class Dataset(Value):
    """A ``tf.data.Dataset``; ``element`` is a frozen nest, None when unknown."""

    element: Value | None = None

    @property
    def extent(self) -> Extent:
        """That of what is inside, and one more."""
        return ONE if self.element is None else around((self.element,))
