"""Data that stands in the code as text: what reading it gives."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from typing import Any

from pyfunc_lint.domain.containers import Mapping, Sequence
from pyfunc_lint.domain.values import Const, Value, constant
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.overlays.python.json_values import load

_LONGEST = 10_000
"""Characters of text that are read."""
_READERS: dict[str, Callable[[str], Any]] = {
    "json.loads": json.loads,
    "ast.literal_eval": ast.literal_eval,
}


@handles(*_READERS)
def _read(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The value that a constant text describes; None for any other text."""
    if arguments.open or len(arguments.positional) != 1 or arguments.keywords:
        return None
    text = arguments.positional[0]
    if not isinstance(text, Const) or not isinstance(text.value, str):
        return load(run, node, name, arguments, frame) if name == "json.loads" else None
    if len(text.value) > _LONGEST:
        return None
    try:
        return run.thaw(_value(_READERS[name](text.value)))
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None  # Malformed text raises where it is read: no question of tensors.


def _value(data: Any) -> Value:
    if isinstance(data, (list, tuple, set)):
        kind = type(data).__name__
        return Sequence(kind, tuple(_value(item) for item in data))
    if isinstance(data, dict):
        return Mapping(tuple((key, _value(item)) for key, item in data.items()))
    return constant(data)
