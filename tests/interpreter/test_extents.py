"""Extents end with the code that they hold for, also by an exception; budgets are paid."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.interpreter.extents import Extents
from tests.domain.strategies import checked

P, Q = ("p", True), ("q", False)
Manager = Callable[[Extents], AbstractContextManager[None]]
MANAGERS: dict[str, tuple[Manager, Callable[[Extents], bool]]] = {
    "path": (lambda run: run.path(frozenset({Q})), lambda run: run.condition == {P, Q}),
    "activation": (lambda run: run.activation(), lambda run: run.depth == 4),
    "kind tests": (lambda run: run.behind_kind_tests(2), lambda run: run.kind_guards == 3),
    "no kind tests": (lambda run: run.behind_kind_tests(0), lambda run: run.kind_guards == 1),
    "mute": (lambda run: run.mute(), lambda run: run.muted == 2),
    "failure": (lambda run: run.expecting_failure(), lambda run: run.expect_failure == 2),
    "handling": (
        lambda run: run.handling(frozenset({"KeyError"})),
        lambda run: run.caught("KeyError") and run.caught("ValueError"),
    ),
    "boundary": (
        lambda run: run.beyond_boundary(),
        lambda run: not run.caught("ValueError") and run.caught("tf.errors.DataLossError"),
    ),
    "apart": (lambda run: run.apart(), lambda run: not run.condition and not run.handlers),
    "pooled": (lambda run: run.pooled(7), lambda run: run.pool == 7),
    "at most": (lambda run: run.at_most(7), lambda run: run.steps == 7),
    "apart from budget": (lambda run: run.apart_from_budget(7), lambda run: run.steps == 7),
}


def in_the_middle() -> Extents:
    run = Extents(1000)
    run.condition = frozenset({P})
    run.handlers = [
        (frozenset({"ValueError"}), ""), (frozenset({"tf.errors.DataLossError"}), "")
    ]  # fmt: skip
    run.depth, run.kind_guards, run.muted, run.expect_failure, run.pool = 3, 1, 1, 1, 50
    return run


def held(run: Extents) -> dict[str, Any]:
    names = ("condition", "depth", "nesting", "steps", "pool", "muted", "kind_guards")
    return {name: getattr(run, name) for name in (*names, "expect_failure", "arms")} | {
        "handlers": list(run.handlers)
    }


@pytest.mark.parametrize("name", MANAGERS)
def test_an_extent_ends_with_its_code(name: str) -> None:
    run = in_the_middle()
    before = held(run)
    enter, inside = MANAGERS[name]
    with enter(run):
        assert inside(run)
    assert held(run) == before
    with pytest.raises(ZeroDivisionError), enter(run):
        raise ZeroDivisionError
    assert held(run) == before
    with enter(run), enter(run):
        pass
    assert held(run) == before


def test_what_is_found_out_inside_ends_with_it() -> None:
    run = in_the_middle()
    before = held(run)
    for name in ("path", "activation", "apart"):
        with MANAGERS[name][0](run):
            run.condition |= {("r", True)}
        assert held(run) == before
    with run.activation():
        run.kind_guards += 1
    assert held(run) == before


@checked(100)
@given(st.lists(st.sampled_from([name for name in MANAGERS if name != "no kind tests"])))
def test_extents_nest(names: list[str]) -> None:
    run = in_the_middle()
    seen = [held(run)]
    entered = []
    for name in names:
        manager = MANAGERS[name][0](run)
        manager.__enter__()
        entered.append(manager)
        seen.append(held(run))
    for manager in reversed(entered):
        assert held(run) == seen.pop()
        manager.__exit__(None, None, None)
    assert held(run) == seen.pop()


# -- budgets --------------------------------------------------------------------------------------

STEPS = st.integers(-5, 20)
COSTS = st.integers(0, 30)


@checked(200)
@given(STEPS, st.integers(0, 20), COSTS)
def test_what_may_cost_so_much_is_paid(steps: int, limit: int, cost: int) -> None:
    run = Extents(steps)
    with run.at_most(limit):
        assert run.steps == min(steps, limit)
        run.steps -= cost
    if limit >= steps:
        assert run.steps == steps - cost  # As if there were no other budget.
    else:
        assert run.steps == steps - min(cost, limit)
    # What is spent stays so.
    assert run.steps <= steps


@checked(100)
@given(STEPS, st.integers(0, 20), st.integers(0, 20), COSTS, COSTS)
def test_a_budget_is_a_part_of_the_one_around_it(
    steps: int, outer: int, inner: int, first: int, second: int
) -> None:
    run = Extents(steps)
    with run.at_most(outer):
        run.steps -= first
        left = run.steps
        with run.at_most(inner):
            assert run.steps <= min(left, inner)
            run.steps -= second
        assert left - second <= run.steps <= left
    assert steps - first - second <= run.steps <= steps


@checked(100)
@given(STEPS, st.integers(0, 20), COSTS)
def test_what_runs_apart_costs_nothing(steps: int, limit: int, cost: int) -> None:
    run = Extents(steps)
    with run.apart_from_budget(limit):
        assert run.steps == limit
        run.steps -= cost
    assert run.steps == steps


def test_handlers_take_what_they_name() -> None:
    run = Extents(10)
    assert not run.caught("ValueError")
    with run.handling(frozenset({"TypeError", "ValueError"})):
        assert run.caught("ValueError")
        assert run.caught("KeyError or ValueError")
        assert not run.caught("KeyError")
        with run.beyond_boundary():
            assert not run.caught("ValueError")
    with run.handling(frozenset({"Exception"})), run.beyond_boundary():
        assert run.caught("KeyError")
