"""Joins: the same in any order, above all that is joined, and nothing that is invented."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from pyfunc_lint.domain.carried import carries_alike
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.lattice import (
    MAX_MEMBERS,
    common,
    consistent,
    join,
    join_contents,
    map_members,
    members,
)
from pyfunc_lint.domain.provenance import ANYWHERE, Provenance
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import (
    ALWAYS,
    POISON,
    WRITTEN,
    PathCondition,
    Py,
    Union,
    Unknown,
    Value,
    const,
)
from tests.domain.order import everything, is_below, provenance_below, static_below
from tests.domain.strategies import (
    ANY,
    ARRAYS,
    GUARDS,
    NUMBERS,
    PAIRS,
    SOURCES,
    TENSORS,
    VALUES,
    checked,
    mappings,
    sequences,
    twins,
)

GUARDED = st.tuples(GUARDS, ANY)
MANY = st.lists(GUARDED, min_size=1, max_size=6)
OF_A_KIND = TENSORS.map(lambda tensor: replace(tensor, mode="symbolic", kind="dense", role=""))
ALIKE = st.one_of(
    *(st.lists(kind, min_size=1, max_size=6) for kind in (OF_A_KIND, ARRAYS, NUMBERS, VALUES))
)
CONTENTS = st.one_of(
    st.lists(sequences(ANY, ("list",)), min_size=2, max_size=3),
    st.lists(mappings(ANY), min_size=2, max_size=3),
    st.lists(ANY, min_size=2, max_size=3),
    twins(sequences(ANY, ("list",))).map(list),
    twins(mappings(ANY)).map(list),
)


def both(first: Value, second: Value) -> Value:
    return join([(ALWAYS, first), (ALWAYS, second)], "key")


def distinct(values: list[Value]) -> int:
    return len({member for value in values for _, member in members(value)})


# -- the order ------------------------------------------------------------------------------------


@checked()
@given(ANY)
def test_each_value_is_below_itself_and_unknown(value: Value) -> None:
    assert is_below(value, value)
    assert is_below(value, Unknown("any"))
    assert is_below(POISON, value)


def test_the_order_sees_what_is_invented() -> None:
    tensor = Tensor("symbolic", "float32", (2, 3), static=(True, None))
    assert not is_below(tensor, Tensor("symbolic", "float32", (2, 4)))
    assert not is_below(tensor, Tensor("symbolic", "float32", (2, 3), static=(True, False)))
    assert not is_below(Tensor("symbolic", None), Tensor("symbolic", "int32"))
    guarded = Union(((frozenset({("p", True)}), const(1)), (ALWAYS, const("a"))))
    assert is_below(const(1), guarded, frozenset({("p", True)}))
    assert not is_below(const(1), guarded)
    assert not provenance_below(ANYWHERE, Provenance(frozenset(SOURCES[:1])))
    assert not provenance_below(ANYWHERE, Provenance(severed=frozenset(SOURCES[:1]), open=True))


# -- join -----------------------------------------------------------------------------------------


@checked(120)
@given(PAIRS)
def test_join_is_commutative(pair: tuple[Value, Value]) -> None:
    first, second = pair
    assert both(first, second) == both(second, first)
    assert everything(both(first, second)) == everything(both(second, first))


@checked()
@given(MANY, st.randoms(use_true_random=False))
def test_join_is_the_same_in_any_order(
    pairs: list[tuple[PathCondition, Value]], random: Random
) -> None:
    other = random.sample(pairs, len(pairs))
    assert everything(join(pairs, "key")) == everything(join(other, "key"))
    assert everything(join(pairs)) == everything(join(other))


@checked()
@given(ANY)
def test_join_is_idempotent(value: Value) -> None:
    assert everything(both(value, value)) == everything(value)
    again = map_members(value, lambda member: member)
    assert everything(both(value, again)) == everything(value)


@checked(80)
@given(MANY)
def test_join_is_an_upper_bound(pairs: list[tuple[PathCondition, Value]]) -> None:
    joined = join(pairs, "key")
    for guard, value in pairs:
        assert is_below(value, joined, guard)


@checked(80)
@given(twins())
def test_join_is_an_upper_bound_of_what_is_carried(pair: tuple[Value, Value]) -> None:
    joined = both(*pair)
    assert is_below(pair[0], joined)
    assert is_below(pair[1], joined)


@checked(80)
@given(ANY, ANY, ANY)
def test_join_is_associative_up_to_the_bound(first: Value, second: Value, third: Value) -> None:
    assume(distinct([first, second, third]) <= MAX_MEMBERS)
    left = everything(both(both(first, second), third))
    assert left == everything(both(first, both(second, third)))
    assert left == everything(join([(ALWAYS, v) for v in (first, second, third)], "key"))


@checked()
@given(st.lists(ANY, min_size=5, max_size=7), st.data())
def test_beyond_the_bound_join_is_above_all_however_it_is_grouped(
    values: list[Value], data: st.DataObject
) -> None:
    tree = list(values)
    while len(tree) > 1:
        at = data.draw(st.integers(0, len(tree) - 2))
        tree[at : at + 2] = [both(tree[at], tree[at + 1])]
    assert len(members(tree[0])) <= MAX_MEMBERS
    for value in values:
        assert is_below(value, tree[0])


@checked()
@given(ANY)
def test_what_failed_is_no_alternative(value: Value) -> None:
    assert everything(both(value, POISON)) == everything(value)
    assert everything(both(POISON, value)) == everything(value)


def test_a_join_of_nothing_has_failed() -> None:
    assert join([]) == POISON


@checked()
@given(GUARDS, GUARDS)
def test_a_member_keeps_what_both_guards_share(first: PathCondition, second: PathCondition) -> None:
    other = const("other")
    joined = join([(first, const(1)), (ALWAYS, other), (second, const(1))])
    guards = {member: guard for guard, member in members(joined)}
    assert guards[other] == ALWAYS
    assert guards[const(1)] - WRITTEN == (first & second) - WRITTEN
    # An alternative that was written on one of the ways is one that was written.
    assert (guards[const(1)] >= WRITTEN) == (first >= WRITTEN or second >= WRITTEN)


def test_guards_of_a_union_hold_beside_those_around_it() -> None:
    when, unless = frozenset({("p", True)}), frozenset({("p", False)})
    inner = join([(when, const(1)), (unless, const(2))])
    outer = join([(frozenset({("q", True)}), inner), (frozenset({("q", False)}), const("a"))])
    guards = {member: guard for guard, member in members(outer)}
    assert guards[const(1)] == when | {("q", True)}
    assert guards[const("a")] == {("q", False)}


@checked()
@given(GUARDS, GUARDS)
def test_guards_are_consistent_unless_one_denies_the_other(
    first: PathCondition, second: PathCondition
) -> None:
    denied = any((key, not truth) in second for key, truth in first)
    assert consistent(first, second) == consistent(second, first) == (not denied)


@checked()
@given(st.permutations(range(5)))
def test_five_shapes_have_their_first_dimension_in_common(sizes: list[int]) -> None:
    tensors = [Tensor("symbolic", "float32", (2, size)) for size in sizes]
    joined = join([(ALWAYS, tensor) for tensor in tensors])
    assert joined == Tensor("symbolic", "float32", (2, None))


def test_what_marks_one_number_is_not_said_of_both() -> None:
    marked, plain = Py("float", number_class="fraction"), Py("float")
    assert both(marked, plain) == both(plain, marked) == plain
    assert members(both(marked, const("a")))[0][1] == marked


# -- what values carry ----------------------------------------------------------------------------


@checked(80)
@given(st.one_of(TENSORS, ARRAYS), st.data())
def test_carried_components_are_joined(value: Tensor | Array, data: st.DataObject) -> None:
    _, other = data.draw(twins(st.just(value)))
    assert isinstance(other, (Tensor, Array))
    joined = both(value, other)
    assert joined == value
    assert isinstance(joined, (Tensor, Array))
    found = joined.provenance
    if found != ANYWHERE:
        assert found.sources == value.provenance.sources | other.provenance.sources
        assert found.open == (value.provenance.open or other.provenance.open)
    for one in (value, other):
        assert provenance_below(one.provenance, found)
        if isinstance(one, Tensor) and isinstance(joined, Tensor):
            assert static_below(one.static, joined.static, one.rank)
    if isinstance(value, Tensor) and isinstance(other, Tensor) and value.static == other.static:
        assert isinstance(joined, Tensor)
        assert joined.static == value.static


# -- beyond four ----------------------------------------------------------------------------------


@checked(80)
@given(ALIKE, st.randoms(use_true_random=False))
def test_what_values_have_in_common_is_true_of_all(values: list[Value], random: Random) -> None:
    found = common(values)
    for value in values:
        assert is_below(value, found)
    assert everything(found) == everything(common(random.sample(values, len(values))))
    assert everything(found) == everything(common([*values, values[0]]))


def test_of_what_has_nothing_in_common_the_identity_is_told_by_the_place() -> None:
    values: list[Value] = [const(1), const("a")]
    assert common(values, "here") == common(list(reversed(values)), "here")
    assert common(values, "here") != common(values, "there")


def test_of_fractions_and_floats_it_is_known_that_they_are_floats() -> None:
    fraction, floating, plain = (Array(number_class=one) for one in ("fraction", "floating", ""))
    assert common([fraction, floating]) == common([floating, fraction]) == floating
    assert common([fraction, floating, plain]) == common([fraction, plain]) == plain


# -- containers -----------------------------------------------------------------------------------


@checked(120)
@given(CONTENTS)
def test_contents_join_the_same_in_both_orders(contents: list[Value]) -> None:
    one, other = join_contents(contents, "key"), join_contents(contents[::-1], "key")
    assert one == other
    assert carries_alike(one, other)
    assert everything(one) == everything(other)


@checked(120)
@given(CONTENTS)
def test_joined_contents_are_above_each(contents: list[Value]) -> None:
    joined = join_contents(contents, "key")
    for content in contents:
        assert is_below(content, joined)


@checked()
@given(sequences(ANY, ("list",)) | mappings(ANY))
def test_contents_that_are_the_same_stay(content: Value) -> None:
    assert everything(join_contents([content, content], "key")) == everything(content)


def test_items_of_which_nothing_is_known_are_not_one_another() -> None:
    """An unknown stands for one value: a test of one item must not decide the next."""
    lists: list[Value] = [Sequence("list", (const(i), const(str(i)))) for i in range(3)]
    lists += [Sequence("list", (Py("bytes"), Tensor("eager"))), Sequence("list", (POISON, POISON))]
    lists += [Sequence("list", (Tensor("eager"), Py("bytes")))]
    joined = join_contents(lists, "key")
    assert isinstance(joined, Sequence)
    assert joined.items is not None
    assert all(isinstance(item, Unknown) for item in joined.items)
    assert joined.items[0] != joined.items[1]


def test_a_key_of_some_paths_opens_a_dict() -> None:
    joined = join_contents([Mapping((("a", const(1)),)), Mapping((("b", const(2)),))], "key")
    assert isinstance(joined, Mapping)
    assert joined.open
    assert (joined.get("a"), joined.get("b")) == (const(1), const(2))


def test_what_missing_keys_give_is_known_where_it_is_the_same() -> None:
    counter, plain = Mapping(default=const(0)), Mapping()
    for contents in ([counter, plain], [plain, counter]):
        joined = join_contents(list(contents), "key")
        assert isinstance(joined, Mapping)
        # Neither an error nor a zero is sure to come.
        assert (joined.open, joined.default) == (True, None)
    assert join_contents([counter, Mapping(default=const(0))], "key") == counter
