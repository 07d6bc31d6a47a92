"""Headers of wave files, and the context that closes what reads them."""

from __future__ import annotations

import ast

from pyfunc_lint.domain.values import NONE, POISON, Const, Opaque, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import handles
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs

_READING = ("r", "rb")


@handles("wave.open")
def _wave(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """What reads a file; without a mode the file's own decides, which is almost always "rb"."""
    signature = stubs.signature(name)
    if signature is None or arguments.open:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{name}()")
    mode = arguments.get("mode")
    reads = mode is None or mode == NONE or (isinstance(mode, Const) and mode.value in _READING)
    return Opaque("wave.Wave_read") if reads and result is not POISON else result


@handles("contextlib.closing")
def _closing(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``with closing(x) as x``."""
    value = arguments.get("thing")
    return None if value is None else Opaque("contextlib.generator", value)
