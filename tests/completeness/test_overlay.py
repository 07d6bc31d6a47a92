"""What belongs to an overlay: that it is loaded, and that something tries it out.

`tests/test_models_signatures.py` holds that its parameters were measured.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.interpreter import registry
from pyfunc_lint.interpreter.registry import FUNCTIONS, METHODS
from pyfunc_lint.overlays import known
from tests.completeness import PACKAGE, ROOT, ask

FOLDER = PACKAGE / "overlays"
LIBRARIES = ("tensorflow", "keras", "numpy", "python")
NOT_TRIED = {
    "np.in1d": "NumPy 2.4 has it no more",
    "re.Pattern": "it answers every method, whatever its name is",
}


def modules() -> list[Path]:
    """The modules that know a library."""
    return [path for name in LIBRARIES for path in sorted((FOLDER / name).rglob("*.py"))]


def registers(path: Path) -> bool:
    """Whether loading a module writes into the registry."""
    return any(
        isinstance(node, ast.ImportFrom) and node.module == registry.__name__
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )


def dotted(path: Path) -> str:
    """A module by the name that imports have for it."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def handlers() -> dict[Callable[..., Any], list[str]]:
    """Who answers, and the canonical names that are answered."""
    found = defaultdict(list)
    for table in (FUNCTIONS, METHODS):
        for name, handler in table:
            found[handler].append(name)
    return found


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """All words of the tests and of their programs."""
    whole = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    return frozenset(re.findall(r"\w+", whole))


@pytest.mark.parametrize("path", [*filter(registers, modules())], ids=dotted)
def test_it_is_loaded(path: Path) -> None:
    listed = Path(known.__file__).read_text("utf-8").splitlines()
    line = f"import {dotted(path)}"
    ask(line in listed, f"write into overlays/known.py: {line}")


def test_all_are_tried_out() -> None:
    """At least one of the names that a handler answers stands in a program or a test."""
    for handler, names in handlers().items():
        if set(names) & set(NOT_TRIED):
            continue
        tried = {name.rstrip(".").rpartition(".")[2] for name in names} & words()
        ask(
            tried,
            f"write a program below tests/programs/ that uses {names[0]}, which "
            f"{handler.__name__} of {handler.__module__} answers (docs/overlays.md)",
        )
