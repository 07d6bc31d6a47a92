"""Measures in which dtypes NumPy's operators work where NumPy 1 and NumPy 2 differ.

    python -m tools.facts.versions.numpy_promotion --write FOLDER
    python -m tools.facts.versions.numpy_promotion --join FOLDER

The first is run under each NumPy (1.26, 2.0 and a later one), the second writes
numpy_promotion.json.

What is measured are an array and a scalar, a scalar and an array, and a scalar of NumPy's with a
number of Python's, in both orders. NumPy 1 looks at the value of a scalar: a dtype stands in the
table when all the values tried agree, and float values are such as float16 can hold. What releases
of NumPy 2 do not agree about is left out.
"""

from __future__ import annotations

import argparse
import json
import operator
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from tools.facts.tables import DATA

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "**": operator.pow,
    "&": operator.and_,
    "|": operator.or_,
    "^": operator.xor,
    "<<": operator.lshift,
    ">>": operator.rshift,
}
DTYPES = (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip
PYTHON = {"bool": (True, False), "int": (1, 2, 100), "float": (0.5, 3.0, 1000.0), "complex": (1j,)}
LARGER = (30_000, 2_000_000_000, 2**60)
"""Integers that NumPy's scalars may be as well, where they have the room."""
PAIRS = [
    ("array", "scalar"),
    ("scalar", "array"),
    *((first, second) for kind in PYTHON for first, second in (("scalar", kind), (kind, "scalar"))),
]


def samples(side: str) -> Iterator[tuple[str, list[Any]]]:
    """A dtype ("" of Python's numbers) with values of it."""
    if side in PYTHON:
        yield "", list(PYTHON[side])
        return
    for dtype in DTYPES:
        family = "bool" if dtype == "bool" else _family(dtype)
        numbers = list(PYTHON[family])
        if family == "int":
            numbers += [number for number in LARGER if number <= np.iinfo(dtype).max]
        values = [np.dtype(dtype).type(number) for number in numbers]
        yield dtype, values if side == "scalar" else [np.ones([2], dtype)]


def _family(dtype: str) -> str:
    return "int" if "int" in dtype else "float" if "float" in dtype else "complex"


def outcome(op: str, lefts: list[Any], rights: list[Any]) -> str:
    """The dtype of the result, "!" when all the values fail, "" when they do not agree."""
    found = set()
    for left in lefts:
        for right in rights:
            try:
                with np.errstate(all="ignore"):
                    result = OPERATORS[op](left, right)
                # np.bool_ leaves some numbers to Python.
                found.add(str(result.dtype) if isinstance(result, (np.generic, np.ndarray)) else "")
            except (TypeError, OverflowError, ValueError):
                found.add("!")
    return found.pop() if len(found) == 1 else ""


def measure() -> dict[str, dict[str, str]]:
    """ "scalar float *" → "float32," (the dtypes of both sides) → outcome."""
    found: dict[str, dict[str, str]] = {}
    for left, right in PAIRS:
        for op in OPERATORS:
            found[f"{left} {right} {op}"] = {
                f"{ldtype},{rdtype}": outcome(op, lefts, rights)
                for ldtype, lefts in samples(left)
                for rdtype, rights in samples(right)
            }
    return found


def _agreed(measured: list[dict[str, dict[str, str]]]) -> dict[str, dict[str, str]]:
    """What several releases do alike, "" where they do not."""
    first, *others = measured
    return {
        name: {
            dtypes: seen if all(other[name][dtypes] == seen for other in others) else ""
            for dtypes, seen in cells.items()
        }
        for name, cells in first.items()
    }


def joined(first: dict[str, dict[str, str]], second: dict[str, dict[str, str]]) -> dict[str, Any]:
    """Where the two differ and at least one gives a dtype; operators of equal tables together."""
    tables: dict[str, list[str]] = {}
    for name, cells in first.items():
        pair, op = name.rsplit(" ", 1)
        table = {
            dtypes: [_dtype(seen), _dtype(second[name][dtypes])]
            for dtypes, seen in cells.items()
            if seen != second[name][dtypes] and (_dtype(seen) or _dtype(second[name][dtypes]))
        }
        if table:
            tables.setdefault(json.dumps([pair, table]), []).append(op)
    rows = [[*json.loads(key), " ".join(ops)] for key, ops in tables.items()]
    return {"tables": [{"operands": p, "operators": ops, "dtypes": t} for p, t, ops in rows]}


def _dtype(seen: str) -> str | None:
    return seen if seen not in ("", "!") else None


def main() -> None:
    """Measure, or join what was measured."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("--join", type=Path, metavar="FOLDER")
    arguments = parser.parse_args()
    if arguments.write is not None:
        warnings.simplefilter("ignore")
        arguments.write.mkdir(exist_ok=True)
        target = arguments.write / f"numpy{'.'.join(np.__version__.split('.')[:2])}.json"
        target.write_text(json.dumps(measure()), "utf-8")
    if arguments.join is not None:
        first, *others = (
            _agreed([json.loads(path.read_text("utf-8")) for path in paths])
            for number in (1, 2)
            if (paths := sorted(arguments.join.glob(f"numpy{number}.*.json")))
        )
        if not others:
            parser.error("both NumPy 1 and NumPy 2 have to be measured first")
        both = (first, *others)
        text = json.dumps(joined(*both), indent=1, sort_keys=True) + "\n"
        (DATA / "numpy_promotion.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
