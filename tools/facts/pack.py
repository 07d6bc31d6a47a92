"""Packs the tables of outcomes small: equal cells, rows and grids are kept once.

A result is written relative to the operand where it can be ("=" for the same dtype or rank, "-1"
and "+1" for a rank one lower or higher), so that most dtypes share one row.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any

from observe import LETTERS, UNKNOWN_RANK, Operand, Outcome

DATA = Path(__file__).resolve().parents[2] / "pyfunc_lint" / "tables" / "data"


def letters(dtypes: Iterable[str | None]) -> str:
    """The dtypes in one word; "-" stands for a value without dtype."""
    return "".join("-" if dtype is None else LETTERS[dtype] for dtype in dtypes)


class Pool:
    """Numbers for things that occur many times."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, item: Any) -> int:
        """The item's number, the same for equal items."""
        key = json.dumps(item)
        if key not in self._numbers:
            self._numbers[key] = len(self.items)
            self.items.append(item)
        return self._numbers[key]


def packed_outcome(outcome: Outcome | None, operand: Operand | None) -> list[Any] | None:
    """null: not known. ["!", error, text]. [kind, dtype, rank, note], shortened from the right."""
    if outcome is None:
        return None
    if outcome.error:
        return ["!", outcome.error, outcome.text]
    result = outcome.result
    fields: list[Any] = ["", None, None, outcome.note]
    if result is not None:
        fields[:3] = [
            result.kind,
            _relative_dtype(result, operand),
            _relative_rank(result, operand),
        ]
    while fields and not fields[-1] and fields[-1] != 0:
        fields.pop()
    return fields


def _relative_dtype(result: Operand, operand: Operand | None) -> str | None:
    if operand is not None and result.dtype is not None and result.dtype == operand.dtype:
        return "="
    return result.dtype


def _relative_rank(result: Operand, operand: Operand | None) -> str | int | None:
    if operand is None or result.rank is None or operand.rank is None:
        return result.rank
    if result.rank == operand.rank:
        return "="
    if UNKNOWN_RANK in (result.rank, operand.rank):
        return result.rank
    return {-1: "-1", 1: "+1"}.get(result.rank - operand.rank, result.rank)


def grid(cells: Mapping[tuple[str | None, int], int], ranks: tuple[int, ...]) -> list[Any]:
    """Rows [dtypes, outcome] or [dtypes, outcomes by rank]; dtypes with equal rows share one."""
    rows: dict[tuple[int | None, ...], list[str | None]] = {}
    for dtype in dict.fromkeys(dtype for dtype, _ in cells):
        outcomes = tuple(cells.get((dtype, rank)) for rank in ranks)
        rows.setdefault(outcomes, []).append(dtype)
    return [
        [letters(dtypes), outcomes[0] if len(set(outcomes)) == 1 else list(outcomes)]
        for outcomes, dtypes in rows.items()
    ]


def write(name: str, table: Mapping[str, Any]) -> None:
    """Writes one file of data: a line for each entry, so that changes can be read."""
    lines = []
    for key, value in table.items():
        if isinstance(value, dict):
            entries = [f"  {_json(k)}: {_json(v)}" for k, v in value.items()]
            lines.append(f" {_json(key)}: {{\n" + ",\n".join(entries) + "\n }")
        elif isinstance(value, list) and any(isinstance(item, list) for item in value):
            lines.append(f" {_json(key)}: [\n  " + ",\n  ".join(map(_json, value)) + "\n ]")
        else:
            lines.append(f" {_json(key)}: {_json(value)}")
    DATA.mkdir(exist_ok=True)
    (DATA / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
