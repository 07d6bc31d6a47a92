"""The parameters that overlays ask for are those that the libraries have."""

from __future__ import annotations

import ast
import inspect
import json
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from pyfunc_lint.interpreter.registry import FUNCTIONS, METHODS
from pyfunc_lint.overlays import dispatch
from pyfunc_lint.overlays.measured.sinks import SINKS
from pyfunc_lint.overlays.python import readers
from pyfunc_lint.tables import signatures

ROOT = Path(__file__).resolve().parents[1]
MEASURE = """
import json
from tools.facts.functions import signatures
print(json.dumps(signatures.measured()))
"""
MEASURING = "measure them: python -m tools.facts.functions.signatures"
OVERLAYS = dispatch
"""Loaded so that they are registered."""
BY_TABLE = frozenset({"_reader", "takes_text"})
"""Functions that take the name of a parameter from a table, which has a test of its own."""
WITHOUT_RATE = frozenset({"LossScaleOptimizer", "MultiOptimizer"})
"""Optimizers that hold others."""


def asked(handler: Callable[..., Any], seen: set[Any] | None = None) -> Iterator[str]:
    """The parameters that a handler asks for, and the functions that it hands its arguments to."""
    seen = set() if seen is None else seen
    if not isinstance(handler, FunctionType) or handler in seen or handler.__name__ in BY_TABLE:
        return
    seen.add(handler)
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(handler)))):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Attribute(ast.Name("arguments"), "get" | "node"):
                (wanted,) = node.args
                assert isinstance(wanted, ast.Constant), (handler, ast.unparse(node))
                yield str(wanted.value)
            case ast.Name(name) if _hands_on(node):
                yield from asked(handler.__globals__.get(name), seen)  # type: ignore[arg-type]
            case ast.Attribute(ast.Name(module), name) if _hands_on(node):
                owner = handler.__globals__.get(module)
                yield from asked(getattr(owner, name, None), seen)  # type: ignore[arg-type]


def _hands_on(call: ast.Call) -> bool:
    return any(isinstance(part, ast.Name) and part.id == "arguments" for part in call.args)


def answered() -> Iterator[tuple[str, str]]:
    """Each name with each parameter that its overlay asks for."""
    for table in (FUNCTIONS, METHODS):
        for name, handler in table:
            for parameter in asked(handler):
                if name.endswith("."):
                    members = [known for known in signatures.table() if known.startswith(name)]
                    assert members, name
                    yield from ((member, parameter) for member in members)
                else:
                    yield name, parameter


def test_every_parameter_that_is_asked_for_is_one() -> None:
    wrong = {
        (name, parameter)
        for name, parameter in answered()
        if parameter not in signatures.names(name)
        and not (parameter == "learning_rate" and name.rpartition(".")[2] in WITHOUT_RATE)
    }
    assert wrong == set(), f"{MEASURING} (docs/overlays.md), or ask for one that the function has"


@pytest.mark.parametrize("where", ["SINKS", "readers.READERS"])
def test_those_in_tables_are_parameters(where: str) -> None:
    held: dict[str, Any] = {
        "SINKS": {name: sink.parameter for name, sink in SINKS.items()},
        "readers.READERS": readers.READERS,
    }[where]
    wrong = {name for name, parameter in held.items() if parameter not in signatures.names(name)}
    assert wrong == set()


def test_keywords_are_told_from_what_goes_by_position() -> None:
    assert signatures.parameters("tf.data.Dataset.from_generator")[4] == "output_signature"
    assert signatures.parameters("collections.namedtuple") == ("typename", "field_names")
    assert "rename" in signatures.names("collections.namedtuple")
    assert signatures.parameters("tf.data.Dataset.zip") == ()
    assert signatures.parameters("made.up") == ()


@pytest.mark.tensorflow
def test_the_libraries_have_these_parameters() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout.splitlines()[-1]) == signatures.table()
