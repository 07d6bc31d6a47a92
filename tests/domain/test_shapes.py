"""Shapes and what TensorFlow knows of them: the functions, and TensorFlow itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import assume, given
from hypothesis import strategies as st

from pyfunc_lint.domain.shapes import (
    FULL,
    UNRANKED,
    Shape,
    Static,
    broadcast,
    compared,
    flags,
    join_shapes,
    join_statics,
    of_flags,
    stacked,
    through,
    told,
)
from tests.domain.order import shape_below, static_below
from tests.domain.strategies import FLAGS, SHAPES, checked, statics

RANKED = (
    st.integers(0, 3)
    .flatmap(
        lambda rank: st.lists(st.sampled_from([None, 0, 1, 2, 3]), min_size=rank, max_size=rank)
    )
    .map(tuple)
)
SHAPED = SHAPES.flatmap(lambda shape: st.tuples(st.just(shape), statics(shape)))
OF_ONE = SHAPES.flatmap(
    lambda shape: st.tuples(st.just(shape), st.lists(statics(shape), min_size=1, max_size=4))
)


def ways(static: Static) -> Iterator[Static]:
    """All that TensorFlow may know where it is not known to us."""
    if isinstance(static, tuple):
        for known in product(*((True, False) if flag is None else (flag,) for flag in static)):
            yield of_flags(known)
    else:
        yield static


# -- joins ----------------------------------------------------------------------------------------


@checked(100)
@given(st.lists(SHAPES, min_size=1, max_size=4), st.data())
def test_shapes_join_to_what_is_true_of_all(
    shapes: list[Shape | None], data: st.DataObject
) -> None:
    joined = join_shapes(shapes)
    assert all(shape_below(shape, joined) for shape in shapes)
    assert joined == join_shapes(data.draw(st.permutations(shapes)))
    assert joined == join_shapes([join_shapes(shapes[:2]), *shapes[2:]])
    assert join_shapes([shapes[0], shapes[0]]) == shapes[0]


@checked()
@given(st.lists(RANKED, min_size=2, max_size=3))
def test_a_size_is_kept_where_it_is_the_same(shapes: list[Shape]) -> None:
    joined = join_shapes(shapes)
    if len({len(shape) for shape in shapes}) > 1:
        assert joined is None
    else:
        assert joined is not None
        for at, size in enumerate(joined):
            alike = len({shape[at] for shape in shapes}) == 1
            assert size == (shapes[0][at] if alike else None)


@checked(200)
@given(OF_ONE, st.data())
def test_statics_join_to_what_is_true_of_all(
    found: tuple[Shape | None, list[Static]], data: st.DataObject
) -> None:
    shape, several = found
    rank = None if shape is None else len(shape)
    joined = join_statics(several, rank)
    assert all(static_below(static, joined, rank) for static in several)
    assert joined == join_statics(data.draw(st.permutations(several)), rank)
    assert joined == join_statics([join_statics(several[:2], rank), *several[2:]], rank)
    assert join_statics([several[0], several[0]], rank) == several[0]


def test_statics_join_dimension_by_dimension() -> None:
    assert join_statics([(True, False), (False, False)], 2) == (None, False)
    assert join_statics([FULL, (True, False)], 2) == (True, None)
    assert join_statics([FULL, (True, False)], None) is None
    assert join_statics([FULL, UNRANKED], 2) is None
    assert join_statics([(False,), (False, False)], None) is None


@checked()
@given(st.lists(FLAGS, max_size=4))
def test_all_known_is_written_in_one_way(known: list[bool | None]) -> None:
    found = of_flags(known)
    assert (found == FULL) == all(flag is True for flag in known)
    assert flags(found, len(known)) == tuple(known)


# -- operations: with doubt, what is true whatever the doubt turns out to be ----------------------


def reversed_axes(shape: Shape | None) -> Shape | None:
    return None if shape is None else shape[::-1]


def doubled(shape: Shape | None) -> Shape | None:
    return None if shape is None else tuple(None if n is None else 2 * n for n in shape)


def flattened(shape: Shape | None) -> Shape | None:
    if shape is None:
        return (None,)
    size = 1
    for one in shape:
        if one is None:
            return (None,)
        size *= one
    return (size,)


@checked(200)
@given(SHAPED, st.sampled_from([reversed_axes, doubled, flattened]))
def test_an_operation_on_shapes_is_run_on_what_tensorflow_sees(found, operation) -> None:  # type: ignore[no-untyped-def]
    shape, static = found
    result = through(operation, shape, static)
    for way in ways(static):
        rank = len(result) if isinstance(result, tuple) else None
        assert static_below(through(operation, shape, way), result, rank)
    if isinstance(static, tuple) and None not in static:
        sizes = shape if shape is not None else (None,) * len(static)
        seen = operation(
            tuple(
                (9 if n is None else n) if flag else None
                for n, flag in zip(sizes, static, strict=True)
            )
        )
        assert result == of_flags(size is not None for size in seen)
    if static == UNRANKED:
        assert result == (UNRANKED if operation is not flattened else (False,))


@checked(200)
@given(SHAPED, SHAPED)
def test_broadcasting_is_sure_only_of_what_is_so_in_every_case(first, second) -> None:  # type: ignore[no-untyped-def]
    # Where TensorFlow knows the rank, so do we.
    first, second = (
        ((None,) * len(static) if isinstance(static, tuple) and shape is None else shape, static)
        for shape, static in (first, second)
    )
    result = broadcast([first, second])
    assert result == broadcast([second, first])
    for one, other in product(ways(first[1]), ways(second[1])):
        sure = broadcast([(first[0], one), (second[0], other)])
        if isinstance(sure, tuple) and isinstance(result, tuple):
            assert static_below(sure, result)
        elif isinstance(result, tuple):
            assert static_below(sure, result, len(result))
        else:
            assert result in (None, sure)


def test_broadcasting() -> None:
    unknown = ((5,), (False,))
    assert broadcast([((3,), FULL), unknown]) == FULL
    assert broadcast([((1,), FULL), unknown]) == (False,)
    assert broadcast([((None,), FULL), unknown]) == (None,)
    assert broadcast([((2, 3), FULL), unknown]) == FULL
    assert broadcast([(None, UNRANKED), unknown]) == UNRANKED
    assert broadcast([(None, None), unknown]) is None


def test_what_is_compared_may_not_fit() -> None:
    """Then ``==`` does not raise, and of what may be so TensorFlow does not know the rank."""
    unknown = ((5,), (False,))
    assert compared([((3,), FULL), ((3,), FULL)]) == FULL
    assert compared([((3,), FULL), ((1,), FULL)]) == FULL
    assert compared([(None, FULL), ((3,), FULL)]) == FULL
    assert compared([((3,), FULL), ((2,), FULL)]) is None
    assert compared([((3,), FULL), unknown]) is None
    assert compared([unknown, unknown]) is None
    assert compared([((1,), FULL), unknown]) == compared([((), FULL), unknown]) == (False,)
    assert compared([(None, UNRANKED), unknown]) == UNRANKED


@checked(200)
@given(SHAPES.flatmap(lambda shape: st.tuples(statics(shape), statics(shape))))
def test_what_is_told_is_sure_only_where_it_is_so_in_every_case(pair) -> None:  # type: ignore[no-untyped-def]
    before, given_ = pair
    assume(len({len(static) for static in pair if isinstance(static, tuple)}) < 2)
    result = told(before, given_)
    rank = max([len(s) for s in pair if isinstance(s, tuple)], default=None)
    before_ways = [FULL, UNRANKED, given_] if before is None else ways(before)
    given_ways = [FULL, UNRANKED, before] if given_ is None else ways(given_)
    for one, other in product(before_ways, given_ways):
        if None in (one, other):
            continue
        if any(isinstance(s, tuple) and None in s for s in (one, other)):
            continue
        assert static_below(told(one, other), result, rank)


def test_nothing_is_forgotten_by_being_told() -> None:
    assert told((True, False), (False, False)) == (True, False)
    assert told((True, False), (False, True)) == FULL
    assert told(UNRANKED, (False, True)) == (False, True)
    assert told((False,), UNRANKED) == (False,)
    assert told(FULL, None) == FULL
    assert told((False,), None) is None
    # Whether the size is told is not known.
    assert told((False,), (None,)) == told((None,), (False,)) == (None,)
    # What it knew before is not known.
    assert told(None, (True, False)) == (True, None)


@checked(100)
@given(OF_ONE)
def test_a_stack_knows_how_many_there_are(found: tuple[Shape | None, list[Static]]) -> None:
    shape, several = found
    whole = None if shape is None else (len(several), *shape)
    result = stacked(several, whole)
    assert result == stacked(several[::-1], whole)
    if isinstance(result, tuple):
        assert result[0] is True
        assert static_below(
            join_statics(several, None if shape is None else len(shape)), of_flags(result[1:])
        )
    elif result == FULL:
        assert join_statics(several, None if shape is None else len(shape)) == FULL
    if set(several) == {FULL}:
        assert result == FULL
