"""The store, against a plain dict of which copies are kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.domain.values import Value, const
from pyfunc_lint.interpreter.store import Changes, Key, Store
from tests.domain.strategies import checked

KEYS: list[Key] = [(1, "a"), (1, "b"), (2, "a"), (3, "a")]
KEY = st.sampled_from(KEYS)
WRITES = st.lists(st.tuples(KEY, st.one_of(st.none(), st.integers(0, 3).map(const))), max_size=6)
"""None deletes."""
Writes = list[tuple[Key, "Value | None"]]


def run(store: Store, writes: Writes, model: dict[Key, Value] | None = None) -> None:
    for key, value in writes:
        if value is None:
            store.delete(key)
            if model is not None:
                model.pop(key, None)
        else:
            store.write(key, value)
            if model is not None:
                model[key] = value


def cells(store: Store) -> dict[Key, Value]:
    return {key: value for key in KEYS if (value := store.read(key)) is not None}


def expected(before: dict[Key, Value], after: dict[Key, Value], writes: Writes) -> Changes:
    """What is there now of all that was written; nothing of what was not there to be deleted."""
    present = set(before)
    touched = set()
    for key, value in writes:
        if value is not None or key in present:
            touched.add(key)
        (present.discard if value is None else present.add)(key)
    return {key: after.get(key) for key in touched}


@checked(100)
@given(WRITES, WRITES)
def test_rollback_gives_the_writes_and_undoes_them(first: Writes, second: Writes) -> None:
    store, model = Store(), dict[Key, Value]()
    run(store, first, model)
    before, mark = dict(model), store.mark()
    run(store, second, model)
    assert cells(store) == model
    assert store.changes(mark) == expected(before, model, second)
    assert store.rollback(mark) == expected(before, model, second)
    assert cells(store) == before
    assert store.mark() == mark
    assert store.rollback(mark) == {}


@checked(100)
@given(st.lists(st.tuples(st.sampled_from(["mark", "write", "rollback"]), WRITES), max_size=8))
def test_marks_nest(steps: list[tuple[str, Writes]]) -> None:
    store, model = Store(), dict[Key, Value]()
    marks: list[tuple[int, dict[Key, Value]]] = []
    for step, writes in steps:
        if step == "mark":
            marks.append((store.mark(), dict(model)))
        elif step == "write":
            run(store, writes, model)
        elif marks:
            mark, model = marks.pop()
            store.rollback(mark)
        assert cells(store) == model
    while marks:
        mark, model = marks.pop()
        store.rollback(mark)
        assert cells(store) == model


@checked(100)
@given(WRITES, WRITES, WRITES, st.sampled_from([1, 2, 3]))
def test_what_is_kept_is_not_undone(
    first: Writes, second: Writes, third: Writes, address: int
) -> None:
    store, model = Store(), dict[Key, Value]()
    run(store, first, model)
    before, mark = dict(model), store.mark()
    run(store, second, model)
    store.keep(mark, address)
    assert cells(store) == model
    assert {key[0] for key in store.changes(mark)} <= {address}
    kept, later = dict(model), store.mark()
    run(store, third)
    store.rollback(later)
    assert cells(store) == kept
    store.rollback(mark)
    undone = {key: value for key, value in before.items() if key[0] == address}
    lasting = {key: value for key, value in kept.items() if key[0] != address}
    assert cells(store) == undone | lasting


@checked()
@given(WRITES)
def test_changes_of_nothing_are_none(writes: Writes) -> None:
    store = Store()
    run(store, writes)
    assert store.changes(store.mark()) == {}


def test_addresses_are_unique_across_stores() -> None:
    stores = [Store(), Store()]
    found = [stores[turn % 2].allocate() for turn in range(20)]
    assert len(set(found)) == 20
    assert min(found) > 0
