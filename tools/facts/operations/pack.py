"""Packs the tables of outcomes small: equal cells, rows and grids are kept once.

A result is written relative to the operand where it can be ("=" for the same dtype or rank, "-1"
and "+1" for a rank one lower or higher), so that most dtypes share one row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pyfunc_lint.tables.dtypes import LETTERS
from pyfunc_lint.tables.operands import UNKNOWN_RANK, Operand, Outcome


def letters(dtypes: Iterable[str | None]) -> str:
    """The dtypes in one word; "-" stands for a value without dtype."""
    return "".join("-" if dtype is None else LETTERS[dtype] for dtype in dtypes)


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
