"""Layers that look words up in a vocabulary: they give int64, whatever Keras's dtype is."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import FALSE, NONE, Opaque, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.registry import Overlay, handles

_LOOKUP = "keras.layers.StringLookup"
_POSITIONS = const("int")


@handles(_LOOKUP)
def _lookup(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A layer that gives positions; other modes and the way back have other dtypes."""
    plain = (
        (arguments.get("output_mode") or _POSITIONS) == _POSITIONS
        and arguments.get("invert") in (None, FALSE)
        and not arguments.open
        and arguments.keywords.get("dtype", NONE) == NONE
    )
    return Opaque(_LOOKUP, _POSITIONS) if plain else None


@Overlay(_LOOKUP).call
def _looked_up(
    run: Interpreter, node: ast.AST, layer: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    given = arguments.at(0)
    if layer.detail != _POSITIONS or not isinstance(given, (Tensor, Array)):
        return None
    if isinstance(given, Tensor) and (given.kind != "dense" or given.role):
        return None
    mode = given.mode if isinstance(given, Tensor) else world_mode(frame)
    return Tensor(mode, "int64", given.shape)
