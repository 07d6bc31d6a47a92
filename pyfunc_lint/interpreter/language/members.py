"""What the user's classes define, and what their instances have."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice

from pyfunc_lint.domain.callables import (
    Bound,
    Class,
    Decorator,
    External,
    Function,
    Method,
    Traced,
    Wrapped,
)
from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.values import NONE, Opaque, Unknown, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.imports import force
from pyfunc_lint.interpreter.qualifiers import properties
from pyfunc_lint.interpreter.registry import ATTRIBUTES, Owner, derived

ENUM = "enum.Enum"


def mro(run: Interpreter, cls: Class) -> Iterator[Class]:
    """The user's classes in the order in which attributes are looked for.

    As Python does it, a class comes behind all that derive from it. Bases that are imported are not
    run before somebody asks for what is behind the classes that one after the other have one base.
    """
    passed: set[Class] = set()
    while cls not in passed:
        passed.add(cls)
        yield cls
        if len(cls.bases) != 1:
            yield from _behind(run, cls, passed)
            return
        base = force(run, cls.bases[0])
        if not isinstance(base, Class):
            return
        cls = base


def _behind(run: Interpreter, cls: Class, passed: set[Class]) -> Iterator[Class]:
    """The classes above one that has several bases, those first that derive from the others."""
    last_first: list[Class] = []
    seen = set(passed)
    work = [(base, False) for base in _bases(run, cls)]
    while work:
        found, done = work.pop()
        if done:
            last_first.append(found)
        elif found not in seen:
            seen.add(found)
            work.append((found, True))
            work.extend((base, False) for base in _bases(run, found))
    return reversed(last_first)


def _bases(run: Interpreter, cls: Class) -> list[Class]:
    bases = (force(run, base) for base in cls.bases)
    return [base for base in bases if isinstance(base, Class)]


def above(run: Interpreter, cls: Class, receiver: Value) -> Iterator[Class]:
    """The user's classes that ``super(cls, receiver)`` looks through."""
    own = receiver.cls if isinstance(receiver, Ref) else receiver
    reached = False
    for ancestor in mro(run, own) if isinstance(own, Class) else ():
        if reached:
            yield ancestor
        reached = reached or ancestor is cls
    if not reached:
        yield from islice(mro(run, cls), 1, None)


def external_bases(run: Interpreter, cls: Class) -> set[str]:
    """Names of the libraries' classes that a user's class derives from."""
    names: set[str] = set()
    for ancestor in mro(run, cls):
        for base in ancestor.bases:
            base = force(run, base)
            if isinstance(base, External):
                names.add(base.name)
            elif not isinstance(base, Class):
                names.add("?")
    return names


def owners(run: Interpreter, value: Value) -> tuple[Owner, ...]:
    """By which names overlays know a value, and its class of value."""
    kind = type(value)
    if isinstance(value, Opaque):
        return value.type_name, kind
    if isinstance(value, Ref):
        if isinstance(value.cls, Class):
            bases = external_bases(run, value.cls)
            return (*map(derived, sorted(bases)), kind)
        own = _CONTAINERS.get(value.kind)
        names = (value.cls.name,) if isinstance(value.cls, External) else ()
        return (*names, kind) if own is None else (*names, own, kind)
    return (kind,)


_CONTAINERS = {"list": "builtins.list", "deque": "collections.deque", "dict": "builtins.dict"}


def find_member(run: Interpreter, cls: Class, name: str) -> Value | None:
    """What a class or one of the user's classes above it defines by that name."""
    for ancestor in mro(run, cls):
        value = run.store.read((ancestor.frame, name))
        if value is not None:
            return force(run, value)
    return None


def bound(run: Interpreter, found: Value, receiver: Value, cls: Class) -> Value:
    """What is read through an instance or class when a class above it defines ``found``."""
    if isinstance(found, Opaque):
        if found.type_name == "builtins.staticmethod" and found.detail is not None:
            return found.detail
        if found.type_name == "builtins.classmethod" and found.detail is not None:
            return Bound(
                receiver.cls or cls if isinstance(receiver, Ref) else receiver, found.detail
            )
    if isinstance(found, (Function, Traced, Wrapped, Decorator)):
        return Bound(receiver, found)
    return found


def class_attribute(run: Interpreter, cls: Class, name: str) -> Value:
    """An attribute of a user's class."""
    found = find_member(run, cls, name)
    if found is None:
        if name == "__name__":
            return const(cls.name)
        return Unknown(("class attribute", cls, name))
    if not isinstance(found, (Function, Bound, Opaque, Traced, Wrapped)) and _is_enum(run, cls):
        # A member of an enumeration is not the value that the class's body gives it.
        if list(external_bases(run, cls)) != [ENUM]:
            return Unknown(("enum", cls, name))  # An IntEnum's members are also numbers.
        return Opaque(ENUM, Sequence("tuple", (cls, const(name), found)))
    if isinstance(found, Opaque) and found.type_name in (
        "builtins.staticmethod",
        "builtins.classmethod",
    ):
        return bound(run, found, cls, cls)
    return found


def enum_attribute(
    run: Interpreter, member: Opaque, name: str, node: ast.Attribute, frame: Frame
) -> Value:
    """``Colour.RED.value``, or what the class defines for its members."""
    assert isinstance(member.detail, Sequence) and member.detail.items is not None
    cls, named, held = member.detail.items
    if name in ("name", "value"):
        return named if name == "name" else held
    found = find_member(run, cls, name) if isinstance(cls, Class) else None
    if found is None or not isinstance(cls, Class):
        return run.fresh(node, frame)
    if properties.is_property(found):
        return run.fresh(node, frame)
    return bound(run, found, member, cls)


def _is_enum(run: Interpreter, cls: Class) -> bool:
    return any(base.startswith("enum.") for base in external_bases(run, cls))


def instance_attribute(run: Interpreter, ref: Ref, name: str, node: ast.AST, frame: Frame) -> Value:
    """An attribute of an instance of a user's class."""
    value = run.store.read((ref.address, name))
    if value is not None:
        return run.refine(force(run, value))
    cls = ref.cls
    if isinstance(cls, Class):
        found = find_member(run, cls, name)
        if found is not None:
            if properties.is_property(found):
                getter = properties.getter(found)
                if getter is None:
                    return run.fresh(node, frame)
                return run.call(node, Bound(ref, getter), Arguments(()), frame)
            return bound(run, found, ref, cls)
        if name == "__class__":
            return cls
        if external_bases(run, cls):
            for attribute in ATTRIBUTES.of(owners(run, ref), name):
                held = attribute(run, ref, name, frame)
                if held is not None:
                    return held
            return Method(ref, name)
    return Unknown(("attribute", ref, name))


def set_by_property(
    run: Interpreter, ref: Ref, name: str, value: Value, node: ast.AST, frame: Frame
) -> bool:
    """Assign an attribute of an instance through its property; False when it has none."""
    setter = (
        properties.setter(find_member(run, ref.cls, name)) if isinstance(ref.cls, Class) else None
    )
    if setter is None:
        return False
    if setter != NONE:  # Without a setter Python raises, and nothing changes.
        run.call(node, Bound(ref, setter), Arguments((value,)), frame)
    return True
