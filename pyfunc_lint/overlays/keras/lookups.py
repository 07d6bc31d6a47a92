"""Layers that look words up in a vocabulary: they give int64, whatever Keras's dtype is."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import FALSE, NONE, Const, Opaque, Py, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.iteration import world_mode
from pyfunc_lint.interpreter.operations.dtypes import converted
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


_TOKENS = "keras.layers.TextVectorization"
_ANY_NUMBER = Py("int")


@handles(_TOKENS)
def _vectorization(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A layer that remembers how many words a text gets; None where not even that axis is known."""
    plain = (
        (arguments.get("output_mode") or _POSITIONS) == _POSITIONS
        and arguments.get("ragged") in (None, FALSE)
        and not arguments.open
        and arguments.keywords.get("dtype", NONE) == NONE
    )
    length = arguments.get("output_sequence_length") or NONE
    split = arguments.get("split") is not None
    words = NONE if split else _ANY_NUMBER if length == NONE else length
    return Opaque(_TOKENS, words) if plain else None


@Overlay(_TOKENS).call
def _vectorized(
    run: Interpreter, node: ast.AST, layer: Opaque, arguments: Arguments, frame: Frame
) -> Value | None:
    given = run.refine(arguments.at(0) or NONE)
    if layer.detail is None or not isinstance(given, (Tensor, Array, Const, Py)):
        return None
    if isinstance(given, Tensor) and (given.kind != "dense" or given.role):
        return None
    mode = given.mode if isinstance(given, Tensor) else world_mode(frame)
    text = converted(run, given, mode)
    # What is no text is refused; an array of objects may be one.
    known = text.dtype == "string" or (isinstance(given, (Tensor, Array)) and text.dtype is None)
    return Tensor(mode, "int64", _words(text.shape, layer.detail)) if known else None


def _words(shape: Shape | None, words: Value) -> Shape | None:
    """Each text becomes a row of words; a last axis of one text is replaced by them."""
    if shape is None or words == NONE:
        return None
    count = words.value if isinstance(words, Const) and isinstance(words.value, int) else None
    return (*(shape if len(shape) < 2 else shape[:-1]), count)
