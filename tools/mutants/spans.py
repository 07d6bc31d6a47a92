"""A source text with the stretches that its parts take, so that edits keep the rest as it is."""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass, field

_BAD = (SyntaxError, ValueError, RecursionError, MemoryError)
_NO_PLACE = (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
_NO_VALUE = (ast.Starred, ast.Slice)
_TARGETS = (ast.Name, ast.Attribute, ast.Subscript, ast.List, ast.Tuple)


@dataclass(frozen=True, slots=True)
class Lines:
    """A statement that has its lines to itself."""

    node: ast.stmt
    first: int
    """Number of its first line, from 0, decorators included."""
    end: int
    """Of the line behind it."""

    @property
    def indent(self) -> int:
        return self.node.col_offset


@dataclass(eq=False, slots=True)
class Code:
    """A module that parses; offsets are those of its bytes in UTF-8, as ``ast`` counts them."""

    data: bytes
    tree: ast.Module
    lines: list[bytes]
    starts: list[int]
    loads: list[ast.expr] = field(default_factory=list)
    """Expressions whose value is read."""
    nodes: list[ast.AST] = field(default_factory=list)
    """Every node whose place is known: those inside f-strings have none that can be trusted."""
    statements: list[Lines] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    """Names of functions and classes."""
    attributes: list[str] = field(default_factory=list)

    def span(self, node: ast.expr | ast.stmt | ast.arg | ast.keyword) -> tuple[int, int]:
        """Offsets of a node's first byte and of the one behind it."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return (
            self.starts[node.lineno - 1] + node.col_offset,
            self.starts[node.end_lineno - 1] + node.end_col_offset,
        )

    def text(self, node: ast.expr | ast.stmt | ast.arg | ast.keyword) -> str:
        """The source of a node, in parentheses where it goes over several lines."""
        start, end = self.span(node)
        return self.data[start:end].decode()

    def replaced(self, start: int, end: int, text: str) -> str:
        """The module with another text between two offsets."""
        return (self.data[:start] + text.encode("utf-8", "replace") + self.data[end:]).decode()

    def block(self, statement: Lines, indent: int) -> list[str]:
        """The lines of a statement, moved to an indentation; lines of texts stay."""
        old = b" " * statement.indent
        return [
            (b" " * indent + line[len(old) :] if line.startswith(old) else line).decode()
            for line in self.lines[statement.first : statement.end]
        ]

    def with_lines(self, first: int, end: int, new: list[str]) -> str:
        """The module with other lines in the place of some."""
        lines = [line.decode() for line in self.lines]
        return "\n".join([*lines[:first], *new, *lines[end:]])


def parse(text: str) -> Code | None:
    """The module of a text, None where Python refuses it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        data = text.encode()
    except _BAD:
        return None
    lines = data.split(b"\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    code = Code(data, tree, lines, starts)
    _collect(code)
    return code


def _collect(code: Code) -> None:
    names: dict[str, None] = {}
    functions: dict[str, None] = {}
    attributes: dict[str, None] = {}
    pending: list[object] = [code.tree]
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending.extend(node)
            continue
        if not isinstance(node, ast.AST) or isinstance(node, _NO_PLACE):
            continue
        code.nodes.append(node)
        if isinstance(node, ast.expr):
            if not isinstance(node, _NO_VALUE) and (
                not isinstance(node, _TARGETS) or isinstance(node.ctx, ast.Load)
            ):
                code.loads.append(node)
            if isinstance(node, ast.Name):
                names[node.id] = None
                continue
            if isinstance(node, ast.Constant | ast.JoinedStr):
                continue
            if isinstance(node, ast.Attribute):
                attributes[node.attr] = None
        elif isinstance(node, ast.stmt):
            lines = _lines(code, node)
            if lines is not None:
                code.statements.append(lines)
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
                functions[node.name] = None
        elif isinstance(node, ast.arg):
            names[node.arg] = None
        elif isinstance(node, ast.match_case):
            pending.append(node.body)  # A pattern is no expression.
            continue
        pending.extend(vars(node).values())
    code.names = list(names) or ["x"]
    code.functions = list(functions) or code.names
    code.attributes = list(attributes) or ["numpy"]


def _lines(code: Code, node: ast.stmt) -> Lines | None:
    first = node.lineno - 1
    for decorator in getattr(node, "decorator_list", ()):
        first = min(first, decorator.lineno - 1)
    end = node.end_lineno or node.lineno
    before = code.lines[node.lineno - 1][: node.col_offset]
    behind = code.lines[end - 1][node.end_col_offset or 0 :].strip()
    if before.strip() or b"\t" in before or (behind and not behind.startswith(b"#")):
        return None
    return Lines(node, first, end)
