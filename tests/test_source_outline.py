"""Outlines of imported modules: the same trees as Python's, once their bodies are read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from pyfunc_lint.source.outline import LAZY, outline

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "pyfunc_lint").rglob("*.py")) + sorted((ROOT / "tools").rglob("*.py"))

LATER = """\
def signed(
    a: dict[str, int] = {"x": 1},  # a colon: here
    *, text="def no(x):",
) -> dict[str, int]:
    '''Lines of a text

at the margin:
def inside(): no definition
    '''
    first = a
# a comment at the margin
    second = first
    return second


class Kept:
    @property
    async def method(self):
        if self:
            yield 1
        elif not self:
            yield 2
        await self
        return


def short(): return 1
"""


def lazy(tree: ast.AST) -> list[str]:
    """The definitions of a module, and of its classes, whose bodies were left out."""
    names = []
    work = list(ast.iter_child_nodes(tree))
    for node in work:
        if type(node) in LAZY.values():
            names.append(node.name)  # type: ignore[attr-defined]
        elif isinstance(node, ast.ClassDef):
            work.extend(node.body)
    return names


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_outlines_are_complete(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = outline(text)
    assert found is not None
    whole = ast.parse(text)
    assert ast.dump(found) == ast.dump(whole)
    assert [node.lineno for node in ast.walk(found) if isinstance(node, ast.stmt)] == [
        node.lineno for node in ast.walk(whole) if isinstance(node, ast.stmt)
    ]


def test_bodies_come_when_they_are_read() -> None:
    found = outline(LATER)
    assert found is not None
    assert lazy(found) == ["signed", "method"]
    assert ast.dump(found) == ast.dump(ast.parse(LATER))
    assert lazy(found) == []


@pytest.mark.parametrize(
    "text",
    [
        "def f(x):\n    a = \"'''\"\n    b = 1\n    c = 2\n    return a\n\n\nX = 1\n",
        "def f(x):\n\ta = 1\n\tb = 2\n\tif a:\n\t\tc = 3\n\treturn b\nX = f(1)\n",
        "if 1:\n  def f():\n    a = 1\n    b = 2\n    c = 3\n    d = 4\n  X = 2\nelse:\n  Y = 3\n",
    ],
)
def test_odd_layout(text: str) -> None:
    found = outline(text)
    assert found is not None
    assert ast.dump(found) == ast.dump(ast.parse(text))


def test_text_that_python_refuses() -> None:
    assert outline("def f(:\n    pass\n") is None


def test_a_wrong_cut_returns_nothing() -> None:
    found = outline("def f():\n    a = 1\n    b = 2\n    c = 3\n    return a (\n")
    assert found is not None
    (definition,) = found.body
    assert isinstance(definition, ast.FunctionDef)
    assert isinstance(definition.body[0], ast.Raise)
