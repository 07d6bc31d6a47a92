"""What switches of TensorFlow change for all code: eager execution, how functions run, operators.

The switches are cells under an address of their own in the store, so that branches undo and join
them like variables. Of a switch that is set on some paths only nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from weakref import WeakMethod

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.lattice import map_members, members
from pyfunc_lint.domain.values import FALSE, TRUE, Const, Union, Unknown, Value, const
from pyfunc_lint.domain.worlds import MAYBE, SESSION, World
from pyfunc_lint.interpreter.store import Key, Store

if TYPE_CHECKING:
    from typing import Final

ADDRESS = 0
"""Of the cells; frames and objects have higher ones."""

EAGER_EXECUTION: Final = (ADDRESS, "eager execution")
SWITCHED_OFF: Final = (ADDRESS, "eager execution switched off since the entry")
ENABLED: Final = (ADDRESS, "eager execution asked for")
"""By a call that changes nothing where it is on already."""
GRAPH_USED: Final = (ADDRESS, "the first graph is in use")
GRAPHS: Final = (ADDRESS, "graphs entered by hand")
"""A tuple with the innermost one last."""
FUNCTIONS_RUN_EAGERLY: Final = (ADDRESS, "functions run eagerly")
DEBUG_MODE: Final = (ADDRESS, "debug mode of tf.data")
NUMPY_BEHAVIOUR: Final = (ADDRESS, "NumPy behaviour")

_MAKE_EAGER: tuple[tuple[int, str], ...] = (ENABLED, FUNCTIONS_RUN_EAGERLY, DEBUG_MODE)
NO_GRAPHS = Sequence("tuple", ())
_AT_START: dict[Key, Value] = {
    EAGER_EXECUTION: TRUE,
    SWITCHED_OFF: FALSE,
    ENABLED: FALSE,
    GRAPH_USED: FALSE,
    GRAPHS: NO_GRAPHS,
    FUNCTIONS_RUN_EAGERLY: FALSE,
    DEBUG_MODE: FALSE,
    NUMPY_BEHAVIOUR: FALSE,
}


@dataclass(slots=True)
class State:
    """The switches at one moment, and how the code that ran then is called."""

    own: World
    switches: dict[Key, Value]


class Machine:
    """The switches; ``refine`` drops the alternatives that the present path excludes."""

    def __init__(self, store: Store, refine: Callable[[Value], Value]) -> None:
        self._store = store
        self._restrict = WeakMethod(refine)  # A cycle would keep all that a module made.
        self._touched = False
        """Whether any switch was ever set to something else: in most modules none is."""
        self.at_yield: State | None = None
        """The state in which the generators that ran since this was emptied gave a value."""
        for key, value in _AT_START.items():
            store.write(key, value)

    @property
    def untouched(self) -> bool:
        """Whether nothing was ever switched and no graph ever entered."""
        return not self._touched

    def value(self, switch: Key) -> Value:
        """The present value of a switch."""
        held = self._store.read(switch)
        assert held is not None
        refine = self._restrict()
        return held if refine is None else refine(held)

    def is_on(self, switch: Key) -> bool | None:
        """Whether a switch is on; None when that is not known."""
        held = self._store.read(switch)
        if held is FALSE or held is TRUE or held is NO_GRAPHS:
            return held is TRUE
        return decided(self.value(switch))

    def on_here_only(self, switch: Key) -> bool:
        """Whether a switch is on because of a test that the present path is behind."""
        held = self._store.read(switch)
        return isinstance(held, Union) and self.is_on(switch) is True

    def set(self, switch: Key, value: Value) -> None:
        """Set a switch on the present path."""
        self._touched = self._touched or value is not _AT_START[switch]
        self._store.write(switch, value)

    def forget(self) -> None:
        """What code that is not followed may have done to the switches."""
        for switch in (EAGER_EXECUTION, FUNCTIONS_RUN_EAGERLY, NUMPY_BEHAVIOUR):
            self.set(switch, Unknown(switch))

    def asked_for(self) -> tuple[str, ...]:
        """The switches that somebody may expect to make code eager, and that are on."""
        if not self._touched:
            return ()
        return tuple(key[1] for key in _MAKE_EAGER if self.is_on(key))

    def state(self, own: World) -> State:
        """All switches, and how the code that asks is called."""
        return State(own, {switch: self.value(switch) for switch in _AT_START})

    def restore(self, state: State) -> None:
        """Set all switches to what they were."""
        for switch, value in state.switches.items():
            self.set(switch, value)

    def unknown_state(self, own: World) -> State:
        """Any state."""
        return State(own, {switch: Unknown(switch) for switch in _AT_START})

    def note_yield(self, own: World) -> None:
        """Note the state in which a generator gives a value: a ``with`` may run its body there."""
        state = self.state(own)
        if self.at_yield is None:
            self.at_yield = state
            return
        for switch, value in self.at_yield.switches.items():
            if value != state.switches[switch]:
                self.at_yield.switches[switch] = Unknown(switch)
        if own != self.at_yield.own:
            self.at_yield.own = MAYBE

    def enter_graph(self, graph: Value) -> None:
        """Make a graph the default one."""
        self.set(GRAPHS, map_members(self.value(GRAPHS), lambda stack: _pushed(stack, graph)))

    def leave_graph(self) -> None:
        """Leave the graph that was entered last."""
        self.set(GRAPHS, map_members(self.value(GRAPHS), _popped))

    def default_graph(self, first: Value) -> Value:
        """The graph that operations are put into outside of functions that are traced.

        ``first``: the one that there is before any is entered.
        """
        return map_members(self.value(GRAPHS), lambda stack: _last(stack, first))

    @contextmanager
    def eager_mode(self) -> Iterator[None]:
        """Run something eagerly and outside of all graphs, as the body of a wrapper is run."""
        before = [(switch, self.value(switch)) for switch in (EAGER_EXECUTION, GRAPHS)]
        for switch, _ in before if self._touched else ():
            self.set(switch, _AT_START[switch])
        try:
            yield
        finally:
            for switch, value in before if self._touched else ():  # The body may have been first.
                self.set(switch, value)

    def world(self, own: World) -> World:
        """The world of code that is called in ``own``, under the present switches."""
        if not self._touched:
            return own
        world = self._mode(own)
        return world if self.is_on(NUMPY_BEHAVIOUR) is False else replace(world, numpy=True)

    def _mode(self, own: World) -> World:
        if own.mode == "graph":
            return own
        inside = self.is_on(GRAPHS)
        if own.mode == "maybe":
            off = self.is_on(SWITCHED_OFF) and self.is_on(EAGER_EXECUTION) is False
            return _of_sessions(own) if off or inside else own
        eager = self.is_on(EAGER_EXECUTION)
        if eager is False or inside:
            return _of_sessions(own)
        return own if eager and inside is False else replace(MAYBE, body=own.body)


def _of_sessions(own: World) -> World:
    """Graph mode; what AutoGraph has converted stays so."""
    return replace(SESSION, body=own.body, autograph=own.autograph)


def decided(value: Value) -> bool | None:
    """The truth that all alternatives have as constants; None when that is not known."""
    truths = {_truth_of(member) for _, member in members(value)}
    return truths.pop() if len(truths) == 1 else None


def _truth_of(value: Value) -> bool | None:
    if isinstance(value, Const):
        return bool(value.value)
    return bool(value.items) if isinstance(value, Sequence) and value.items is not None else None


def _pushed(stack: Value, graph: Value) -> Value:
    if isinstance(stack, Sequence) and stack.items is not None:
        return Sequence("tuple", (*stack.items, graph))
    return stack


def _popped(stack: Value) -> Value:
    if isinstance(stack, Sequence) and stack.items is not None:
        return Sequence("tuple", stack.items[:-1])
    return stack


def _last(stack: Value, first: Value) -> Value:
    if not isinstance(stack, Sequence) or stack.items is None:
        return Unknown(("default graph", stack))
    return stack.items[-1] if stack.items else first


def truth(value: Value) -> Value:
    """What ``bool`` gives for each alternative; unknown where it is not a constant."""
    return map_members(value, _truth)


def _truth(value: Value) -> Value:
    return const(bool(value.value)) if isinstance(value, Const) else Unknown(("truth", value))
