"""Which operations refuse an eager tensor in a graph that was entered, as it was measured.

The table is made by `tools/facts/graphs/captured.py`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "graph_captures.json"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_DATA.read_bytes())
    return table


def error() -> tuple[str, str]:
    """What they raise: the type, and words of the message."""
    kind, text = _table()["error"]
    return kind, text


@cache
def operators() -> frozenset[str]:
    """Operators, as they are written; "neg" is that with one operand."""
    return frozenset(_table()["operators"])


@cache
def functions() -> tuple[str, ...]:
    """Functions by canonical name."""
    return tuple(_table()["functions"])
