"""What goes wrong when an operation runs, before anybody has an opinion about it."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Outcome
from pyfunc_lint.domain.values import Value
from pyfunc_lint.domain.worlds import World

if TYPE_CHECKING:
    from pyfunc_lint.interpreter.frames import Frame
    from pyfunc_lint.source.modules import Module


@dataclass(frozen=True, slots=True)
class Raises(Value):
    """A transfer function's answer: the operation fails.

    ``reason`` is what rules select on; ``error`` and ``text`` are what Python or TensorFlow says;
    ``fields`` fill the message. It is never stored: the interpreter turns it into a fault.
    """

    reason: str
    error: str
    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)
    requires: tuple[str, ...] = ()
    """Versions without which it does not fail: "keras>=3", "numpy>=2.4", …"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A failing operation at a place, in a world, in a context."""

    reason: str
    node: ast.AST
    module: Module
    world: World
    error: str
    text: str
    fields: Mapping[str, str]
    scope: str
    context: str
    """"concrete", "role" or "generic"."""
    frame: Frame
    chain: tuple[tuple[Module, ast.AST], ...] = ()
    """The call expressions that led here, outermost first."""
    outcome: Outcome = "raises"
    conditional: bool = False
    """Only on a path behind a test that is not decided."""
    arms: int = 0
    """How many undecided tests it stands behind."""
    requires: tuple[str, ...] = ()
    """Versions without which it does not fail."""
