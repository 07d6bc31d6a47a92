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


def differing(op: str, left: Operand, right: Operand) -> tuple[str | None, str | None] | None:
    """Dtypes of ``left op right`` under NumPy 1 and 2, None for one that is not known.

    None where both do the same, or the table cannot say.
    """
    sides = [_side(operand) for operand in (left, right)]
    if None in sides:
        return None
    cells = _tables().get((" ".join(side or "" for side in sides), op), {})
    found = cells.get(",".join(operand.dtype or "" for operand in (left, right)))
    return None if found is None else (found[0], found[1])


def under(dtypes: tuple[str | None, str | None], numpy: Collection[str]) -> tuple[str, str] | None:
    """The dtype under these NumPys and what it needs ("numpy<2"); None where it is not known."""
    if "1" in numpy and len(numpy) > 1:
        return None
    dtype, needs = (dtypes[0], "numpy<2") if "1" in numpy else (dtypes[1], "numpy>=2")
    return None if dtype is None else (dtype, needs)


def _side(operand: Operand) -> str | None:
    """What an operand is here: an array without dimensions counts as a scalar."""
    if operand.kind == "ndarray":
        return None if operand.rank is None else "array" if operand.rank else "scalar"
    return _SIDES.get(operand.kind)
