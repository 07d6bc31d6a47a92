"""Structured arrays: dtypes that have fields."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.values import Opaque, Value, python_kind
from pyfunc_lint.interpreter.core import Interpreter

FIELDS = "np.dtype.fields"
"""A dtype that has fields."""
STRUCTURED = "np.structured"
"""An array of such a dtype."""


def has_fields(run: Interpreter, value: Value) -> bool:
    """Whether a dtype is a list of (name, dtype): its arrays are structured."""
    if isinstance(value, Opaque) and value.type_name == FIELDS:
        return True
    held = run.freeze(value)
    if not isinstance(held, Sequence) or held.kind != "list" or not held.items:
        return False
    return all(
        isinstance(item, Sequence) and item.items and python_kind(item.items[0]) == "str"
        for item in held.items
    )
