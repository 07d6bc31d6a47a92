"""Names of TensorFlow 1 that are read in code for TensorFlow 2, which does not have them."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Removed
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import NAMES
from pyfunc_lint.source.interface import interface
from pyfunc_lint.tables import gone

_TENSORFLOW = "tf"
_TWO_IN_ONE = "data."
"""Here the canonical names are the same for both interfaces."""


def _read(run: Interpreter, node: ast.Attribute, name: str, frame: Frame) -> Value | None:
    successor = gone.successor(name)
    if successor is None or name.startswith(_TWO_IN_ONE):
        return None
    said = interface(frame.module)
    if not said.for_2 or _first(node) not in said.names:
        return None
    text = f"has no attribute '{node.attr}'"
    return Raises(Cause.REMOVED_NAME, "AttributeError", text, Removed(name, successor))


def _first(node: ast.expr) -> str:
    """The name that a chain of attributes begins with: internal modules have more than ``tf``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


NAMES[_TENSORFLOW] = _read
