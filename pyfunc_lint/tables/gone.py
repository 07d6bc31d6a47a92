"""Names of TensorFlow 1 that TensorFlow 2 has no more, looked up in a measured table.

The table is made by `tools/facts/graphs/gone.py` from the public names of 1.15 and of 2.21.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "gone.json"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_DATA.read_bytes())
    return table


def successor(name: str) -> str | None:
    """What takes the place of a name below ``tensorflow``, "" for nothing; None if it is there."""
    found: str | None = _table()["gone"].get(name)
    return found


@cache
def gone() -> frozenset[str]:
    """All names below ``tensorflow`` that version 2 does not have."""
    return frozenset(_table()["gone"])


@cache
def new() -> frozenset[str]:
    """Names below ``tensorflow`` that version 1.15 does not have."""
    return frozenset(_table()["new"])
