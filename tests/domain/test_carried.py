"""What values carry beside what they are: joined and forgotten by itself."""

from __future__ import annotations

from typing import Any

from hypothesis import assume, given

from pyfunc_lint.domain.carried import bare, carried_by_both, carries_alike, needed
from pyfunc_lint.domain.values import Value
from tests.domain.order import everything, is_below
from tests.domain.strategies import checked, twins


def placeless(value: Value) -> Any:
    """All that is known of a value but under which address its shape may be told."""
    return _without_address(everything(value))


def _without_address(found: Any) -> Any:
    if isinstance(found, frozenset):
        return frozenset(map(_without_address, found))
    if isinstance(found, tuple):
        return tuple(map(_without_address, found[:-1] if found[:1] == ("Tensor",) else found))
    return found


@checked(120)
@given(twins())
def test_carried_by_both_is_commutative(pair: tuple[Value, Value]) -> None:
    one, other = carried_by_both(*pair), carried_by_both(*reversed(pair))
    assert one == other == pair[0]
    assert carries_alike(one, other)
    assert everything(one) == everything(other)
    assert is_below(pair[0], one)
    assert is_below(pair[1], one)


@checked(80)
@given(twins())
def test_values_carry_alike_what_is_the_same_in_all_parts(pair: tuple[Value, Value]) -> None:
    first, second = pair
    assert carries_alike(first, first)
    assert carries_alike(first, second) == carries_alike(second, first)
    assert carries_alike(first, second) == (placeless(first) == placeless(second))


@checked(80)
@given(twins())
def test_what_carries_alike_has_the_same_bounds(pair: tuple[Value, Value]) -> None:
    """Where nothing but addresses differ, each is as good as the other."""
    first, second = pair
    assume(carries_alike(first, second))
    joined = carried_by_both(first, second)
    assert carries_alike(first, joined)
    assert carries_alike(second, joined)


@checked(80)
@given(twins())
def test_bare_values_carry_nothing(pair: tuple[Value, Value]) -> None:
    first, second = map(bare, pair)
    assert first == pair[0]
    assert everything(first) == everything(second)
    assert everything(bare(first)) == everything(first)
    assert is_below(pair[0], first)


def test_the_numpy_that_is_needed_is_that_of_any() -> None:
    assert needed([]) == needed(["", ""]) == ""
    assert needed(["", "numpy<2"]) == needed(["numpy<2", ""]) == "numpy<2"
    assert needed(["numpy>=2", "numpy<2"]) == needed(["numpy<2", "numpy>=2"])
