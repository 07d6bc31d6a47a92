"""What of TensorFlow 1's interface raises in eager code, looked up in a measured table.

The table is made by `tools/facts/graphs/eagerly.py`, which makes every call eagerly and in a graph.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "graph_apis.json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a call raises in eager code: the type of the error, and its words."""

    error: str
    text: str


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_DATA.read_bytes())
    return table


def refusal(case: str) -> Refusal:
    """What a case raises that was measured to raise; KeyError for others."""
    return Refusal(*_table()["refused"][case])


@cache
def refused_functions() -> tuple[str, ...]:
    """Functions and classes, by canonical name, whose call raises whatever it is given."""
    return tuple(name for name in _table()["refused"] if " " not in name and name not in _METHODS)


@cache
def without_operation() -> tuple[str, ...]:
    """Functions that give an operation in a graph, and None in eager code."""
    return tuple(_table()["none"])


_METHODS = frozenset({"tf.Tensor.eval", "tf.Tensor.consumers", "tf.Variable.eval"})
"""Cases that are asked for by their name: they need to know of which object."""
