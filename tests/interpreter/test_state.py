"""The state: what branches do to it, and what is known behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pyfunc_lint.domain.containers import Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import consistent, join, members
from pyfunc_lint.domain.provenance import ANYWHERE
from pyfunc_lint.domain.shapes import FULL, UNRANKED, Shape, Static
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    const,
)
from pyfunc_lint.interpreter.extents import Extents
from pyfunc_lint.interpreter.operations.carrying import statically
from pyfunc_lint.interpreter.state import EXIT, NORMAL, State
from pyfunc_lint.interpreter.store import CONTENT, Key
from tests.domain.order import everything, is_below
from tests.domain.strategies import ANY, CONDITIONS, VALUES, checked, mappings, sequences, unions

NAMES: list[Key] = [(1, "x"), (1, "y"), (2, "x")]
CELL: Key = (3, CONTENT)
WRITES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(NAMES), st.one_of(st.none(), ANY)),
        st.tuples(st.just(CELL), sequences(VALUES, ("list",))),
    ),
    max_size=3,
)
"""None deletes."""
Writes = list[tuple[Key, "Value | None"]]
ARMS = st.lists(st.tuples(CONDITIONS, WRITES, st.sampled_from([NORMAL, NORMAL, EXIT])), max_size=4)
CHOSEN = st.sampled_from([None, frozenset[str](), frozenset({"x"})])
WHEN, UNLESS = frozenset({("p", True)}), frozenset({("p", False)})


def make() -> Extents:
    return Extents(1000)


def write(run: State, writes: Writes) -> None:
    for key, value in writes:
        if value is None:
            run.store.delete(key)
        else:
            run.store.write(key, value)


def cells(run: State) -> dict[Key, Value | None]:
    return {key: run.store.read(key) for key in (*NAMES, CELL)}


def arm(action: Callable[[], Any] = lambda: None, status: bool = NORMAL) -> Callable[[], bool]:
    def run() -> bool:
        action()
        return status

    return run


# -- branches -------------------------------------------------------------------------------------


@checked(150)
@given(CONDITIONS, WRITES, ARMS, CHOSEN)
def test_branches_are_above_each_arm_alone(
    path: PathCondition, first: Writes, arms: list[Any], chosen: frozenset[str] | None
) -> None:
    run = make()
    write(run, first)
    run.condition = path
    before = cells(run)
    alone: list[tuple[PathCondition, dict[Key, Value | None]]] = []
    for guard, writes, status in arms:
        if status is NORMAL and consistent(path, guard):
            other = make()
            write(other, [*first, *writes])
            alone.append((guard, cells(other)))
    status = run.branch(
        [(guard, arm(lambda w=writes: write(run, w), status)) for guard, writes, status in arms],
        chosen,
    )
    assert run.arms == 0
    assert (status is EXIT) == (not alone)
    if not alone:
        assert cells(run) == before
        assert run.condition == path
        return
    assert run.condition == (path | alone[0][0] if len(alone) == 1 else path)
    for key, now in cells(run).items():
        found = [(guard, after[key]) for guard, after in alone]
        if len(found) == 1 or all(value is before[key] for _, value in found):
            assert everything(now) == everything(found[0][1])
        if now is None:
            assert all(value is None for _, value in found)
            continue
        for guard, value in found:
            assert value is None or is_below(value, now, guard)


@checked()
@given(WRITES, ARMS)
def test_a_branch_is_undone_with_what_is_around_it(first: Writes, arms: list[Any]) -> None:
    run = make()
    write(run, first)
    before, mark = cells(run), run.store.mark()
    run.branch([(guard, arm(lambda w=writes: write(run, w), s)) for guard, writes, s in arms])
    run.store.rollback(mark)
    assert everything(tuple(cells(run).values())) == everything(tuple(before.values()))


@checked()
@given(WRITES, WRITES)
def test_arms_do_not_see_each_other(first: Writes, second: Writes) -> None:
    run = make()
    seen: list[dict[Key, Value | None]] = []

    def look(writes: Writes) -> None:
        seen.append(cells(run))
        write(run, writes)

    arms = [(WHEN, arm(lambda: look(first))), (UNLESS, arm(lambda: look(second)))]
    run.branch(arms)
    assert seen == [dict.fromkeys([*NAMES, CELL])] * 2


def test_arms_know_their_path() -> None:
    run = make()
    run.condition = frozenset({("q", True)})
    paths: list[PathCondition] = []
    look = arm(lambda: paths.append(run.condition))
    never = arm(lambda: pytest.fail("an arm that cannot be was run"))
    run.branch([(WHEN, look), (UNLESS, look), ([("q", False)], never)])
    assert paths == [run.condition | WHEN, run.condition | UNLESS]


# -- paths ----------------------------------------------------------------------------------------


@checked(100)
@given(CONDITIONS, unions(VALUES, 4))
def test_a_path_drops_what_it_excludes(path: PathCondition, value: Value) -> None:
    assume(isinstance(value, Union))
    run = make()
    run.condition = path
    refined = run.refine(value)
    possible = [pair for pair in members(value) if consistent(path, pair[0])]
    assert everything(refined) == everything(join(possible) if possible else POISON)
    if possible and all(member != POISON for _, member in possible):
        assert refined != POISON
    for guard, member in possible:
        assert is_below(member, refined, guard)
    for guard, member in set(members(value)) - set(possible):
        assert (guard, member) not in members(refined)
    assert everything(run.refine(refined)) == everything(refined)


@checked()
@given(ANY, ANY, CONDITIONS)
def test_something_is_left_of_what_two_arms_wrote(
    one: Value, other: Value, path: PathCondition
) -> None:
    run = make()
    key = NAMES[0]
    run.branch(
        [
            (WHEN, arm(lambda: run.store.write(key, one))),
            (UNLESS, arm(lambda: run.store.write(key, other))),
        ]
    )
    held = run.store.read(key)
    assert held is not None
    for guard, value in ((WHEN, one), (UNLESS, other)):
        with run.path(guard, path if consistent(guard, path) else ALWAYS):
            alone = run.refine(value)
            refined = run.refine(held)
        if alone != POISON:
            assert refined != POISON
            assert is_below(alone, refined, guard | path)


def test_a_test_that_is_repeated_selects_what_its_arm_wrote() -> None:
    run = make()
    key = NAMES[0]
    run.branch(
        [
            (WHEN, arm(lambda: run.store.write(key, const(1)))),
            (UNLESS, arm(lambda: run.store.write(key, const("a")))),
        ]
    )
    held = run.store.read(key)
    assert held is not None
    for guard, value in ((WHEN, const(1)), (UNLESS, const("a"))):
        with run.path(guard):
            assert run.refine(held) == value


# -- contents -------------------------------------------------------------------------------------

PLAIN = st.recursive(
    st.sampled_from([const(1), const("a"), Py("int"), Tensor("eager", "float32", (2,))]),
    lambda inner: st.one_of(sequences(inner), mappings(inner)),
    max_leaves=6,
)


@checked(100)
@given(PLAIN)
def test_what_is_thawed_freezes_to_the_same(value: Value) -> None:
    run = make()
    made = run.thaw(value)
    assert everything(run.freeze(made)) == everything(value)
    assert isinstance(made, Ref) == (
        isinstance(value, Mapping) or getattr(value, "kind", "") == "list"
    )
    again = run.thaw(value)
    assert not isinstance(made, Ref) or again != made  # Each is an object of its own.


@checked()
@given(st.recursive(st.sampled_from([const(1), Py("str")]), lambda inner: st.one_of(
    st.lists(inner, max_size=2).map(lambda held: ("list", held)),
    inner.map(lambda held: ("tuple", [held, held])),
    inner.map(lambda held: ("many", [held])),
    inner.map(lambda held: ("dict", [held])),
    inner.map(lambda held: ("open dict", [held])),
    inner.map(lambda held: ("union", [held, const("other")])),
), max_leaves=6))  # fmt: skip
def test_nothing_that_is_frozen_refers_to_the_store(plan: Any) -> None:
    run = make()

    def built(plan: Any) -> Value:
        if isinstance(plan, Value):
            return plan
        kind, parts = plan
        held = [built(part) for part in parts]
        if kind == "list":
            return run.new_list(held)
        if kind == "many":
            return run.new_list(None, held[0])
        if kind == "dict":
            return run.new_dict(Mapping((("a", held[0]),)))
        if kind == "open dict":
            return run.new_dict(Mapping((), True, held[0], Py("str"), default=held[0]))
        if kind == "union":
            return join([(WHEN, held[0]), (UNLESS, held[1])])
        return Sequence("tuple", tuple(held))

    value = built(plan)
    frozen = run.freeze(value)
    assert not frozen.extent.referring
    assert run.freeze(frozen) is frozen
    run.havoc([value], None, None)  # type: ignore[arg-type]
    assert run.freeze(frozen) is frozen


def test_a_list_in_itself_is_frozen() -> None:
    run = make()
    ref = run.new_list([const(1)])
    run.store.write((ref.address, CONTENT), Sequence("list", (const(1), ref)))
    frozen = run.freeze(ref)
    assert isinstance(frozen, Sequence)
    assert frozen.items is not None
    assert frozen.items[0] == const(1)
    assert isinstance(frozen.items[1], Unknown)
    assert not frozen.extent.referring


def test_one_list_by_two_names() -> None:
    run = make()
    ref = run.new_list([])
    pair = Sequence("tuple", (ref, ref))
    run.store.write((ref.address, CONTENT), Sequence("list", (const(1),)))
    held = Sequence("list", (const(1),))
    assert run.freeze(pair) == Sequence("tuple", (held, held))


# -- shapes that are told -------------------------------------------------------------------------


def told(run: State, value: Value) -> tuple[Shape | None, Static]:
    found = run.present(value)
    assert isinstance(found, Tensor)
    return found.shape, found.static


def untold(run: Extents) -> tuple[Tensor, Value]:
    """A tensor without a rank, by two names."""
    tensor = run.unranked(Tensor("symbolic", "float32"))
    run.store.write(NAMES[0], tensor)
    alias = run.store.read(NAMES[0])
    assert alias is not None
    return tensor, alias


def test_what_is_told_of_a_tensor_is_seen_by_all_its_names() -> None:
    run = make()
    tensor, alias = untold(run)
    other = run.unranked(tensor)
    assert told(run, alias) == (None, UNRANKED)
    run.tell_shape(tensor, (2, None), (True, False))
    assert told(run, alias) == told(run, tensor) == ((2, None), (True, False))
    assert told(run, other) == (None, UNRANKED)
    run.tell_shape(tensor, None, (True, None))
    assert told(run, alias) == (None, (True, None))


def test_of_a_tensor_with_a_value_nothing_is_told() -> None:
    run = make()
    eager = Tensor("eager", "float32", (2,))
    assert run.unranked(eager) is eager
    run.tell_shape(eager, (3,), FULL)
    assert told(run, eager) == ((2,), None)


def test_branches_undo_what_was_told() -> None:
    run = make()
    tensor, alias = untold(run)
    seen: list[Any] = []

    def tell() -> None:
        run.tell_shape(tensor, (3,), FULL)
        seen.append(told(run, alias))

    run.branch([(WHEN, arm(tell, EXIT)), (UNLESS, arm(lambda: seen.append(told(run, alias))))])
    assert seen == [((3,), FULL), (None, UNRANKED)]
    assert told(run, alias) == (None, UNRANKED)


@pytest.mark.parametrize("made", ["unranked", "statically"])
def test_what_is_told_on_some_paths_is_not_known(made: str) -> None:
    run = make()
    if made == "unranked":
        tensor, alias = untold(run)
    else:
        found = statically(run, Tensor("symbolic", "float32", (2, 3)), (False, True))
        assert isinstance(found, Tensor)
        tensor, alias = found, found
    before = told(run, alias)
    tell = arm(lambda: run.tell_shape(tensor, (2, 3), FULL))
    run.branch([(WHEN, tell), (UNLESS, arm())])
    after = told(run, alias)
    assert after[1] == (None if made == "unranked" else (None, True))
    assert after[0] in (None, before[0])
    run.branch([(WHEN, tell), (UNLESS, tell)])
    assert told(run, alias) == ((2, 3), FULL)


def test_what_is_told_differently_is_what_both_say() -> None:
    run = make()
    tensor, alias = untold(run)
    run.branch(
        [
            (WHEN, arm(lambda: run.tell_shape(tensor, (2, 3), FULL))),
            (UNLESS, arm(lambda: run.tell_shape(tensor, (2, None), (True, False)))),
        ]
    )
    assert told(run, alias) == ((2, None), (True, None))
    run.branch(
        [
            (WHEN, arm(lambda: run.tell_shape(tensor, (2, 3), FULL))),
            (UNLESS, arm(lambda: run.tell_shape(tensor, (2,), FULL))),
        ]
    )
    assert told(run, alias) == (None, FULL)


def test_a_source_is_noted() -> None:
    run = make()
    assert not run.has_sources
    found = run.source("wrapper", "tf.py_function", 1)
    assert run.has_sources
    assert found != ANYWHERE
    assert found.wrapper() is not None


def test_attributes_of_objects_are_their_own() -> None:
    run = make()
    one, other = run.new_object("Model", a=const(1)), run.new_object("Model")
    assert run.attribute_of(one, "a") == const(1)
    assert run.attribute_of(other, "a") is None
    run.branch([(WHEN, arm(lambda: run.store.write((other.address, "a"), const(2)), EXIT))])
    assert run.attribute_of(other, "a") is None
