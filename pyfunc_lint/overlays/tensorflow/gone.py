"""Names of TensorFlow 1 that are read in code for TensorFlow 2, which does not have them."""

from __future__ import annotations

import ast

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Removed
from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.values import ALWAYS, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.machine import EAGER_EXECUTION
from pyfunc_lint.interpreter.registry import IMPORTS, NAMES, Overlay
from pyfunc_lint.overlays.tensorflow.objects import ITERATOR
from pyfunc_lint.source.interface import interface
from pyfunc_lint.tables import gone

_TENSORFLOW, _CANONICAL = "tensorflow", "tf"
_TWO_IN_ONE = "data."
"""Here the canonical names are the same for both interfaces."""
_ITERATORS = ("make_one_shot_iterator", "make_initializable_iterator")


def _read(run: Interpreter, node: ast.Attribute, name: str, frame: Frame) -> Value | None:
    successor = gone.successor(name)
    if successor is None or name.startswith(_TWO_IN_ONE):
        return None
    if not _is_for_2(run, frame) or _first(node) not in interface(frame.module).names:
        return None
    text = f"has no attribute '{node.attr}'"
    return Raises(Cause.REMOVED_NAME, "AttributeError", text, Removed(name, successor))


def _imported(
    run: Interpreter, node: ast.stmt, module: str, name: str, frame: Frame
) -> Raises | None:
    """``from tensorflow.contrib import …``, ``from tensorflow import placeholder``."""
    inner = module.partition(".")[2]
    for count in range(1, inner.count(".") + 2):
        part = ".".join(inner.split(".")[:count])
        if inner and (successor := gone.successor(part)) is not None and _is_for_2(run, frame):
            text = f"No module named '{_TENSORFLOW}.{part}'"
            detail = Removed(part, successor, imported=True)
            return Raises(Cause.REMOVED_NAME, "ModuleNotFoundError", text, detail)
    successor = None if inner else gone.successor(name)
    if successor is None or not _is_for_2(run, frame):
        return None
    text = f"cannot import name '{name}'"
    return Raises(Cause.REMOVED_NAME, "ImportError", text, Removed(name, successor, imported=True))


def _is_for_2(run: Interpreter, frame: Frame) -> bool:
    """Whether the code that runs is for TensorFlow 2, by its names or by its project."""
    if interface(run.module).for_1:
        return False  # Nothing is said about its age, whatever it calls.
    said = interface(frame.module)
    majors = run.versions.tensorflow if said.open or said.for_2 else frozenset()
    if said.open and (majors or not _does_something(run, frame)):
        return majors == {2}
    return said.for_2 and majors != {1}


def _does_something(run: Interpreter, frame: Frame) -> bool:
    """Whether the module that is looked at is a program: definitions alone may be of any age."""
    if frame.module is not run.module:
        return False
    return any(
        isinstance(node, (ast.For, ast.While, ast.With))
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
        or (isinstance(node, ast.If) and "__name__" in ast.unparse(node.test))
        for node in frame.module.tree.body
    )


def _first(node: ast.expr) -> str:
    """The name that a chain of attributes begins with: internal modules have more than ``tf``."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


@Overlay(Dataset, real="tf.data.Dataset").method(*_ITERATORS)
def _iterator(
    run: Interpreter, node: ast.AST, owner: Dataset, name: str, arguments: Arguments, frame: Frame
) -> Value:
    """Datasets of TensorFlow 1 have it: those of tf.compat.v1, and all behind a switch."""
    text = frame.module.text
    if "v1" in text or run.machine.is_on(EAGER_EXECUTION) is not True or not _is_for_2(run, frame):
        return run.new_object(ITERATOR, owner)
    detail = Removed(f"data.Dataset.{name}", "", iterator=True)
    raises = Raises(Cause.REMOVED_NAME, "AttributeError", f"has no attribute '{name}'", detail)
    return run.join_results(node, frame, [(ALWAYS, raises)])


NAMES[_CANONICAL] = _read
IMPORTS[_TENSORFLOW] = _imported
