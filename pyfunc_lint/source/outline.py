"""Trees of imported modules, whose functions are parsed when somebody looks into them.

Of a module that is only imported few functions are called, and trees are large. Cuts go by
indentation. Where an outline does not parse, the whole text is parsed instead; where a cut was too
long, definitions are missing from the tree, which makes them unknown.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from pyfunc_lint.source.trees import parse

MIN_LINES = 4
"""Shorter bodies stay: to parse them twice costs more than it saves."""
MAX_SIGNATURE = 10_000
"""Characters from a ``def`` to the end of its line with the colon."""

_DEFINITION = re.compile(r"^([ \t]*)(?:async[ \t]+)?def[ \t]", re.MULTILINE)
_COLON = re.compile(r":[ \t]*(?:#[^\n]*)?\n")


def outline(text: str) -> ast.Module | None:
    """The tree of a module as ``parse`` gives it, but with bodies that come when they are read."""
    try:
        cuts = list(_bodies(text))
    except ValueError:
        return parse(text)
    pieces: list[str] = []
    bodies: dict[int, tuple[str, int]] = {}
    at, line = 0, 1
    for begin, end, indent in cuts:
        line += text.count("\n", at, begin)
        body = text[begin:end]
        lines = body.count("\n")
        pieces += (text[at:begin], indent, " 0\n", "\n" * (lines - 1))
        bodies[line] = (body, line + len(body.rstrip().split("\n")) - 1)
        at, line = end, line + lines
    tree = parse("".join((*pieces, text[at:]))) if pieces else None
    if tree is None:
        return parse(text)
    for statement in tree.body:
        _prepare(statement, bodies)
    return tree if not bodies else parse(text)


def _bodies(text: str) -> Iterator[tuple[int, int, str]]:
    """(begin, end, indentation of the ``def``) of the bodies that are worth leaving out."""
    at = 0
    while definition := _DEFINITION.search(text, at):
        at = definition.end()
        begin = _signature_end(text, at)
        if begin is None:
            continue
        indent = definition[1]
        end = _block_end(text, begin, len(indent))
        if text.count("\n", begin, end) >= MIN_LINES:
            yield begin, end, indent
            at = end


def _signature_end(text: str, begin: int) -> int | None:
    """Where the line after a signature starts; None for what is no signature, or a very long one.

    Every character is looked at once: a text may be full of the word, and signatures be long.
    """
    at, opened = begin, [0, 0, 0]
    for colon in _COLON.finditer(text, begin, begin + MAX_SIGNATURE):
        end = colon.start()
        for index, pair in enumerate(("()", "[]", "{}")):
            opened[index] += text.count(pair[0], at, end) - text.count(pair[1], at, end)
        if not any(opened):
            return colon.end()
        at = end
    return None


def _block_end(text: str, begin: int, indent: int) -> int:
    """Where a line is indented no deeper than the ``def``, outside of texts of several lines."""
    at, inside = begin, [False, False]
    lines = (line.start() for line in _outer_line(indent).finditer(text, begin))
    for end in chain(lines, (len(text),)):
        for index, quotes in enumerate(('"""', "'''")):
            inside[index] ^= text.count(quotes, at, end) % 2 == 1
        if not any(inside):
            return end
        at = end
    raise ValueError("quotes that are no text's")


@cache
def _outer_line(indent: int) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]{{0,{indent}}}[^\s#]", re.MULTILINE)


class FunctionDef(ast.FunctionDef):
    """A definition without its body. Visitors go by a class's name: it is the ordinary one's."""

    __slots__ = ()

    @property
    def body(self) -> list[ast.stmt]:  # type: ignore[override]
        """The statements; once they are read, the node is an ordinary one."""
        return _complete(self, ast.FunctionDef)


class AsyncFunctionDef(ast.AsyncFunctionDef):
    """The same of ``async def``."""

    __slots__ = ()

    @property
    def body(self) -> list[ast.stmt]:  # type: ignore[override]
        """The statements; once they are read, the node is an ordinary one."""
        return _complete(self, ast.AsyncFunctionDef)


LAZY: dict[type, type] = {ast.FunctionDef: FunctionDef, ast.AsyncFunctionDef: AsyncFunctionDef}
"""The classes of definitions without a body, by the ordinary ones."""


def _prepare(node: ast.AST, bodies: dict[int, tuple[str, int]]) -> int:
    """Take the place holders out; the line where the node ends in the whole text."""
    end: int = getattr(node, "end_lineno", 0)
    for name in ("body", "orelse", "finalbody", "handlers"):
        for child in getattr(node, name, ()):
            first: int = getattr(child, "lineno", 0)
            held = bodies.pop(first, None) if name == "body" and type(node) in LAZY else None
            if held is not None:
                del node.body  # type: ignore[attr-defined]
                node.__dict__.update(source=held[0], first=first)
                node.__class__ = LAZY[type(node)]
                end = held[1]
                break
            if isinstance(child, ast.AST):
                end = max(end, _prepare(child, bodies))
    if hasattr(node, "end_lineno"):
        node.end_lineno = end
    return end


def _complete(node: ast.AST, ordinary: type) -> list[ast.stmt]:
    source: str = node.__dict__.pop("source")
    first: int = node.__dict__.pop("first")
    node.__class__ = ordinary
    # Under an ``if`` an indented block is a module, and its lines keep their numbers.
    above = "\n" * (first - 2) + "if 0:\n"
    # A body that was cut wrongly must not count as one that returns None: it never returns.
    tree = parse(above + source) or ast.parse(f"{above} raise")
    node.body = tree.body[0].body  # type: ignore[attr-defined]
    return node.body  # type: ignore[attr-defined,no-any-return]
