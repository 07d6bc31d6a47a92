"""Values compare by what they are; how much they hold, and whether they carry, is known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.domain.carried import bare
from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.provenance import ANYWHERE, NOWHERE
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import Py, Union, Unknown, Value, around, const
from tests.domain.order import everything
from tests.domain.strategies import ANY, GUARDS, PROVENANCES, VALUES, checked, twins

MEMBERS = st.lists(st.tuples(GUARDS, VALUES), min_size=2, max_size=4, unique=True)


@checked()
@given(MEMBERS, st.data())
def test_unions_compare_as_sets(members: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    first = Union(tuple(members))
    second = Union(tuple(data.draw(st.permutations(members))))
    assert first == second
    assert hash(first) == hash(second)
    assert first.extent == second.extent
    assert first != Union(first.members[1:])
    changed = (members[0][0], Unknown("another"))
    assert first != Union((changed, *first.members[1:]))
    guarded = (members[0][0] | {("another", True)}, members[0][1])
    assert first != Union((guarded, *first.members[1:]))


def test_a_union_is_not_what_is_in_it() -> None:
    one = Union(((frozenset(), const(1)),))
    assert one != const(1)
    assert const(1) != one


@checked(100)
@given(twins())
def test_what_is_carried_does_not_tell_values_apart(pair: tuple[Value, Value]) -> None:
    assert pair[0] == pair[1]
    assert hash(pair[0]) == hash(pair[1])


@checked(100)
@given(twins())
def test_values_know_whether_they_carry(pair: tuple[Value, Value]) -> None:
    """Who asks for that first may pass over all others."""
    first, second = pair
    if everything(first) != everything(second):
        assert first.extent.carrying or second.extent.carrying
    if not first.extent.carrying:
        assert everything(first) == everything(bare(second)) or "needs" in repr(second)


@checked()
@given(PROVENANCES)
def test_a_provenance_is_carried_where_it_says_anything(found) -> None:  # type: ignore[no-untyped-def]
    for value in (
        Tensor("eager", provenance=found),
        Array(provenance=found),
        Py("int", provenance=found),
    ):
        assert value.extent.carrying == (found != ANYWHERE)
        for holder in (Sequence("list", (const(1), value)), Mapping((("a", value),))):
            assert holder.extent.carrying == value.extent.carrying


def test_shapes_addresses_and_versions_are_carried() -> None:
    assert Tensor("symbolic", static="full").extent.carrying
    assert Tensor("symbolic", address=5).extent.carrying
    assert ShapeValue((2,), static=(False,)).extent.carrying
    assert Array("float64", needs="numpy<2").extent.carrying
    for value in (Tensor("symbolic"), ShapeValue((2,)), Array("float64"), const(1)):
        assert not value.extent.carrying


@checked()
@given(st.lists(ANY, max_size=4))
def test_what_holds_others_carries_where_one_of_them_does(parts: list[Value]) -> None:
    found = around(parts)
    assert found.carrying == any(part.extent.carrying for part in parts)
    assert found.referring == any(part.extent.referring for part in parts)
    assert found.held == 1 + sum(part.extent.held for part in parts)


def test_a_constant_comes_from_nowhere() -> None:
    assert Py("int", provenance=NOWHERE) == Py("int")
    assert not const(1).extent.carrying
