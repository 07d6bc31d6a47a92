"""Work within limits: whatever an item does, it costs that item only."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence

import pytest
from bounded import Limits, Outcome, run_all

LIMITS = Limits(0.5, 100)


def value() -> object:
    return "value"


def error() -> object:
    raise ValueError("no\nvalue")


def hang() -> object:
    while True:
        try:
            time.process_time()
        except Exception:
            continue


def hang_in_one_operation() -> object:
    return len(str(3 ** (3**18)))


def die() -> object:
    os.kill(os.getpid(), signal.SIGSEGV)
    return None


def leave() -> object:
    os._exit(7)


def flood() -> object:
    return len(b"1" * (150 << 20))


def flood_beyond_all_bounds() -> object:
    return len(bytearray(1 << 40))


def flood_and_forget() -> object:
    try:
        return len([0] * 10**12)
    except MemoryError:
        return len(b"1" * (150 << 20))


def outcomes(
    *actions: Callable[[], object], jobs: int = 1, limits: Limits = LIMITS
) -> Sequence[Outcome[object]]:
    return list(run_all(lambda action: action(), actions, jobs, limits))


def kinds(found: Sequence[Outcome[object]]) -> list[str]:
    return [outcome.failure.kind if outcome.failure else str(outcome.value) for outcome in found]


@pytest.mark.parametrize("jobs", [1, 3])
def test_outcomes_come_in_the_order_of_the_items(jobs: int) -> None:
    actions = [value, error, die, value, leave, value, error] * 5
    expected = ["value", "error", "death", "value", "death", "value", "error"] * 5
    assert kinds(outcomes(*actions, jobs=jobs)) == expected


def test_an_error_says_what_and_where() -> None:
    (found,) = outcomes(error)
    assert found.failure is not None
    assert found.failure.text == "ValueError: no value"
    path, _, function = found.failure.frames[0]
    assert (path, function) == (__file__, "error")


@pytest.mark.parametrize("action", [hang, hang_in_one_operation])
def test_a_hang_is_ended_where_it_is(action: Callable[[], object]) -> None:
    first, found, last = outcomes(value, action, value)
    assert kinds([first, found, last]) == ["value", "time", "value"]
    assert found.failure is not None
    assert found.failure.frames[0][2] == action.__name__


def test_a_death_says_how_and_where() -> None:
    (found,) = outcomes(die)
    assert found.failure is not None
    assert found.failure.text == "the process died: SIGSEGV"
    assert found.failure.frames[0][2] == "die"


@pytest.mark.parametrize("action", [flood, flood_beyond_all_bounds, flood_and_forget])
def test_a_flood_of_memory_is_one_item_s(action: Callable[[], object]) -> None:
    assert kinds(outcomes(value, action, value)) == ["value", "memory", "value"]


def test_what_earlier_items_left_is_nobody_s_flood() -> None:
    kept: list[bytes] = []

    def keep(size: int) -> int:
        kept.append(b"1" * (size << 20))
        return len(kept)

    found = list(run_all(keep, [60, 60, 60], 1, Limits(5, 100)))
    assert [outcome.value for outcome in found] == [1, 1, 1]


def test_what_is_prepared_is_nobody_s_flood() -> None:
    kept: list[bytes] = []
    found = list(
        run_all(lambda _: len(kept), [0], 1, Limits(5, 20), lambda: kept.append(b"1" * (60 << 20)))
    )
    assert [outcome.value for outcome in found] == [2]
    assert found[0].mebibytes < 20


def test_without_a_limit_memory_is_not_looked_at() -> None:
    assert kinds(outcomes(flood, limits=Limits(5))) == [str(150 << 20)]
