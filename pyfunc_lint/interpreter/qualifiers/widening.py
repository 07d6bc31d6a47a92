"""What is left of values that change with every turn of a loop, so that a few turns stand for all.

Lists that a turn makes anew are compared by what they hold, not by identity.
"""

from __future__ import annotations

from dataclasses import replace

from pyfunc_lint.domain.carried import bare, carries_alike
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import common, join, members
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    Const,
    Opaque,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    python_kind,
)
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.store import CONTENT, Exit, Key

_DEPTH = 4
_EMPTY = Sequence("list", ())


def widen(
    run: Interpreter,
    states: list[Exit],
    loop: tuple[int, int],
    last: bool,
    forget: bool = True,
) -> bool:
    """Join what the turn did with the state before it; whether anything is new.

    ``last``: what still changes is unknown, and only what values carry may be new. ``forget``: then
    that is unknown, too.
    """
    states.append(Exit(ALWAYS, {}))
    before = {key: run.store.read(key) for _, changes in states for key in changes}
    run.merge([Exit(ALWAYS, changes) for _, changes in states])
    changed = False
    for key, old in before.items():
        new = run.store.read(key)
        if new is None or old is None:
            continue
        if new == old:
            if carries_alike(new, old):
                continue
            changed, settled = True, bare(new) if last and forget else new
        elif alike(run, old, new):
            settled = _counted(new)
            held, found = typical(run, old), typical(run, new)
            if held == found and not carries_alike(held, found):
                changed, settled = True, bare(settled) if last and forget else settled
        else:
            settled = bare(_anything(new, (loop, key))) if last else _settled(new, (loop, key))
            if settled != old:
                changed = changed or not last
            elif not carries_alike(settled, old):
                changed = True
        if settled is not new:
            run.store.write(key, settled)
    return changed


def _settled(value: Value, key: tuple[tuple[int, int], Key]) -> Value:
    """A value that a further turn hardly changes: counters and unknowns are one in all turns."""
    if isinstance(value, Sequence) and value.element is not None:
        return replace(value, element=_settled(value.element, key))
    if not isinstance(value, Union):
        return value
    unknown = Unknown(("loop", key))
    found: list[tuple[PathCondition, Value]] = []
    for guard, member in value.members:
        if isinstance(member, Unknown):
            member = unknown
        elif _counts(value, member):
            member = Py(python_kind(member))
        found.append((guard, member))
    return join(found, key)


def _counted(value: Value) -> Value:
    """A list in which numbers that were found to change are numbers of their type."""
    if isinstance(value, Sequence):
        return replace(
            value,
            items=value.items and tuple(map(_counted, value.items)),
            element=value.element and _counted(value.element),
        )
    if not isinstance(value, Union):
        return value
    return join(
        (guard, Py(python_kind(member)) if _counts(value, member) else member)
        for guard, member in value.members
    )


def _counts(value: Union, member: Value) -> bool:
    """Whether a number has another of its type among the alternatives."""
    kind = python_kind(member)
    return kind in ("int", "float") and any(
        other != member and python_kind(other) == kind for _, other in value.members
    )


def _anything(value: Value, key: tuple[tuple[int, int], Key]) -> Value:
    """What is left of a value that changes with every turn: a list stays a list."""
    unknown = Unknown(("loop", key))
    alternatives = [member for _, member in members(value)]
    if all(isinstance(member, (Tensor, Array)) for member in alternatives):
        return common(alternatives, ("loop", key))  # A tensor stays one, component by component.
    if isinstance(value, Sequence) and key[1][1] == CONTENT:
        return Sequence(value.kind, None, unknown)
    if isinstance(value, Mapping) and key[1][1] == CONTENT:
        return Mapping((), True)
    return unknown


def alike(run: Interpreter, old: Value, new: Value) -> bool:
    """Whether two values are lists of the same elements, of whatever length, or objects alike."""
    if _objects(new) and _objects(new) == _objects(old):
        return True
    if not _is_list(new) or not _is_list(old):
        return False
    return typical(run, old) == typical(run, new)


def _objects(value: Value) -> set[tuple[str, Value | None]]:
    """Of which types a library's objects are that have identity; nothing for other values."""
    found = [member for _, member in members(value)]
    if all(isinstance(member, Opaque) and member.address >= 0 for member in found):
        return {(m.type_name, m.detail) for m in found if isinstance(m, Opaque)}
    return set()


def _is_list(value: Value) -> bool:
    return all(
        isinstance(member, (Ref, Sequence)) and member.kind == "list"
        for _, member in members(value)
    )


def typical(run: Interpreter, value: Value) -> Value:
    """A value with its lists replaced by lists of unknown length with a typical element."""
    return _typical(run.freeze(value), 0)


def _typical(value: Value, depth: int) -> Value:
    if isinstance(value, Union):
        parts = {_typical(member, depth) for _, member in value.members}
        return _joined([part for part in parts if part != _EMPTY] or [_EMPTY])
    if isinstance(value, Sequence) and value.kind == "list" and depth <= _DEPTH:
        items = value.items if value.items is not None else ()
        found = list(dict.fromkeys(_typical(item, depth + 1) for item in items))
        if value.element is not None and value.items is None:
            found.append(_typical(value.element, depth + 1))
        if value.items == ():
            return _EMPTY
        return Sequence("list", None, _joined(found) if found else None)
    if isinstance(value, Const) and python_kind(value) in ("int", "float", "str", "bytes"):
        return Py(python_kind(value))
    return value


def _joined(values: list[Value]) -> Value:
    """One value for all; Python's own values by their type."""
    if all(isinstance(value, (Const, Py)) for value in values):
        return common(values)
    return join(((ALWAYS, value) for value in values), "typical")
