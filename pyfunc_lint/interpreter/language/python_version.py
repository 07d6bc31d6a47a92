"""``sys.version_info``: what is the same in every Python that runs today's TensorFlow."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import Any

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import Const, Opaque, Py, Value, const
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.externals import VERSION_INFO
from pyfunc_lint.interpreter.registry import Overlay

_VERSION = Overlay(VERSION_INFO)

_VERSIONS = [(3, minor, micro, "final", 0) for minor in range(8, 40) for micro in (0, 99)]
"""More than there are: what holds for all of these holds for the one that runs the program."""
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def is_version(value: Value) -> bool:
    """Whether a value is Python's version."""
    return isinstance(value, Opaque) and value.type_name == VERSION_INFO


def compared(op: str, left: Value, right: Value) -> Value | None:
    """The outcome of a comparison with a tuple of numbers, None where it depends on the version."""
    if is_version(right) and op in _MIRRORED:
        return compared(_MIRRORED[op], right, left)
    if not is_version(left) or op not in _COMPARE or not isinstance(right, Sequence):
        return None
    bound = tuple(item.value for item in right.items or () if isinstance(item, Const))
    if right.kind != "tuple" or right.items is None or len(bound) != len(right.items):
        return None
    try:
        outcomes = {bool(_COMPARE[op](version[: len(bound)], bound)) for version in _VERSIONS}
        outcomes |= {bool(_COMPARE[op](version, bound)) for version in _VERSIONS}
    except TypeError:
        return None
    return const(outcomes.pop()) if len(outcomes) == 1 else None


@_VERSION.item
def _item(run: Interpreter, node: ast.Subscript, value: Value, key: Value) -> Value | None:
    """``sys.version_info[0]`` and ``sys.version_info[:2]``."""
    if isinstance(key, Const):
        return const(3) if type(key.value) is int and key.value == 0 else Py("int")
    part = node.slice
    if isinstance(part, ast.Slice) and part.lower is None and part.step is None:
        return value  # Compared with what is no longer, the rest makes no difference.
    return None


@_VERSION.attribute("major", "minor", "micro")
def _attribute(run: Interpreter, value: Value, name: str, frame: Frame) -> Value:
    """``sys.version_info.major``."""
    return const(3) if name == "major" else Py("int")
