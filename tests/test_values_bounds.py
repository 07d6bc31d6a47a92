"""Values know how much they hold, and containers keep to the bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.domain.callables import Partial
from pyfunc_lint.domain.containers import Dataset, Mapping, Ref, Sequence
from pyfunc_lint.domain.lattice import MAX_ITEMS, grown, join, keyed, listed, with_key
from pyfunc_lint.domain.values import (
    ALWAYS,
    MAX_BITS,
    MAX_HELD,
    MAX_LEVELS,
    Const,
    Py,
    Union,
    Value,
    const,
    constant,
)

LEAVES = st.sampled_from([const(1), const("a"), Py("int"), Ref("list", 1), Ref("instance", 2)])


def nests(inner: st.SearchStrategy[Value]) -> st.SearchStrategy[Value]:
    several = st.lists(inner, max_size=4).map(tuple)
    return st.one_of(
        several.map(lambda items: Sequence("tuple", items)),
        inner.map(lambda item: Sequence("list", None, item)),
        several.map(lambda items: Mapping(tuple((str(i), v) for i, v in enumerate(items)))),
        inner.map(Dataset),
        several.map(lambda items: Partial(Py("int"), items, ())),
        st.lists(inner, min_size=1, max_size=3).map(lambda vs: join([(ALWAYS, v) for v in vs])),
    )


VALUES = st.recursive(LEAVES, nests, max_leaves=40)


def parts(value: Value) -> list[Value]:
    """What a value holds directly, as the classes declare it."""
    if isinstance(value, Sequence):
        return [*(value.items or ()), *([value.element] if value.element is not None else [])]
    if isinstance(value, Mapping):
        further = (value.element, value.key, value.default)
        return [*(v for _, v in value.entries), *(v for v in further if v is not None)]
    if isinstance(value, Union):
        return [member for _, member in value.members]
    if isinstance(value, Dataset):
        return [] if value.element is None else [value.element]
    if isinstance(value, Partial):
        return [value.function, *value.arguments]
    return []


def counted(value: Value) -> int:
    return 1 + sum(map(counted, parts(value)))


def levels(value: Value) -> int:
    return 1 + max(map(levels, parts(value)), default=0)


def refers(value: Value) -> bool:
    own = isinstance(value, Ref) and value.kind != "instance"
    return own or any(map(refers, parts(value)))


@given(VALUES)
def test_the_extent_is_what_a_walk_finds(value: Value) -> None:
    assert value.extent[:3] == (counted(value), levels(value), refers(value))


@given(VALUES, st.integers(1, 40))
def test_containers_of_themselves_stay_within_the_bounds(value: Value, times: int) -> None:
    for _ in range(times):
        value = Sequence("tuple", (value, value))
        assert value.extent.held <= MAX_HELD
        assert value.extent.levels <= MAX_LEVELS
        assert hash(value) == hash(Sequence("tuple", value.items, value.element))


def test_a_container_beyond_the_bounds_is_one_of_which_nothing_is_known() -> None:
    wide = Sequence("list", (const(1),) * MAX_HELD)
    assert (wide.kind, wide.items, wide.element) == ("list", None, None)
    deep: Value = const(1)
    for _ in range(MAX_LEVELS - 1):
        deep = Sequence("list", (deep,))
    assert deep.extent.levels == MAX_LEVELS
    assert Sequence("list", (deep,)).items is None
    table = Mapping(tuple((i, wide) for i in range(MAX_HELD)))
    assert (table.entries, table.open) == ((), True)


def test_long_lists_are_known_by_what_their_items_are_like() -> None:
    exact = listed("list", (const(1),) * MAX_ITEMS)
    assert exact.items is not None
    longer = listed("list", tuple(map(const, range(MAX_ITEMS + 1))))
    assert (longer.items, longer.element) == (None, Py("int"))


def test_long_dicts_are_known_by_what_their_items_are_like() -> None:
    table = keyed({f"k{i}": const(i) for i in range(MAX_ITEMS + 1)})
    assert (table.entries, table.open) == ((), True)
    assert (table.key, table.element) == (Py("str"), Py("int"))
    assert not keyed({"a": const(1)}).open


def test_a_dict_that_is_full_knows_its_keys_and_what_the_others_are_like() -> None:
    table = Mapping()
    for i in range(MAX_ITEMS + 10):
        table = with_key(table, f"k{i}", const(i))
    assert len(table.entries) == MAX_ITEMS
    assert table.get("k3") == const(3)
    assert table.open
    assert with_key(table, "k3", const("new")).get("k3") == const("new")
    assert grown(table, const("more"), const(0)).open


def test_numbers() -> None:
    assert constant(2**MAX_BITS - 1) == const(2**MAX_BITS - 1)
    assert constant(2**MAX_BITS) == Py("int")
    assert constant(-(2**5000)) == Py("int")
    assert isinstance(constant("x" * 5000), Const)
