"""The odd values, statements and wrappings of ``odd.txt``, and those too long to be written out."""

from __future__ import annotations

from pathlib import Path


def _sections() -> dict[str, tuple[str, ...]]:
    text = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("#")]
    sections: dict[str, tuple[str, ...]] = {}
    for part in "\n".join(lines).split("\n== ")[1:]:
        name, _, body = part.partition("\n")
        entries = body.strip("\n").split("\n\n" if "\n\n" in body.strip("\n") else "\n")
        sections[name] = tuple(entries)
    return sections


_SECTIONS = _sections()

CONSTANTS = (
    *_SECTIONS["constants"],
    *("9" * 30, "9" * 3000, "not " * 50 + "0", "-" * 90 + "1", "+".join(["1"] * 400), "'a' " * 300),
    *("(" * 60 + "1" + ",)" * 60, "[" * 90 + "]" * 90, "{0: " * 40 + "1" + "}" * 40),
)
WRAPPED_EXPRESSIONS = _SECTIONS["wrapped expressions"]
GROWTH = _SECTIONS["growth"]
"""Statements that are repeated, in a row or in a loop, after something bound the name ``{x}``."""
STATEMENTS = _SECTIONS["statements"]
WRAPPED_STATEMENTS = _SECTIONS["wrapped statements"]
OPERATORS = tuple(f" {operator} " for operator in _SECTIONS["operators"])
ATTRIBUTES = _SECTIONS["attributes"]
TOKENS = _SECTIONS["tokens"]
COUNTS = (0, 1, 2, 3, 5, 9, 17, 33, 70)
REPEATS = (2, 2, 3, 4, 6, 9, 14, 25, 40, 90)
