"""What comes out of counters, rows of csv files and headers of wave files."""

from __future__ import annotations

import ast

from pyfunc_lint.interpreter import texts
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Frame, Interpreter
from pyfunc_lint.interpreter.libraries.python import by_signature
from pyfunc_lint.interpreter.libraries.registry import handles
from pyfunc_lint.models import python as stubs
from pyfunc_lint.values import (
    NONE,
    POISON,
    Array,
    Const,
    Opaque,
    Py,
    Ref,
    Sequence,
    Value,
    python_kind,
)

_COUNTER = "collections.Counter"
_READING = ("r", "rb")


@handles("csv.reader", "wave.open", _COUNTER)
def _made(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """Judged as the tables say; only then is it known what the reader or counter gives."""
    signature = stubs.signature(name)
    if signature is None or arguments.open:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{name}()")
    if result is POISON:
        return POISON
    known = {"csv.reader": _rows, "wave.open": _wave, _COUNTER: _counter}[name](run, arguments)
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


def _counter(run: Interpreter, arguments: Arguments) -> Value | None:
    """What counts elements counts in int; what was made of a dict holds the dict's values."""
    if len(arguments.positional) != 1 or arguments.keywords:
        return None
    value = run.restrict(arguments.positional[0])
    listed = isinstance(value, Ref) and value.kind == "list"
    if listed or isinstance(value, (Sequence, Array)) or python_kind(value) in ("str", "bytes"):
        return Opaque(_COUNTER, Py("int"))
    return None


def method(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """The counts of a counter whose entries nobody sets."""
    if owner.type_name != _COUNTER or owner.detail is None or arguments.open:
        return None
    function = node.func if isinstance(node, ast.Call) else None
    if isinstance(function, ast.Attribute) and texts.grows(function.value, frame):
        return None
    pair = Sequence("tuple", (run.fresh(node, frame), owner.detail))
    if name == "most_common" and all(python_kind(n) in ("int", "none") for n in arguments.all()):
        return run.new_list(None, pair)
    if name == "values" and not arguments.all():
        return Sequence("generator", None, owner.detail)
    if name == "items" and not arguments.all():
        return Sequence("generator", None, pair)
    return None


@handles("contextlib.closing")
def _closing(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``with closing(x) as x``."""
    value = arguments.get(0, "thing")
    return None if value is None else Opaque("contextlib.generator", value)
