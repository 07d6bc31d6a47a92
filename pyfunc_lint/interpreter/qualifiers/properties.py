"""Properties of the user's classes: the functions that reading and assigning them call."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import NONE, Opaque, Value

PROPERTY = "builtins.property"
CACHED = "functools.cached_property"
"""Reading it calls a function, too, but what is assigned takes its place."""
PARTS = ("getter", "setter", "deleter")


def made(*functions: Value | None) -> Opaque:
    """A property of a getter, a setter and a deleter."""
    padded = (*functions, None, None, None)[: len(PARTS)]
    return Opaque(PROPERTY, Sequence("tuple", tuple(part or NONE for part in padded)))


def replaced(found: Opaque, name: str, function: Value) -> Opaque | None:
    """What ``@prop.setter`` (``getter``, ``deleter``) makes of a property and a function."""
    parts = _functions(found)
    if parts is None or name not in PARTS:
        return None
    at = PARTS.index(name)
    return made(*parts[:at], function, *parts[at + 1 :])


def is_property(found: Value | None) -> bool:
    """Whether reading an attribute of a class calls a function."""
    return isinstance(found, Opaque) and found.type_name in (PROPERTY, CACHED)


def getter(found: Value) -> Value | None:
    """The function that reading calls, None when it is not known."""
    if isinstance(found, Opaque) and found.type_name == CACHED:
        return found.detail
    parts = _functions(found)
    return parts[0] if parts and parts[0] != NONE else None


def setter(found: Value | None) -> Value | None:
    """The function that assigning calls: None where it puts the value into the instance."""
    parts = _functions(found)
    return parts[1] if parts else None


def _functions(found: Value | None) -> tuple[Value, ...] | None:
    held = found.detail if isinstance(found, Opaque) and found.type_name == PROPERTY else None
    return held.items if isinstance(held, Sequence) else None
