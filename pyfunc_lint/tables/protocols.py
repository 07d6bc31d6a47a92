"""What the language's protocols, attributes and binary operators do, looked up in measured tables.

The tables are made by `tools/facts/operations/protocols.py`, which runs every operation under the
real TensorFlow and NumPy. Nothing is derived here: what was not measured, or not alike in all runs,
is None.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pyfunc_lint.tables import captured, keras2
from pyfunc_lint.tables.captured import KIND as CAPTURED
from pyfunc_lint.tables.dtypes import LETTERS
from pyfunc_lint.tables.keras2 import KIND as KERAS2
from pyfunc_lint.tables.operands import UNKNOWN_RANK, Operand, Outcome

#: What Python itself puts on a class when something first asks for it.
_LAZY = frozenset({"__annotations__", "__slotnames__", "__abstractmethods__"})
_DATA = Path(__file__).parent / "data"

_RANKED = frozenset(
    {
        "eager",
        "symbolic",
        "autograph",
        "variable",
        "symvariable",
        "keras",
        KERAS2,
        CAPTURED,
        "ndarray",
    }
)
_NAMES = {letter: name for name, letter in LETTERS.items()}


@cache
def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads((_DATA / name).read_bytes())
    return table


def _part(name: str, *kinds: str) -> dict[str, Any]:
    """The table of operations that has these kinds."""
    if KERAS2 in kinds:
        return keras2.table(name)
    return captured.table(name) if CAPTURED in kinds else _table(f"{name}.json")


@lru_cache(maxsize=4096)
def protocol(op: str, operand: Operand) -> Outcome | None:
    """What an operation on one value does, None when the tables cannot say.

    Of what is not known about the operand, everything is possible: when all possibilities fail, the
    outcome is a failure; when all work, the result has what their results share.
    """
    table = _part("protocols", operand.kind)
    numbers = table["operations"].get(op)
    if numbers is None or operand.kind not in table["kinds"]:
        return None
    number = numbers[table["kinds"].index(operand.kind)]
    if number is None:
        return None
    outcomes = table["outcomes"]
    grid = table["grids"][number]
    if isinstance(grid, int):
        return _unpacked(outcomes[grid], operand)
    return combine(
        _unpacked(outcomes[number], Operand(operand.kind, dtype, rank))
        for dtype, rank, number in _cells(grid, table["ranks"], operand)
    )


def _cells(
    grid: list[Any], ranks: list[int], operand: Operand
) -> Iterable[tuple[str | None, int | None, int]]:
    """The cells that the operand may be in, with the number of the outcome."""
    for names, by_rank in grid:
        dtypes = [_NAMES.get(letter) for letter in names]
        if operand.dtype is not None:
            if operand.dtype not in dtypes:
                continue
            dtypes = [operand.dtype]
        for rank, number in zip(ranks, _spread(by_rank, len(ranks)), strict=True):
            if number is not None and operand.rank in (None, rank):
                for dtype in dtypes:
                    yield dtype, rank, number


def _spread(by_rank: int | list[int], count: int) -> list[int]:
    return [by_rank] * count if isinstance(by_rank, int) else by_rank


def _unpacked(packed: list[Any] | None, operand: Operand) -> Outcome | None:
    """The outcome that a cell stands for; results are written relative to the operand."""
    if packed is None:
        return None
    if packed and packed[0] == "!":
        return Outcome(error=packed[1], text=packed[2])
    kind, dtype, rank, note = packed + ["", None, None, ""][len(packed) :]
    if dtype == "=":
        dtype = operand.dtype
    if isinstance(rank, str):
        rank = None if operand.rank is None else operand.rank + int(rank.replace("=", "0"))
    return Outcome(Operand(kind, dtype, rank) if kind else None, note=note)


def binary(op: str, left: Operand, right: Operand) -> Outcome | None:
    """What `left op right` does, None when the tables cannot say.

    Elementwise operators treat all ranks above 0 alike. Chained comparisons and `and`/`or` are not
    operators in this sense: they are operations on one value, found by `protocol`.
    """
    if op == "@" and max(left.rank or 0, right.rank or 0) > 2:
        return None  # Products of stacks of matrices follow rules of their own: not measured.
    if "autograph" not in (left.kind, right.kind):
        return _binary(op, left, right)
    # AutoGraph rewrites two operators; the others are Python's own on the same symbolic tensors.
    rewritten = op in ("==", "!=")
    names = {"symbolic": "autograph"} if rewritten else {"autograph": "symbolic"}
    outcome = _binary(op, _renamed(left, names), _renamed(right, names))
    if outcome is None or outcome.result is None:
        return outcome
    return replace(outcome, result=_renamed(outcome.result, {"symbolic": "autograph"}))


def _renamed(operand: Operand, names: dict[str, str]) -> Operand:
    return replace(operand, kind=names.get(operand.kind, operand.kind))


@lru_cache(maxsize=4096)
def _binary(op: str, left: Operand, right: Operand) -> Outcome | None:
    table = _part("binary", left.kind, right.kind)
    numbers = table["pairs"].get(left.kind, {}).get(right.kind)
    number = numbers[table["operators"].index(op)] if numbers and op in table["operators"] else None
    if number is None:
        return None
    matrix = table["matrices"][number]
    highest = 2 if op == "@" else 1
    ranks = [operand.rank or 0 for operand in (left, right)]
    if op in ("in", "not in", "@") and (max(ranks) > highest or min(ranks) == UNKNOWN_RANK):
        return None
    return combine(
        _result(table["outcomes"], cell, (left, ldtype), (right, rdtype))
        for ldtype, rdtype, entry in _entries(matrix, table["dtypes"], left, right)
        for cell in _by_rank(table["ranked"], entry, highest, left, right)
    )


def _entries(
    matrix: list[Any], all_dtypes: dict[str, str], left: Operand, right: Operand
) -> Iterable[tuple[str | None, str | None, int]]:
    """The dtypes that the two may have, with the entry of the matrix."""
    lefts, rights = (
        LETTERS.get(o.dtype, "")
        if o.dtype and o.kind in all_dtypes
        else all_dtypes.get(o.kind, "-")
        for o in (left, right)
    )
    for row in matrix:
        for ldtype in row[0]:
            if ldtype not in lefts:
                continue
            exceptions = {
                letter: entry
                for letters, entry in zip(row[2::2], row[3::2], strict=True)
                for letter in letters.replace("=", ldtype)
            }
            for rdtype in rights:
                yield _NAMES.get(ldtype), _NAMES.get(rdtype), exceptions.get(rdtype, row[1])


def _letters(operand: Operand, all_dtypes: dict[str, str]) -> str:
    possible = all_dtypes.get(operand.kind)
    if possible is None:
        return "-"
    return LETTERS.get(operand.dtype, "") if operand.dtype else possible


def _by_rank(
    ranked: list[list[int | None]], entry: int, highest: int, left: Operand, right: Operand
) -> Iterable[int]:
    """The outcomes of the ranks that the two may have."""
    if entry >= 0:
        yield entry
        return
    for rank, number in enumerate(ranked[-1 - entry]):
        pair = divmod(rank, highest + 1)
        if number is not None and all(
            _may_have(operand, measured, highest)
            for operand, measured in zip((left, right), pair, strict=True)
        ):
            yield number


def _may_have(operand: Operand, rank: int, highest: int) -> bool:
    if operand.rank == UNKNOWN_RANK:
        return rank == highest
    return operand.rank is None or min(operand.rank, highest) == rank


def _result(
    outcomes: list[Any],
    cell: int,
    left: tuple[Operand, str | None],
    right: tuple[Operand, str | None],
) -> Outcome | None:
    packed = outcomes[cell]
    if packed is None:
        return None
    if packed and packed[0] == "!":
        return Outcome(error=packed[1], text=packed[2])
    kind, dtype, rank, note = packed + ["", None, None, ""][len(packed) :]
    if not kind:
        return Outcome(note=note)
    dtype = {"l": left[1], "r": right[1]}.get(dtype, dtype)
    if rank == "max":
        rank = _broadcast(_known_rank(left[0]), _known_rank(right[0]))
    return Outcome(Operand(kind, dtype, rank), note=note)


def _known_rank(operand: Operand) -> int | None:
    """Python's own values and NumPy's scalars have no dimensions."""
    return operand.rank if operand.kind in _RANKED else 0


def _broadcast(left: int | None, right: int | None) -> int | None:
    if left is None or right is None:
        return None
    return UNKNOWN_RANK if UNKNOWN_RANK in (left, right) else max(left, right)


_WITH_ATTRIBUTES_OF = {CAPTURED: "symbolic"}
"""Kinds whose attributes are those of another."""


def attribute(kind: str, name: str, dtype: str | None = None) -> str:
    """What reading an attribute gives: "value", "method", "raises" or "missing"; "" when unknown.

    "raises" is an attribute that exists but cannot be read. ``dtype`` matters for NumPy's scalars.
    """
    kind = _WITH_ATTRIBUTES_OF.get(kind, kind)
    table = _of_attributes(kind)
    groups = _attributes(kind)
    status = groups.get(name)
    if status is not None:
        return status if isinstance(status, str) else status.get(dtype, "")
    if name in _LAZY:
        return ""
    # Frameworks put private attributes on tensors.
    closed = kind in table["closed"].split()
    return "missing" if closed and (not name.startswith("_") or name.endswith("__")) else ""


def attribute_error(kind: str, name: str) -> tuple[str, str]:
    """The exception and the message of reading an attribute that is missing or raises."""
    kind = _WITH_ATTRIBUTES_OF.get(kind, kind)
    errors = _of_attributes(kind)["errors"].get(kind)
    if not errors:
        return "AttributeError", ""
    for error, text, names in errors[1:]:
        if name in names.split():
            return error, text.replace("{name}", name)
    return errors[0][0], errors[0][1].replace("{name}", name)


def _of_attributes(kind: str) -> dict[str, Any]:
    return keras2.table("attributes") if kind == KERAS2 else _table("attributes.json")


@cache
def _attributes(kind: str) -> dict[str, Any]:
    """Name → status, or dtype → status where that differs."""
    groups = dict(_of_attributes(kind)["attributes"].get(kind, {}))
    varying = groups.pop("varies", {})
    attributes: dict[str, Any] = {
        n: group for group, names in groups.items() for n in names.split()
    }
    for name, by_status in varying.items():
        attributes[name] = {
            _NAMES.get(letter): status
            for status, letters in by_status.items()
            for letter in letters
        }
    return attributes


def combine(outcomes: Iterable[Outcome | None]) -> Outcome | None:
    """What is sure when each of the outcomes is possible."""
    combined: Outcome | None = None
    for outcome in outcomes:
        if outcome is None:
            return None
        if combined is None or combined == outcome:
            combined = outcome
        elif combined.fails != outcome.fails:
            return None
        elif combined.fails:
            combined = Outcome(
                error=_either(combined.error, outcome.error),
                text=_common(combined.text, outcome.text) or "",
            )
        else:
            combined = Outcome(
                _shared(combined.result, outcome.result),
                note=_common(combined.note, outcome.note) or "",
            )
    return combined


def _either(left: str, right: str) -> str:
    names = dict.fromkeys([*left.split(" or "), *right.split(" or ")])
    return " or ".join(names)


def _shared(left: Operand | None, right: Operand | None) -> Operand | None:
    if left is None or right is None or left.kind != right.kind:
        return None
    rank = left.rank if left.rank == right.rank else None
    return Operand(left.kind, _common(left.dtype, right.dtype), rank)


def _common(left: str | None, right: str | None) -> str | None:
    return left if left == right else None
