"""What TensorFlow does at the call of a wrapper, looked up in a measured table.

The table is made by `tools/facts/wrappers/contract.py`, which runs every case under the real
TensorFlow: values that come back, numbers of outputs, forms of ``Tout``, elements of ``inp``, what
``func`` is, and keywords. Nothing is derived here: what was not measured is None.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "contract.json"
_LONGEST = 4
"""The longest list of outputs that was measured."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a call ends: it works, it works and loses something, or it raises."""

    error: str = ""
    text: str = ""
    loses: bool = False

    @property
    def works(self) -> bool:
        """Whether nothing is wrong."""
        return not self.error and not self.loses


WORKS = Verdict()
LOSES = Verdict(loses=True)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_DATA.read_bytes())
    return table


def _verdict(number: int | None) -> Verdict | None:
    if number is None:
        return None
    packed = _table()["outcomes"][number]
    if packed == "":
        return WORKS
    return LOSES if packed == "loses" else Verdict(*packed)


def _family(wrapper: str) -> str:
    """tf.compat.v1.py_func differs from tf.numpy_function only where it takes keywords."""
    return "tf.numpy_function" if wrapper == "tf.compat.v1.py_func" else wrapper


def returned(wrapper: str, world: str, key: str, dtype: str) -> Verdict | None:
    """One returned value for one declared dtype; ``world`` is "eager" or "graph".

    ``key`` says what it is: "tensor:float32", "array:int64", "scalar:float64", "int", "dict", …
    """
    table = _table()
    row = table["values"][f"{_family(wrapper)} {world}"].get(key)
    if isinstance(row, list):
        dtypes = table["dtypes"]
        return _verdict(row[dtypes.index(dtype)]) if dtype in dtypes else None
    return _verdict(row)


def composite(kind: str, world: str, key: str) -> Verdict | None:
    """One value that tf.py_function returns for a "ragged" or "sparse" spec of its dtype.

    ``key`` as in `returned`; "ragged other", "sparse other": of another dtype than the spec.
    """
    return _by_world(_table()["composites"].get(kind, {}).get(key), world)


def returned_for_nothing(wrapper: str, world: str, key: str) -> Verdict | None:
    """One returned value, not in a list, for ``Tout=[]``."""
    return _verdict(_table()["empty"][f"{_family(wrapper)} {world}"].get(key))


def count(wrapper: str, world: str, declared: int | None, given: int | str) -> Verdict | None:
    """The number of outputs: ``declared`` None for a single ``Tout``.

    ``given``: "none", "single" or the length of the returned list.
    """
    most = max(declared or 0, given if isinstance(given, int) else 0)
    if most > _LONGEST:
        # Only which is longer matters: the differences are kept, the lengths are not.
        shift = most - _LONGEST
        declared = None if declared is None else max(declared - shift, min(declared, 1))
        given = max(given - shift, min(given, 1)) if isinstance(given, int) else given
    wanted = "single" if declared is None else str(declared)
    return _verdict(_table()["counts"][f"{wrapper} {world}"].get(f"{wanted} {given}"))


def tout(wrapper: str, world: str, key: str) -> Verdict | None:
    """A form of ``Tout``: a canonical name, "str float32", "dict", "none", …"""
    table = _table()
    if key not in table["tout"][wrapper] and _no_dtype(key):
        key = "str text"  # As any word that is no dtype.
    return _by_world(table["tout"][wrapper].get(key), world)


_WORD = re.compile(r"str ([A-Za-z_]{3,}[0-9]*)")


def _no_dtype(key: str) -> bool:
    """Whether it is a word that neither TensorFlow nor NumPy reads as a dtype."""
    found = _WORD.fullmatch(key)
    return found is not None and found[1].lower().removesuffix("_ref") not in _table()["words"]


def element(wrapper: str, world: str, key: str) -> Verdict | None:
    """One element of ``inp``."""
    return _by_world(_table()["inputs"][wrapper].get(key), world)


def inp(wrapper: str, world: str, key: str) -> Verdict | None:
    """What ``inp`` itself is."""
    return _by_world(_table()["inp"][wrapper].get(key), world)


def function(wrapper: str, world: str, key: str) -> Verdict | None:
    """What ``func`` is, by its kind."""
    return _by_world(_table()["functions"][wrapper].get(key), world)


def keyword(wrapper: str, name: str) -> Verdict | None:
    """A keyword argument beside func, inp and Tout."""
    return _verdict(_table()["keywords"][wrapper].get(name))


def _by_world(row: list[int] | None, world: str) -> Verdict | None:
    return None if row is None else _verdict(row[0 if world == "eager" else 1])
