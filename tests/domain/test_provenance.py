"""Where values come from: nothing is lost, nothing is sure that is not."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from pyfunc_lint.domain.provenance import (
    ANYWHERE,
    MAX_SOURCES,
    NOWHERE,
    Provenance,
    Source,
    cut,
    of,
    together,
)
from tests.domain.order import provenance_below
from tests.domain.strategies import PROVENANCES, SOURCES, checked

MANY = [Source("variable", f"v{i}", i) for i in range(MAX_SOURCES + 2)]
PARTS = st.lists(PROVENANCES, min_size=1, max_size=4)


def test_one_call_is_told_and_none_of_two() -> None:
    first, second, variable = map(of, SOURCES[:3])
    assert first.wrapper() == SOURCES[0]
    assert together([first, variable]).wrapper() == SOURCES[0]
    assert together([first, second]).wrapper() is None
    assert variable.wrapper() is NOWHERE.wrapper() is None


@checked(100)
@given(PARTS)
def test_together_comes_from_all_of_them(parts: list[Provenance]) -> None:
    found = together(parts)
    assert found.sources == frozenset().union(*(part.sources for part in parts))
    assert found.open == any(part.open for part in parts)
    for part in parts:
        assert provenance_below(part, found)


@checked(100)
@given(PARTS)
def test_together_is_severed_from_what_no_part_may_come_from(parts: list[Provenance]) -> None:
    found = together(parts)
    for source in SOURCES:
        severed = any(source in part.severed for part in parts)
        possible = any(
            source in part.sources or (part.open and source not in part.severed) for part in parts
        )
        assert (source in found.severed) == (severed and not possible)


@checked(100)
@given(PROVENANCES, PROVENANCES, PROVENANCES)
def test_together_has_no_order(one: Provenance, two: Provenance, three: Provenance) -> None:
    assert together([one, two]) == together([two, one])
    assert together([one, one]) == one
    flat = together([one, two, three])
    assert together([together([one, two]), three]) == flat
    assert together([one, together([two, three])]) == flat


@checked()
@given(PARTS)
def test_nothing_known_is_one_object(parts: list[Provenance]) -> None:
    for found in (together([*parts, ANYWHERE, NOWHERE]), cut(together(parts))):
        assert (found == ANYWHERE) == (found is ANYWHERE)


@checked()
@given(st.sets(st.sampled_from(MANY)), st.sets(st.sampled_from(MANY)))
def test_of_more_than_eight_nothing_is_known(first: set[Source], second: set[Source]) -> None:
    assume(first and second)
    apart = [together(map(of, sources)) for sources in (first, second)]
    for part, sources in zip(apart, (first, second), strict=True):
        assert (part is ANYWHERE) == (len(sources) > MAX_SOURCES)
    if ANYWHERE in apart:
        assert together(apart).open
    else:
        assert (together(apart) is ANYWHERE) == (len(first | second) > MAX_SOURCES)
    severed = together([Provenance(severed=frozenset(first)), NOWHERE])
    assert (severed is ANYWHERE) == (len(first) > MAX_SOURCES)


@checked(100)
@given(PROVENANCES)
def test_nothing_gets_through_a_cut(one: Provenance) -> None:
    assert cut(one).sources == frozenset()
    assert cut(cut(one)) == cut(one)
    assert cut(one).open == one.open
    assert one.severed <= cut(one).severed
    if not one.open:
        assert one.sources <= cut(one).severed


@checked(100)
@given(PROVENANCES, PROVENANCES)
def test_a_cut_of_both_is_both_cut(one: Provenance, two: Provenance) -> None:
    apart, whole = together([cut(one), cut(two)]), cut(together([one, two]))
    assert provenance_below(apart, whole)
    if not whole.open:
        assert apart == whole
