"""The interpreter knows Python; names of TensorFlow, NumPy and Keras belong into the overlays."""

from __future__ import annotations

import ast
from pathlib import Path

INTERPRETER = Path(__file__).parents[1] / "pyfunc_lint" / "interpreter"
LIBRARIES = ("tf.", "np.", "keras.")


def test_the_interpreter_names_no_library() -> None:
    found = [
        f"{path.relative_to(INTERPRETER).as_posix()}:{node.lineno}: {node.value}"
        for path in sorted(INTERPRETER.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if node.value.startswith(LIBRARIES)
    ]
    assert found == [], "a name of a library: say it in an overlay (docs/overlays.md)"
