"""The switches: graphs that were entered, and what is known of them where paths meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pyfunc_lint.domain.values import FALSE, TRUE, Opaque, Unknown, Value
from pyfunc_lint.domain.worlds import EAGER, FUNCTION, MAYBE, SESSION
from pyfunc_lint.interpreter.extents import Extents
from pyfunc_lint.interpreter.machine import (
    EAGER_EXECUTION,
    FUNCTIONS_RUN_EAGERLY,
    GRAPHS,
    NUMPY_BEHAVIOUR,
    SWITCHED_OFF,
    decided,
)
from pyfunc_lint.interpreter.state import NORMAL
from tests.domain.strategies import checked

GRAPH = [Opaque("tf.Graph", None, address) for address in (101, 102, 103)]
FIRST = Opaque("tf.Graph", None, 100)
WHEN, UNLESS = [("p", True)], [("p", False)]


def arm(action: Callable[[], None] = lambda: None) -> Callable[[], bool]:
    def run() -> bool:
        action()
        return NORMAL

    return run


@checked()
@given(st.lists(st.sampled_from([*GRAPH, None]), max_size=8))
def test_the_graph_that_was_entered_last_is_the_default(steps: list[Opaque | None]) -> None:
    machine = Extents(10).machine
    stack: list[Value] = []
    for graph in steps:  # None: leave
        if graph is not None:
            machine.enter_graph(graph)
            stack.append(graph)
        else:
            machine.leave_graph()
            stack = stack[:-1]
        assert machine.default_graph(FIRST) == (stack[-1] if stack else FIRST)
        assert machine.is_on(GRAPHS) is bool(stack)
        assert machine.world(EAGER) == (SESSION if stack else EAGER)
        assert machine.world(FUNCTION) == FUNCTION


def test_of_another_depth_on_each_path_it_is_not_known_whether_there_is_one() -> None:
    run = Extents(10)
    run.branch([(WHEN, arm(lambda: run.machine.enter_graph(GRAPH[0]))), (UNLESS, arm())])
    assert run.machine.is_on(GRAPHS) is None
    assert run.machine.world(EAGER) == MAYBE
    with run.path(frozenset(WHEN)):
        assert run.machine.is_on(GRAPHS) is True
        assert run.machine.on_here_only(GRAPHS)
        assert run.machine.default_graph(FIRST) == GRAPH[0]
        assert run.machine.world(EAGER) == SESSION
    with run.path(frozenset(UNLESS)):
        assert run.machine.is_on(GRAPHS) is False
        assert not run.machine.on_here_only(GRAPHS)
        assert run.machine.default_graph(FIRST) == FIRST
    run.machine.leave_graph()
    assert run.machine.is_on(GRAPHS) is False
    assert run.machine.default_graph(FIRST) == FIRST


def test_of_one_depth_there_is_one_of_both() -> None:
    run = Extents(10)
    run.branch(
        [
            (WHEN, arm(lambda: run.machine.enter_graph(GRAPH[0]))),
            (UNLESS, arm(lambda: run.machine.enter_graph(GRAPH[1]))),
        ]
    )
    assert run.machine.is_on(GRAPHS) is True
    assert run.machine.world(EAGER) == SESSION
    assert run.machine.default_graph(FIRST) not in GRAPH
    with run.path(frozenset(UNLESS)):
        assert run.machine.default_graph(FIRST) == GRAPH[1]


def test_of_many_stacks_nothing_is_known() -> None:
    run = Extents(10)

    def deep(times: int) -> None:
        for _ in range(times):
            run.machine.enter_graph(GRAPH[0])

    tests = [[("depth", True)], *([(f"at {at}", True)] for at in range(5))]
    run.branch([(test, arm(lambda at=at: deep(at))) for at, test in enumerate(tests)])
    assert run.machine.is_on(GRAPHS) is None
    assert isinstance(run.machine.default_graph(FIRST), Unknown)
    run.machine.enter_graph(GRAPH[1])
    run.machine.leave_graph()
    assert run.machine.is_on(GRAPHS) is None


@pytest.mark.parametrize("touched", [False, True])
@pytest.mark.parametrize("fails", [False, True])
def test_eager_mode_ends_with_its_code(touched: bool, fails: bool) -> None:
    machine = Extents(10).machine
    if touched:
        machine.set(EAGER_EXECUTION, FALSE)
        machine.enter_graph(GRAPH[0])
    before = machine.state(EAGER).switches
    world = machine.world(EAGER)

    def body() -> None:
        with machine.eager_mode():
            assert machine.world(EAGER) == EAGER
            # A body that switches does so for itself.
            machine.enter_graph(GRAPH[1])
            machine.set(EAGER_EXECUTION, FALSE)
            assert machine.world(EAGER) == SESSION
            if fails:
                raise ZeroDivisionError

    if fails:
        with pytest.raises(ZeroDivisionError):
            body()
    else:
        body()
    assert machine.state(EAGER).switches == before
    assert machine.world(EAGER) == world


def test_switches_are_undone_with_their_branch() -> None:
    run = Extents(10)
    run.branch([(WHEN, arm(lambda: run.machine.set(NUMPY_BEHAVIOUR, TRUE))), (UNLESS, arm())])
    assert run.machine.is_on(NUMPY_BEHAVIOUR) is None
    assert run.machine.world(EAGER).numpy
    with run.path(frozenset(UNLESS)):
        assert not run.machine.world(EAGER).numpy


def test_a_state_is_restored() -> None:
    machine = Extents(10).machine
    before = machine.state(EAGER)
    machine.forget()
    assert machine.world(EAGER).mode == "maybe"
    assert machine.is_on(FUNCTIONS_RUN_EAGERLY) is None
    machine.restore(before)
    assert machine.state(EAGER) == before
    assert machine.world(EAGER) == EAGER


def test_code_of_unseen_callers_is_in_a_session_where_eager_execution_was_switched_off() -> None:
    machine = Extents(10).machine
    machine.set(EAGER_EXECUTION, FALSE)
    assert machine.world(MAYBE) == MAYBE
    machine.set(SWITCHED_OFF, TRUE)
    assert machine.world(MAYBE) == SESSION


def test_yields_in_other_states_are_not_told_apart() -> None:
    machine = Extents(10).machine
    machine.note_yield(EAGER)
    machine.note_yield(EAGER)
    assert machine.at_yield == machine.state(EAGER)
    machine.enter_graph(GRAPH[0])
    machine.note_yield(SESSION)
    assert machine.at_yield is not None
    assert machine.at_yield.own == MAYBE
    assert machine.at_yield.switches[GRAPHS] == Unknown(GRAPHS)
    assert machine.at_yield.switches[EAGER_EXECUTION] == TRUE
    assert decided(machine.at_yield.switches[GRAPHS]) is None
