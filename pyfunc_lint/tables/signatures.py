"""Parameters of the functions and methods that overlays answer, as the libraries declare them.

The table is made by `tools/facts/functions/signatures.py`. A line is written as in Python: names in
order, those after ``*`` by keyword only.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def table() -> dict[str, str]:
    """The parameters by canonical name."""
    found: dict[str, str] = json.loads((_DATA / "signatures.json").read_bytes())
    return found


@lru_cache(maxsize=2048)
def parameters(name: str) -> tuple[str, ...]:
    """Names of the parameters that take values by position; empty where nothing is known."""
    positional, _, _ = table().get(name, "").partition("*")
    return tuple(positional.split())


def names(name: str) -> frozenset[str]:
    """Names of all parameters that can be told apart."""
    return frozenset(part for part in table().get(name, "").split() if not part.startswith("*"))
