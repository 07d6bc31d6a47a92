"""The interpreter knows Python; names of TensorFlow, NumPy and Keras belong into the overlays."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

INTERPRETER = Path(__file__).parents[1] / "pyfunc_lint" / "interpreter"
LIBRARIES = ("tf.", "np.", "keras.")
LEFT = {
    "qualifiers/texts.py": 3,
}
"""How many are quoted there; the numbers may only become smaller."""


def test_names_of_libraries_become_fewer() -> None:
    found: Counter[str] = Counter()
    for path in INTERPRETER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found[path.relative_to(INTERPRETER).as_posix()] += node.value.startswith(LIBRARIES)
    more = {name: count for name, count in found.items() if count > LEFT.get(name, 0)}
    fewer = {name: count for name, count in LEFT.items() if found[name] < count}
    assert more == {}, "a name of a library: say it in an overlay (docs/overlays.md)"
    assert fewer == {}, "write the smaller numbers into the list"
