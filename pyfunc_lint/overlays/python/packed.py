"""struct: the values that a format which stands in the code takes out of bytes."""

from __future__ import annotations

import ast
import re

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import POISON, Const, Opaque, Py, Value
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.registry import Overlay, handles
from pyfunc_lint.overlays.measured.signatures import by_signature
from pyfunc_lint.tables import python as stubs

_STRUCT = "struct.Struct"
_MOST = 64
"""Fields of a format that are looked at."""
_KINDS = {**dict.fromkeys("bBhHiIlLqQnNP", "int"), **dict.fromkeys("efd", "float"), "?": "bool"}


@handles("struct.unpack", "struct.unpack_from")
def _unpack(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """A tuple of numbers and bytes; None when the format is not known."""
    fields = _fields(arguments.get("format"))
    signature = stubs.signature(name)
    if fields is None or signature is None:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{name}()")
    return result if result is POISON else fields


@handles(_STRUCT)
def _struct(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    fields = _fields(arguments.get("format"))
    return None if fields is None else Opaque(_STRUCT, fields)


@Overlay(_STRUCT).method("unpack", "unpack_from")
def _method(
    run: Interpreter, node: ast.AST, owner: Opaque, name: str, arguments: Arguments, frame: Frame
) -> Value | None:
    """``HEADER.unpack(data)``."""
    signature = stubs.signature(f"{_STRUCT}.{name}")
    if owner.detail is None or signature is None:
        return None
    result = by_signature(run, node, signature, arguments, frame, f"{_STRUCT}.{name}()")
    return result if result is POISON else owner.detail


def _fields(given: Value | None) -> Sequence | None:
    text = given.value if isinstance(given, Const) else None
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    if not isinstance(text, str):
        return None
    items: list[Value] = []
    for count, code in re.findall(r"(\d*)([a-zA-Z?])", text):
        if code in "sp":
            items.append(Py("bytes"))
        elif code == "c":
            items.extend([Py("bytes")] * min(int(count or 1), _MOST))
        elif code in _KINDS:
            items.extend([Py(_KINDS[code])] * min(int(count or 1), _MOST))
        elif code != "x":
            return None
        if len(items) >= _MOST:
            return None
    return Sequence("tuple", tuple(items))
