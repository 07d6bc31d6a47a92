"""The state of a run: the store, the path that is being followed, and what branches do to both."""

from __future__ import annotations

import ast
from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any

from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import (
    consistent,
    join,
    join_contents,
    listed,
    members,
    tested,
    written,
)
from pyfunc_lint.domain.provenance import Kind, Provenance, Source, of
from pyfunc_lint.domain.shapes import UNRANKED, Shape, Static, join_shapes, join_statics
from pyfunc_lint.domain.tensors import ShapeValue, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    MAX_LEVELS,
    NONE,
    POISON,
    Const,
    Opaque,
    PathCondition,
    Union,
    Unknown,
    Value,
)
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import Machine
from pyfunc_lint.interpreter.store import CONTENT, Exit, Key, Store

STATIC_SHAPE = "static shape"
NORMAL, EXIT = True, False
"""Whether control goes on after a statement."""


class State:
    """Values by place, under the conditions of the present path; branches undo and join them."""

    def __init__(self) -> None:
        self.store = Store()
        self.condition: PathCondition = ALWAYS
        self.machine = Machine(self.store, self.refine)
        self.has_sources = False
        """Whether anything was met that values come from: before that there is nothing to carry."""
        self.arms = 0
        """How many undecided tests the code being run stands behind."""

    def unknown(self, *key: Hashable) -> Unknown:
        """An unknown value with an identity of its own."""
        return Unknown(key)

    # -- branches ---------------------------------------------------------------------------

    def branch(
        self,
        arms: Iterable[tuple[Iterable[tuple[Any, bool]], Callable[[], bool]]],
        chosen: frozenset[str] | None = None,
    ) -> bool:
        """Run alternatives from the same state and join the states of those that go on.

        ``chosen``: they are arms that the user wrote for a test, and these names are given new
        values there: what they held before is an alternative that was written, too.
        """
        before = self.condition
        live: list[Exit] = []
        for conditions, arm in arms:
            guard = tested(frozenset(conditions))
            if not consistent(before, guard):
                continue
            mark = self.store.mark()
            self.condition = before | guard
            self.arms += 1
            status = arm()
            self.arms -= 1
            changes = self.store.rollback(mark)
            if status is NORMAL:
                live.append(Exit(guard, changes))
        self.condition = before
        if not live:
            return EXIT
        if len(live) == 1:
            self.condition = before | live[0][0]
        self.merge(live, chosen)
        return NORMAL

    def merge(
        self,
        states: list[Exit],
        chosen: frozenset[str] | None = None,
    ) -> None:
        """Write the join of several sets of changes over the present state."""
        if len(states) == 1:
            for key, value in states[0][1].items():
                self._put(key, value)
            return
        keys: dict[Key, None] = {}
        for _, changes in states:
            keys.update(dict.fromkeys(changes))
        read = self.store.read
        for key in keys:
            base = read(key)
            known = []
            first, same = states[0].changes.get(key, base), True
            for guard, changes in states:
                value = changes.get(key, base)
                same = same and value is first
                if value is not None:
                    known.append((guard, value))
            if same and first is not None:
                if first is not base:
                    self.store.write(key, first)
                continue
            if len(known) < 2:
                self._put(key, known[0][1] if known else None)
                continue
            if chosen is not None and key[1] != CONTENT:
                default = base is not NONE and (isinstance(base, Const) or key[1] in chosen)
                known = [
                    (written(guard, value) if default or value is not base else guard, value)
                    for guard, value in known
                ]
            self.store.write(key, self._join_cells(known, key))

    def _join_cells(self, pairs: list[tuple[PathCondition, Value]], key: Key) -> Value:
        if key[1] == CONTENT:
            return join_contents([value for _, value in pairs], key)
        shapes = [value for _, value in pairs if isinstance(value, ShapeValue)]
        if key[1] == STATIC_SHAPE and len(shapes) == len(pairs):
            shape = join_shapes(told.shape for told in shapes)
            rank = None if shape is None else len(shape)
            return ShapeValue(shape, static=join_statics((told.static for told in shapes), rank))
        return join(pairs, key)

    def _put(self, key: Key, value: Value | None) -> None:
        if value is None:
            self.store.delete(key)
        else:
            self.store.write(key, value)

    def refine(self, value: Value) -> Value:
        """Drop the alternatives that the present path excludes."""
        if not isinstance(value, Union) or not self.condition:
            return value
        live = [pair for pair in value.members if consistent(self.condition, pair[0])]
        if len(live) == len(value.members):
            return value
        return join(live) if live else POISON

    # -- what values carry -----------------------------------------------------------------------

    def source(self, kind: Kind, label: str, identity: Hashable) -> Provenance:
        """That of something that values come from, from now on."""
        self.has_sources = True
        return of(Source(kind, label, identity))

    def unranked(self, tensor: Tensor) -> Tensor:
        """A tensor of which TensorFlow does not know the rank until somebody tells it."""
        if tensor.mode != "symbolic":
            return tensor
        return self.noted(tensor, UNRANKED)

    def noted(self, tensor: Tensor, static: Static) -> Tensor:
        """A tensor of which TensorFlow may be told more than this, on some paths or on all."""
        made = replace(tensor, static=static, address=self.store.allocate())
        self.tell_shape(made, made.shape, static)
        return made

    def present(self, value: Value) -> Value:
        """A tensor with what TensorFlow knows of its shape now, by whatever name it was told."""
        if not isinstance(value, Tensor) or value.address < 0:
            return value
        held = self.store.read((value.address, STATIC_SHAPE))
        if held is None:
            return value
        if isinstance(held, ShapeValue) and held.static == value.static:
            if held.shape is None or held.shape == value.shape:
                return value  # As it was made: most are told nothing.
        found = [member for _, member in members(self.refine(held))]
        told = [member for member in found if isinstance(member, ShapeValue)]
        if len(told) < len(found):  # Each turn of a loop tells something else.
            return replace(value, static=None)
        shape = join_shapes(member.shape for member in told)
        rank = None if shape is None else len(shape)
        static = join_statics((member.static for member in told), rank)
        return replace(value, shape=value.shape if shape is None else shape, static=static)

    def tell_shape(self, tensor: Tensor, shape: Shape | None, static: Static) -> None:
        """Note what TensorFlow knows of a tensor's shape after it was told."""
        if tensor.address >= 0:
            told = ShapeValue(shape, static=static)
            self.store.write((tensor.address, STATIC_SHAPE), told)

    # -- objects of libraries --------------------------------------------------------------------

    def new_object(self, type_name: str, detail: Value | None = None, **held: Value) -> Opaque:
        """A new object of a library, with identity, and attributes that are known of it."""
        made = Opaque(type_name, detail, self.store.allocate())
        for name, value in held.items():
            self.store.write((made.address, name), value)
        return made

    def attribute_of(self, value: Opaque, name: str) -> Value | None:
        """An attribute of a library's object, None where it is not known to have been set."""
        return self.store.read((value.address, name)) if value.address >= 0 else None

    # -- contents of containers -------------------------------------------------------------

    def content(self, ref: Ref) -> Value | None:
        """What a list or dict holds now."""
        value = self.store.read((ref.address, CONTENT))
        return self.refine(value) if value is not None else None

    def new_list(
        self, items: Iterable[Value] | None, element: Value | None = None, kind: str = "list"
    ) -> Ref:
        """A new list or deque; ``items`` None when its length is not known."""
        ref = Ref(kind, self.store.allocate())
        held = (
            Sequence(kind, None, element) if items is None else listed(kind, tuple(items), element)
        )
        self.store.write((ref.address, CONTENT), held)
        return ref

    def new_dict(self, mapping: Mapping) -> Ref:
        """A new dict."""
        ref = Ref("dict", self.store.allocate())
        self.store.write((ref.address, CONTENT), mapping)
        return ref

    def freeze(self, value: Value) -> Value:
        """The value with lists and dicts replaced by their present contents."""
        return self._frozen(value, {}, 0) if value.extent.referring else value

    def _frozen(self, value: Value, seen: dict[int, Value], depth: int) -> Value:
        """``seen``: by address, so that each list is looked at once, and none inside of itself."""
        if not value.extent.referring:
            return value
        if isinstance(value, Ref):
            if value.address not in seen:
                held = self.content(value) if depth <= MAX_LEVELS else None
                seen[value.address] = self.unknown("itself", value.address)
                seen[value.address] = (
                    self.unknown("gone", value)
                    if held is None
                    else self._frozen(held, seen, depth + 1)
                )
            return seen[value.address]
        if isinstance(value, Sequence):
            items, element = value.items, value.element
            return replace(
                value,
                items=items and tuple(self._frozen(item, seen, depth + 1) for item in items),
                element=element and self._frozen(element, seen, depth + 1),
            )
        if isinstance(value, Mapping):
            return replace(
                value,
                entries=tuple((k, self._frozen(v, seen, depth + 1)) for k, v in value.entries),
                element=value.element and self._frozen(value.element, seen, depth + 1),
                key=value.key and self._frozen(value.key, seen, depth + 1),
                default=value.default and self._frozen(value.default, seen, depth + 1),
            )
        if isinstance(value, Union):
            return join((guard, self._frozen(m, seen, depth + 1)) for guard, m in value.members)
        return value

    def thaw(self, value: Value) -> Value:
        """The opposite of ``freeze``: fresh lists and dicts with these contents."""
        if isinstance(value, Sequence):
            if value.items is not None:
                items = tuple(self.thaw(item) for item in value.items)
                if value.kind in ("list", "deque"):
                    return self.new_list(items, kind=value.kind)
                return replace(value, items=items)
            if value.kind in ("list", "deque"):
                return self.new_list(None, value.element, value.kind)
        if isinstance(value, Mapping):
            return self.new_dict(
                replace(value, entries=tuple((k, self.thaw(v)) for k, v in value.entries))
            )
        return value

    def havoc(
        self, values: Iterable[Value], node: ast.AST, frame: Frame, shapes: bool = True
    ) -> None:
        """Forget the contents of what is handed to code that is not followed.

        ``shapes``: the code is not a library's, so that it may tell a tensor its shape, too.
        """
        seen: set[int] = set()
        work = list(values)
        while work:
            value = work.pop()
            if isinstance(value, Tensor) and shapes:
                self.tell_shape(value, None, None)
                continue
            if isinstance(value, Ref) and value.address not in seen:
                seen.add(value.address)
                if value.kind == "instance":
                    continue
                held = self.store.read((value.address, CONTENT))
                if isinstance(held, Sequence):
                    work.extend(held.items or ())
                    self.store.write((value.address, CONTENT), Sequence(held.kind, None, None))
                elif isinstance(held, Mapping):
                    work.extend(item for _, item in held.entries)
                    self.store.write((value.address, CONTENT), held.changed(held.entries))
