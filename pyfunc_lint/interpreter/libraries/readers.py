"""What comes out of readers: rows of csv files, headers of wave files."""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.libraries.python import by_signature
from pyfunc_lint.interpreter.libraries.registry import handles
from pyfunc_lint.models import python as stubs
from pyfunc_lint.values import (
    NONE,
    POISON,
    Const,
    Opaque,
    Py,
    Sequence,
    Value,
)

_READING = ("r", "rb")


@handles("csv.reader", "wave.open")
def _made(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Judged as the tables say; only then is it known what the reader gives."""
    signature = stubs.signature(name)
    if signature is None or arguments.open:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{name}()")
    if result is POISON:
        return POISON
    known = {"csv.reader": _rows, "wave.open": _wave}[name](run, arguments)
    return result if known is None else known


def _rows(run: Interpreter, arguments: Arguments) -> Value | None:
    """Rows of text; with ``quoting`` or a dialect there may be numbers among it."""
    if len(arguments.positional) != 1 or {"quoting", "dialect"} & set(arguments.keywords):
        return None
    return Sequence("generator", None, Sequence("list", None, Py("str")))


def _wave(run: Interpreter, arguments: Arguments) -> Value | None:
    """What reads a file; without a mode the file's own decides, which is almost always "rb"."""
    mode = arguments.get(1, "mode")
    if mode is None or mode == NONE:
        return Opaque("wave.Wave_read")
    reads = isinstance(mode, Const) and mode.value in _READING
    return Opaque("wave.Wave_read") if reads else None


@handles("contextlib.closing")
def _closing(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``with closing(x) as x``."""
    value = arguments.get(0, "thing")
    return None if value is None else Opaque("contextlib.generator", value)
