"""Where TensorFlow's switches are refused, and which code they make eager, as it was measured.

The table is made by `tools/facts/graphs/switches.py`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "switches.json"


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_DATA.read_bytes())
    return table


def refusal(switch: str, place: str) -> tuple[str, str] | None:
    """What a call of a switch raises at a place, None where it works."""
    found = _table()["refused"].get(switch, {}).get(place)
    return None if found is None else (found[0], found[1])


def frees(switch: str, code: str) -> bool:
    """Whether tensors have values in some code once a switch was called first."""
    found: bool = _table()["frees"][switch][code]
    return found
