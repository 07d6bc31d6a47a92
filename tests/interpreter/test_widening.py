"""Loops end: after the turns that are run, what they found holds for all further ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.domain.carried import carries_alike
from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import join, members
from pyfunc_lint.domain.provenance import ANYWHERE, NOWHERE, Provenance, of, together
from pyfunc_lint.domain.shapes import FULL, UNRANKED
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import ALWAYS, Const, Py, Union, Unknown, Value, const, python_kind
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.extents import Extents
from pyfunc_lint.interpreter.language.loops import MAX_TURNS, MORE_TURNS
from pyfunc_lint.interpreter.qualifiers.widening import alike, typical, widen
from pyfunc_lint.interpreter.store import CONTENT, Changes, Exit, Key
from tests.domain.order import everything, is_below
from tests.domain.strategies import ANY, SOURCES, VALUES, checked, mappings, sequences

NAMES: list[Key] = [(1, "x"), (1, "y")]
CELL: Key = (3, CONTENT)
LOOP = (1, 2)
CONTENTS = st.one_of(sequences(VALUES, ("list",)), mappings(VALUES))
CHANGES = st.one_of(
    st.dictionaries(st.sampled_from(NAMES), ANY, max_size=2),
    st.fixed_dictionaries({CELL: CONTENTS}),
)
TURN = st.lists(CHANGES, min_size=1, max_size=2)
"""What each way through the body left: its end, ``continue``, ``break``."""


def make(cells: Changes | None = None) -> Interpreter:
    run = Extents(1000)
    for key, value in (cells or {}).items():
        assert value is not None
        run.store.write(key, value)
    # The state is all that widening needs.
    return cast(Interpreter, run)


def cells(run: Interpreter) -> dict[Key, Value]:
    return {key: value for key in (*NAMES, CELL) if (value := run.store.read(key)) is not None}


def repeat(run: Interpreter, body: Callable[[], Changes]) -> int:
    """Turns until the state is stable, as loops take them; how many there were."""
    most = MAX_TURNS + MORE_TURNS
    for turn in range(most):
        last, forget = turn >= MAX_TURNS - 1, turn == most - 1
        if not widen(run, [Exit(ALWAYS, body())], LOOP, last, forget):
            return turn + 1
    return most


def is_forgotten(value: Value) -> bool:
    if isinstance(value, Sequence):
        return value.items is None and isinstance(value.element, (Unknown, type(None)))
    # Of tensors and arrays what does not change is kept, component by component.
    return isinstance(value, (Unknown, Tensor, Array)) or value == Mapping((), True)


# -- any states -----------------------------------------------------------------------------------


@checked(30)
@given(CHANGES, st.lists(TURN, min_size=MAX_TURNS, max_size=MAX_TURNS))
def test_loops_end(before: Changes, turns: list[list[Changes]]) -> None:
    run = make(before)
    for turn, ways in enumerate(turns):
        last = turn == MAX_TURNS - 1
        held = cells(run)
        changed = widen(run, [Exit(ALWAYS, changes) for changes in ways], LOOP, last)
        for key, now in cells(run).items():
            for changes in ways:
                assert is_below(changes.get(key, held.get(key, now)) or now, now)
            if key not in held:
                continue
            same = now == held[key] and carries_alike(now, held[key])
            assert is_below(held[key], now)
            if last and not same:
                # A list of such elements, or the same of which less is carried.
                lists = alike(run, held[key], now)
                assert is_forgotten(now) or lists or now == held[key]
            if not changed and not last:
                assert same or alike(run, held[key], now)
    final = cells(run)
    widen(run, [Exit(ALWAYS, dict(final))], LOOP, last=False)
    for key, now in cells(run).items():
        assert everything(now) == everything(final[key])


@checked()
@given(CHANGES)
def test_a_turn_that_changes_nothing_is_the_last(before: Changes) -> None:
    run = make(before)
    held = cells(run)
    assert not widen(run, [Exit(ALWAYS, dict(before))], LOOP, last=False)
    assert not widen(run, [Exit(ALWAYS, {})], LOOP, last=True)
    for key, now in cells(run).items():
        assert everything(now) == everything(held[key])


# -- what loops do --------------------------------------------------------------------------------


def added(value: Value, number: float) -> Value:
    if isinstance(value, Const) and isinstance(value.value, (int, float)):
        return const(value.value + number)
    if isinstance(value, Union):
        return join([(guard, added(member, number)) for guard, member in value.members])
    return Py(python_kind(value)) if isinstance(value, Py) else Unknown("a sum")


def items_of(value: Value | None) -> list[Value]:
    assert isinstance(value, Sequence)
    if value.items is not None:
        return list(value.items)
    return [Unknown("an item") if value.element is None else value.element]


def appended(held: Value | None, item: Value) -> Value:
    assert isinstance(held, Sequence)
    if held.items is not None:
        return Sequence("list", (*held.items, item))
    pairs = [(ALWAYS, part) for part in items_of(held)]
    return Sequence("list", None, join([*pairs, (ALWAYS, item)]))


BODIES: dict[str, tuple[Changes, Callable[[Interpreter], Changes]]] = {
    "a counter": (
        {NAMES[0]: const(0)},
        lambda run: {NAMES[0]: added(cells(run)[NAMES[0]], 1)},
    ),
    "a list of numbers": (
        {CELL: Sequence("list", ())},
        lambda run: {CELL: appended(cells(run)[CELL], const(1))},
    ),
    "a list that counts": (
        {CELL: Sequence("list", (const(0),))},
        lambda run: {
            CELL: appended(cells(run)[CELL], added(items_of(cells(run)[CELL])[-1], 1))
        },
    ),
    "an item that counts": (
        {CELL: Sequence("list", (const(0), const("a")))},
        lambda run: {
            CELL: Sequence("list", (added(items_of(cells(run)[CELL])[0], 1), const("a")))
        },
    ),
    "a list of what a counter was": (
        {NAMES[0]: const(0), CELL: Sequence("list", ())},
        lambda run: {
            NAMES[0]: added(cells(run)[NAMES[0]], 1),
            CELL: appended(cells(run)[CELL], cells(run)[NAMES[0]]),
        },
    ),
    "a tuple that grows": (
        {NAMES[0]: Sequence("tuple", ())},
        lambda run: {NAMES[0]: Sequence("tuple", (cells(run)[NAMES[0]],))},
    ),
    "one that is handed on": (
        {NAMES[0]: const("a"), NAMES[1]: const(1)},
        lambda run: {NAMES[0]: cells(run)[NAMES[1]]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_what_is_found_holds_for_further_turns(name: str) -> None:
    before, body = BODIES[name]
    run = make(before)
    assert repeat(run, lambda: body(run)) <= MAX_TURNS + MORE_TURNS
    final = cells(run)
    for key, value in body(run).items():
        assert value is not None
        assert is_below(value, final[key]), (value, final[key])


def test_counters_are_numbers_of_their_type() -> None:
    run = make({NAMES[0]: const(0)})
    assert widen(run, [Exit(ALWAYS, {NAMES[0]: const(1)})], LOOP, last=False)
    assert cells(run) == {NAMES[0]: Py("int")}
    assert not widen(run, [Exit(ALWAYS, {NAMES[0]: Py("int")})], LOOP, last=True)


def test_what_changes_with_every_turn_is_unknown() -> None:
    run = make({NAMES[0]: const("a"), CELL: Sequence("list", (const("a"),))})
    turns: list[Value] = [Tensor("eager"), Array("float32")]
    for turn, value in enumerate(turns):
        changes: Changes = {NAMES[0]: value, CELL: Sequence("list", (value,))}
        # At the last turn what changed is unknown, so that nothing is new in a further one.
        assert widen(run, [Exit(ALWAYS, changes)], LOOP, last=turn == 1) is (turn == 0)
    assert isinstance(cells(run)[NAMES[0]], Unknown)
    held = cells(run)[CELL]
    assert isinstance(held, Sequence)
    assert held.items is None
    assert isinstance(held.element, Unknown)


def test_lists_that_turns_make_anew_are_compared_by_what_they_hold() -> None:
    run = make()
    one, other = run.new_list([const(1)]), run.new_list([const(2), const(3)])
    assert alike(run, one, other)
    assert not alike(run, one, run.new_list([const("a")]))
    assert not alike(run, one, const(1))
    assert typical(run, one) == typical(run, other) == Sequence("list", None, Py("int"))
    assert isinstance(one, Ref)


def test_objects_that_turns_make_anew_are_compared_by_what_they_are() -> None:
    run = make()
    carrying = Tensor("symbolic", static=FULL)

    def made() -> Value:
        models = [run.new_object("Model", carrying), run.new_object("Layer")]
        return join([(frozenset({("p", at == 0)}), model) for at, model in enumerate(models)])

    run.store.write(NAMES[0], made())
    assert not widen(run, [Exit(ALWAYS, {NAMES[0]: made()})], LOOP, last=False)
    changed: Changes = {NAMES[0]: run.new_object("Model", const(1))}
    assert widen(run, [Exit(ALWAYS, changed)], LOOP, last=False)


# -- what is carried ------------------------------------------------------------------------------

A, B, C = (of(source) for source in SOURCES[:3])


@pytest.mark.parametrize("inside", ["a name", "a list", "a list that grows", "a counter"])
def test_what_is_carried_and_changes_is_forgotten_at_the_last_turn(inside: str) -> None:
    def value(found: Provenance, turn: int) -> tuple[Key, Value]:
        tensor = Tensor("symbolic", "float32", (2, 3), static=STATICS[turn], provenance=found)
        if inside == "a list":
            return CELL, Sequence("list", (tensor,))
        if inside == "a list that grows":
            return CELL, Sequence("list", (tensor,) * (turn + 1))
        if inside == "a counter":
            return NAMES[0], Py("int", provenance=found)
        return NAMES[0], tensor

    key, first = value(NOWHERE, 0)
    run = make({key: first})
    for turn, found in enumerate((A, together([A, B]))):
        _, new = value(found, turn + 1)
        assert widen(run, [Exit(ALWAYS, {key: new})], LOOP, last=turn == 1)
        if turn == 0:
            (held,) = _tensors(cells(run)[key])
            assert held.provenance == A
    assert not cells(run)[key].extent.carrying
    # A further turn brings nothing that is not said.
    _, new = value(C, 3)
    assert is_below(new, cells(run)[key])


STATICS = [FULL, (True, None), (None, False), UNRANKED]


def _tensors(value: Value) -> set[Tensor | Py]:
    if isinstance(value, Sequence):
        return {tensor for item in items_of(value) for tensor in _tensors(item)}
    assert isinstance(value, (Tensor, Py))
    return {value}


def test_what_is_carried_and_stays_is_known_behind_the_loop() -> None:
    tensor = Tensor("symbolic", "float32", (2, 3), static=(True, False), provenance=A)
    run = make({NAMES[0]: tensor})
    assert repeat(run, lambda: {NAMES[0]: tensor.shaped((2, 3), (True, False))}) == 1
    assert everything(cells(run)[NAMES[0]]) == everything(tensor)


def test_another_turn_is_run_when_only_what_a_counter_carries_changed() -> None:
    """The numbers are one after the turn; where they come from is new."""
    run = make({NAMES[0]: join([(ALWAYS, Py("int", provenance=A)), (ALWAYS, const("a"))])})
    new = join([(ALWAYS, const(1)), (ALWAYS, const("a"))])
    changed = widen(run, [Exit(ALWAYS, {NAMES[0]: new})], LOOP, last=False)
    held = {member: member for _, member in members(cells(run)[NAMES[0]])}[Py("int")]
    assert isinstance(held, Py)
    assert held.provenance == ANYWHERE
    assert changed


def test_a_shape_that_is_told_in_a_loop_is_not_known_behind_it() -> None:
    run = make()
    tensor = run.unranked(Tensor("symbolic", "float32"))
    key = (tensor.address, "static shape")
    mark = run.store.mark()
    for turn, size in enumerate((2, 3)):
        run.tell_shape(tensor, (size,), FULL)
        changes = run.store.rollback(mark)
        widen(run, [Exit(ALWAYS, changes)], LOOP, last=turn == 1)
        mark = run.store.mark()
    assert run.store.read(key) is not None
    found = run.present(tensor)
    assert isinstance(found, Tensor)
    assert (found.shape, found.static) == (None, None)


def test_a_shape_that_is_told_in_another_way_by_each_turn_is_not_known() -> None:
    run = make()
    tensor = run.noted(Tensor("symbolic", "float32"), (False,))
    run.tell_shape(tensor, (2,), FULL)
    mark = run.store.mark()
    told: list[tuple[int, ...]] = [(3,), (3, 4)]
    for turn, shape in enumerate(told):
        run.tell_shape(tensor, shape, FULL)
        changes = run.store.rollback(mark)
        assert widen(run, [Exit(ALWAYS, changes)], LOOP, last=turn == 1) is (turn == 0)
        mark = run.store.mark()
    found = run.present(tensor)
    assert isinstance(found, Tensor)
    assert (found.shape, found.static) == (None, None)
