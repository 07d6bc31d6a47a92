"""Worlds: whether tensors have values here, and which part of TensorFlow says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["eager", "graph", "maybe"]
GraphKind = Literal["", "function", "dataset", "keras", "session"]


@dataclass(frozen=True, slots=True)
class World:
    """Where a stretch of code runs.

    ``mode``: tensors made here have values ("eager"), have none ("graph"), or it depends on callers
    that are not seen ("maybe"). ``autograph``: Python's ``if``, ``for``, ``while`` and some
    built-ins are rewritten here. ``kind``: who traces. ``body``: the wrapper whose function this
    is ("" outside), because errors raised there surface as others. ``numpy``: tensors may have
    NumPy's methods and operators here, because TensorFlow's NumPy behaviour may be switched on.
    """

    mode: Mode
    autograph: bool = False
    kind: GraphKind = ""
    body: str = ""
    numpy: bool = False
    converted_before: bool = False
    """Keras 2 converts the code with AutoGraph, and Keras 3, which is meant here, does not."""

    replayed: bool = False
    """The code around it ran eagerly as well, after it had been traced: what was symbolic there has
    values here."""

    @property
    def builds_graph(self) -> bool:
        """Whether operations are put into a graph that is run by sessions."""
        return self.mode == "graph" and self.kind == "session"

    @property
    def label(self) -> str:
        """The name that findings and reports use."""
        return self.kind or self.mode


EAGER = World("eager")
MAYBE = World("maybe")
FUNCTION = World("graph", True, "function")
DATASET = World("graph", True, "dataset")
KERAS = World("graph", False, "keras")
SESSION = World("graph", False, "session")


@dataclass(frozen=True, slots=True)
class WorldText:
    """How a world is told to people."""

    place: str
    """After "in": "in eager code"."""
    option: tuple[str, ...] = ()
    """Its names on the command line; without one it cannot be chosen."""


WORLDS = {
    "eager": WorldText("eager code", ("eager",)),
    "function": WorldText("a traced tf.function", ("function",)),
    "dataset": WorldText("a function that tf.data traces", ("map", "dataset")),
    "keras": WorldText("code that Keras traces, as under fit()", ("keras",)),
    "session": WorldText("graph mode", ("session",)),
    "maybe": WorldText("code that may be traced"),
}
"""By label: all that there are."""
