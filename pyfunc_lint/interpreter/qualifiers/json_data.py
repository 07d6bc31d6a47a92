"""Data of JSON files: nobody knows what it is, but bytes are nowhere in it.

Keys are str, values are dicts, lists, str, numbers, booleans and None. Such a value is an Unknown
whose identity says so; what is taken out of it is one, too.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable

from pyfunc_lint.diagnostics.causes import Cause
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.values import Py, Unknown, Value, python_kind
from pyfunc_lint.interpreter.faults import Raises

TYPE = "json.data"
"""Their type, as overlays know it."""
_MARK = "json"


def data(*identity: Hashable) -> Unknown:
    """What was read."""
    return Unknown((_MARK, hash(identity)))


def is_data(value: Value) -> bool:
    """Whether a value comes from JSON."""
    return isinstance(value, Unknown) and is_key(value.identity)


def is_key(key: Hashable) -> bool:
    """Whether it is the identity of such a value."""
    return isinstance(key, tuple) and len(key) == 2 and key[0] == _MARK


def part(value: Unknown, *which: Hashable) -> Unknown:
    """An item or element of it."""
    return data(value.identity, *which)


def item(value: Unknown, key: Value, node: ast.AST) -> Value | None:
    """``data[key]``: a dict has no such key, and a list takes none."""
    if python_kind(key) != "bytes":
        return None
    detail = Misuse("use as a key of JSON data", node, key)
    return Raises(Cause.BYTES_AS_STR, "KeyError or TypeError", "", detail)


KEY = Py("str")
"""What the keys of its dicts are."""
