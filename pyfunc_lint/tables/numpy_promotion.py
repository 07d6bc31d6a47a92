"""Dtypes in which NumPy 1 and NumPy 2 work differently.

Measured by ``tools/facts/versions/numpy_promotion.py``.

NumPy 1 looks at the values of scalars and makes Python's numbers 64 bits wide; NumPy 2 looks at
dtypes alone (NEP 50). What both do alike stands in ``binary.json``.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import cache
from pathlib import Path

from pyfunc_lint.tables.operands import Operand

_SIDES = {
    "npscalar": "scalar",
    "bool": "bool",
    "int": "int",
    "float": "float",
    "complex": "complex",
}
_Cells = dict[str, list[str | None]]


@cache
def _tables() -> dict[tuple[str, str], _Cells]:
    """(kinds of the operands, operator) → dtypes of the operands → dtypes of the result."""
    path = Path(__file__).with_name("data") / "numpy_promotion.json"
    return {
        (table["operands"], op): table["dtypes"]
        for table in json.loads(path.read_bytes())["tables"]
        for op in table["operators"].split()
    }


def promoted(
    op: str, left: Operand, right: Operand, numpy: Collection[str]
) -> tuple[str, str] | None:
    """Dtype of ``left op right`` under these NumPys and what it needs ("numpy<2").

    None where the table cannot say, or both NumPys do the same.
    """
    if "1" in numpy and len(numpy) > 1:
        return None
    sides = [_side(operand) for operand in (left, right)]
    if None in sides:
        return None
    cells = _tables().get((" ".join(side or "" for side in sides), op), {})
    found = cells.get(",".join(operand.dtype or "" for operand in (left, right)))
    if found is None:
        return None
    dtype = found[0 if "1" in numpy else 1]
    return None if dtype is None else (dtype, "numpy<2" if "1" in numpy else "numpy>=2")


def _side(operand: Operand) -> str | None:
    """What an operand is here: an array without dimensions counts as a scalar."""
    if operand.kind == "ndarray":
        return None if operand.rank is None else "array" if operand.rank else "scalar"
    return _SIDES.get(operand.kind)
