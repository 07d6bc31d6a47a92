"""Which versions there are, and which Keras and NumPy a TensorFlow wants, from its own metadata.

The table is made by `tools/facts/versions/releases.py`. TensorFlow before 2.6 brought its own
Keras.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_LAST_BUILT_AGAINST_NUMPY_1 = 17
"""Minor version of TensorFlow 2; what is built against NumPy 1 cannot be imported beside NumPy 2,
also where the metadata has no upper bound."""
_PATCHES = range(6)
_MINORS: Mapping[str, Mapping[int, range]] = {
    "tensorflow": {1: range(16), 2: range(40)},
    "keras": {2: range(16), 3: range(40)},
    "numpy": {1: range(27), 2: range(20)},
}
"""Minor versions by the major one, with some that are still to come."""


@cache
def releases(package: str) -> tuple[str, ...]:
    """Versions that a package has or may have."""
    return tuple(
        f"{major}.{minor}.{patch}"
        for major, minors in _MINORS[package].items()
        for minor in minors
        for patch in _PATCHES
    )


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = json.loads((_DATA / "versions.json").read_bytes())
    return table


def wanted(major: int, minor: int) -> tuple[str, str]:
    """The requirements that a version of TensorFlow has on Keras and on NumPy."""
    first, *_, last = _table()
    if major < 2 or (major == 2 and minor < int(first.partition(".")[2])):
        return "<3", "<2"
    row = _table().get(f"{major}.{minor}") or _table()[last]
    old = major == 2 and minor <= _LAST_BUILT_AGAINST_NUMPY_1
    return row["keras"] or "<3", f"{row['numpy']},<2" if old else row["numpy"]
