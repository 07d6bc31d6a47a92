"""What TensorFlow's NumPy behaviour changes for tensors, looked up in a measured table.

The table is made by `tools/facts/operations/numpy_behavior.py`. It tells what is added and what
has another outcome; what that outcome is depends on the options of the switch and is not told.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pyfunc_lint.tables.dtypes import LETTERS
from pyfunc_lint.tables.operands import Operand

_DATA = Path(__file__).parent / "data"
_SAME_OBJECT = {"autograph": "symbolic"}
"""Kinds that differ in how code is converted, not in what they are."""
_MEASURED = frozenset({"eager", "symbolic", "autograph"})
"""Kinds of tensors whose operators were measured."""


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((_DATA / "numpy_behavior.json").read_bytes())
    return table


def attribute(kind: str, name: str) -> str:
    """What an added attribute is, "value" or "method"; "" for any other."""
    added: dict[str, str] = _table()["attributes"].get(_SAME_OBJECT.get(kind, kind), {})
    return next((status for status, names in added.items() if name in names.split()), "")


def result(name: str) -> str:
    """What an added attribute gives: "=" a tensor of the same dtype, "?" a tensor of any.

    "!" and an exception where tensors without a value refuse it; "" for all else.
    """
    status: str = _table()["results"].get(name, "")
    return status


def changes_operation(op: str, kind: str) -> bool:
    """Whether one of the language's operations has another outcome for this kind."""
    return op in _table()["operations"].get(kind, "").split()


def changes_function(name: str) -> bool:
    """Whether a function of NumPy, as "np.max", does something else with a tensor."""
    return name.startswith("np.") and name[3:] in _table()["functions"].split()


def keeps_operator(op: str, left: Operand, right: Operand) -> bool:
    """Whether an operator surely does the same, whatever the options."""
    tensor, other = (left, right) if left.kind in _MEASURED else (right, left)
    partner = other.kind
    if partner in _MEASURED and tensor.dtype == other.dtype:
        partner = "same"
    letter = LETTERS.get(tensor.dtype or "", "-")
    operators = _table()["operators"].get(partner, {}) if tensor.kind in _MEASURED else {}
    return letter in operators.get(op, "")
