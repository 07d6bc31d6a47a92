"""What the analysis says: places, predictions, findings, and the description of a call site."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Literal

from pyfunc_lint.source.segments import column_in_characters

if TYPE_CHECKING:
    from pyfunc_lint.source.modules import Module
    from pyfunc_lint.source.versions.facts import Versions

Confidence = Literal["HIGH", "CONTROL_FLOW", "INFERENCE"]
"""pylint's names: every known caller fails · some do · the caller is a framework or unknown."""

Outcome = Literal["raises", "loses"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of source: lines count from 1, columns from 0 as the ``ast`` module counts them.

    That is in bytes of UTF-8; ``shown_column`` and ``shown_end_column`` count characters.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    _characters: tuple[int, int] | None = field(default=None, compare=False, repr=False)

    @property
    def shown_column(self) -> int:
        """The first column, in characters."""
        return self.column if self._characters is None else self._characters[0]

    @property
    def shown_end_column(self) -> int:
        """The column behind the last, in characters."""
        return self.end_column if self._characters is None else self._characters[1]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the source: what is put in the place of a stretch of it."""

    place: Place
    text: str


def place_of(node: ast.AST, module: Module) -> Place:
    """Where a node of a module stands."""
    line = getattr(node, "lineno", 1)
    column = getattr(node, "col_offset", 0)
    end_line = getattr(node, "end_lineno", None) or line
    end_column = getattr(node, "end_col_offset", None) or column
    characters = None
    if not module.text.isascii():
        characters = (
            column_in_characters(module, line, column),
            column_in_characters(module, end_line, end_column),
        )
    return Place(module.path, line, column, end_line, end_column, characters)


class Oracle(Enum):
    """How a run of the program sees that a prediction comes true."""

    ERROR = auto()
    """The error comes from the place."""
    CONTRACT = auto()
    """The wrapped function returns, and TensorFlow refuses what it returned."""
    OUTPUTS = auto()
    """What the wrapped function returned did not arrive."""
    TEXT = auto()
    """The text or the memory of a tensor is there instead of its value."""
    OPERANDS = auto()
    """The operands that are compared or computed with are of kinds that do not fit."""
    HANDLER = auto()
    """The error passes by the handler at the place."""
    CHANGED_ARGUMENT = auto()
    """The function leaves other values in its argument."""
    LAST_TURN = auto()
    """All calls see the last value of the name."""
    NOT_RUN = auto()
    """The function does not run when its result is not used."""
    RUN_ONCE = auto()
    """The function runs once for several uses."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What TensorFlow will do, in words that a run can confirm or refute.

    ``exception`` is the name of the type that surfaces, ``text`` a part of its message that tells
    it from unrelated failures ("" when any will do), ``oracle`` how a run sees it,
    ``worlds`` where it happens: "eager", "function" (a traced ``tf.function``), "dataset" (a
    function given to ``Dataset.map`` and its kin), "keras", "session".
    """

    outcome: Outcome
    exception: str = ""
    text: str = ""
    worlds: tuple[str, ...] = ()
    oracle: Oracle = Oracle.ERROR
    subject: str = ""
    """What the oracle looks at: the operation, or a name."""
    possible: tuple[str, ...] = ()
    """The types of which one surfaces, where it is not known which."""


@dataclass(frozen=True, slots=True)
class Input:
    """What one parameter of a function was found to hold.

    ``kind``: "tensor", "variable", "ragged", "sparse", "array", "scalar" (a NumPy scalar), "python"
    (``constant`` is its ``repr``, "" when only the type, in ``dtype``, is known), "dataset",
    "instance", "sequence", "mapping", "function" or "unknown".
    """

    name: str
    kind: str
    dtype: str = ""
    shape: tuple[int | None, ...] | None = None
    constant: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One activation on the way from the entry of the analysis to the fault."""

    path: str
    """File of the function."""
    line: int
    """First line of its ``def`` or lambda; 0 for a module's body."""
    scope: str
    world: str
    """"eager", "function", "dataset", "keras", "session" or "maybe"."""
    body: str
    """The wrapper whose function this is, "" for any other."""
    context: str
    """"concrete" (called by code that was followed), "role" (by a framework), "generic"."""
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One prediction about the user's code, at the place where it will come true."""

    symbol: str
    place: Place
    message: str
    """The whole text, on one line: what happens, and what to write instead."""
    confidence: Confidence
    scope: str
    """Dotted name of the function or class the place is in, "" at module level."""
    prediction: Prediction
    arguments: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)
    steps: tuple[Step, ...] = field(default=(), hash=False, compare=False)
    """How the analysis got here, outermost first; the last is where the fault is."""
    related: tuple[Place, ...] = ()
    """The other ends: where it happens if in another module, first; the wrapper's call for a fault
    in its function; …"""

    requires: tuple[str, ...] = ()
    """Versions without which it does not come true: "keras>=3", "numpy>=2.4", …"""
    headline: str = field(default="", compare=False)
    """What happens and to what, the first part of the message."""
    help: str = field(default="", compare=False)
    """What to write instead, the second part."""
    edits: tuple[Edit, ...] = field(default=(), hash=False, compare=False)
    """What the help says, as changes of the source; none where it is only words."""
    only_words: str = field(default="", compare=False)
    """Why there is no change of the source."""

    def sort_key(self) -> tuple[Place, str, str]:
        """Order of reports: by place, then by symbol."""
        return (self.place, self.symbol, self.message)


@dataclass(frozen=True, slots=True)
class CallSite:
    """What was inferred at one call of a wrapper, as text for people (``pyfunc-lint types``)."""

    place: Place
    wrapper: str
    """Canonical name: "tf.py_function", "tf.numpy_function", "tf.compat.v1.py_func"."""
    worlds: tuple[str, ...]
    function: str
    """Name of the wrapped function, "" when it is not known."""
    parameters: tuple[tuple[str, str], ...]
    """(parameter name, what it receives); "?" where nothing is known."""
    returns: str
    tout: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is said about one module."""

    findings: tuple[Finding, ...] = ()
    call_sites: tuple[CallSite, ...] = ()
    parsed: bool = True
    """False where Python itself refuses the text."""
    versions: Versions | None = None
    """What the module was taken to be for; None where nothing depends on it."""
