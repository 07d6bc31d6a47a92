"""Leave out of a program what fails for other reasons before it comes to the predicted place.

Only for programs whose inputs are made up: there a statement may fail that would not fail in real
life. Its results become stand-ins, so nothing that depends on it can confirm anything. What the
place itself stands in, and a check that looks at inputs of known kinds, stays.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from pyfunc_lint.tables.dtypes import TENSORFLOW_NAMES
from pyfunc_lint.verify.places import Span
from pyfunc_lint.verify.programs.layout import first_line
from pyfunc_lint.verify.programs.units import Definition

LEFT_OUT = "left out"
_WANTED = re.compile(
    r"does not match expected type of (\w+)|was expected to be an? (\w+) tensor"
    r"|not in list of allowed values: (\w+)"
)
_HEADERS = (ast.If, ast.While, ast.For)
_LEAVING = (ast.Return, ast.Break, ast.Continue, ast.Yield, ast.YieldFrom)


def without_failing(text: str, span: Span, lines: Iterable[int]) -> str | None:
    """The program without the statement that failed; None when it cannot be spared."""
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    failing = set(lines)
    holder = _holder(tree, span)
    own = {line for line in failing if holder and _holds(holder, line)}
    if holder is not None and own:
        return _spared(text, list(_body(holder)), span, own, _tensors(tree, holder))
    # Nothing of the function ran: a definition above it may have failed.
    last = _first_own_line(tree)
    body = [node for node in tree.body if getattr(node, "name", "") not in ("StandIn", "NotHere")]
    return _spared(text, body, span, {line for line in failing if line < last}, set())


def with_wanted_dtype(text: str, message: str) -> str | None:
    """The program with another made-up dtype, when TensorFlow says which one it wants."""
    wanted = _WANTED.search(message)
    chosen = re.search(r"^(NUMBER, TRUTH, .* = .*?[a-z]\w*\.)(\w+)(,.*)", text, re.MULTILINE)
    if not wanted or not chosen or text.count("DTYPE") < 3:
        return None
    dtype = next(name for name in wanted.groups() if name)
    dtype = TENSORFLOW_NAMES.get(dtype, dtype)
    if dtype == chosen[2] or "# wanted" in chosen[3]:
        return None
    line = f"{chosen[1]}{dtype}{chosen[3]}  # wanted"
    return text[: chosen.start()] + line + text[chosen.end() :]


def _holder(tree: ast.Module, span: Span) -> ast.AST | None:
    """The innermost function around the place."""
    found: ast.AST | None = None
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _holds(node, span.line):
            found = node if node.name != "enclose" or found is None else found
    return found


def _holds(node: ast.AST, line: int) -> bool:
    return getattr(node, "lineno", 0) <= line <= (getattr(node, "end_lineno", 0) or 0)


def _body(holder: ast.AST) -> Iterator[ast.stmt]:
    yield from getattr(holder, "body", ())


def _first_own_line(tree: ast.Module) -> int:
    """Where the code begins that calls the user's: nothing of that is to be spared."""
    own = {"use_result", "made_up", "sketch", "sketch_receiver", "enclose", "call_it"}
    seen = 0
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name in own:
            return node.lineno
        seen = (node.end_lineno or node.lineno) + 1
    return seen


def _spared(
    text: str, body: list[ast.stmt], span: Span, failing: set[int], tensors: set[str]
) -> str | None:
    """The text in which the innermost statement that failed is replaced."""
    for statement in body:
        if not any(_holds(statement, line) for line in failing):
            continue
        if not _holds(statement, span.line):
            return _replaced(text, statement, failing, tensors)
        inner = [
            child
            for name in ("body", "orelse", "finalbody")
            for child in getattr(statement, name, ())
        ]
        inner += [s for handler in getattr(statement, "handlers", ()) for s in handler.body]
        if any(_holds(child, line) for child in inner for line in failing):
            return _spared(text, inner, span, failing, tensors)
        if isinstance(statement, _HEADERS) and inner[0].lineno > span.end_line - 1 >= 0:
            pass
        header = statement.test if isinstance(statement, (ast.If, ast.While)) else None
        header = statement.iter if isinstance(statement, ast.For) else header
        if header is not None and (header.end_lineno or 0) < span.line:
            return _exchanged(text, header, f'StandIn("{LEFT_OUT}")')
        return None
    return None


def _replaced(text: str, statement: ast.stmt, failing: set[int], tensors: set[str]) -> str | None:
    checks = [n for n in ast.walk(statement) if isinstance(n, (ast.Raise, ast.Assert))]
    if any(line == check.lineno for check in checks for line in failing):
        # It was a check that failed. Of what is known it may be right.
        looked_at = {n.id for n in ast.walk(statement) if isinstance(n, ast.Name)}
        if looked_at & tensors:
            return None
    elif any(isinstance(n, _LEAVING) for n in ast.walk(statement)):
        header = statement.test if isinstance(statement, ast.If) else None
        if header is None or not any(_holds(header, line) for line in failing):
            inner = [s for s in getattr(statement, "body", ()) if isinstance(s, ast.stmt)]
            inner += getattr(statement, "orelse", ())
            for child in inner:
                if any(_holds(child, line) for line in failing):
                    return _replaced(text, child, failing, tensors)
            return None
        return _exchanged(text, header, f'StandIn("{LEFT_OUT}")')
    if LEFT_OUT in ast.unparse(statement):
        # What stood here cannot even be replaced, as the item of a tensor.
        names = []
    elif isinstance(statement, Definition):
        names = [statement.name]
    else:
        names = list(dict.fromkeys(_bound(statement)))
    new = " = ".join([*names, f'StandIn("{LEFT_OUT}")']) if names else "pass  # Left out."
    lines = text.split("\n")
    if isinstance(statement, ast.Pass):
        return None
    first, last = first_line(statement), statement.end_lineno or statement.lineno
    lines[first - 1 : last] = [" " * statement.col_offset + new] + [""] * (last - first)
    return "\n".join(lines)


def _bound(statement: ast.stmt) -> Iterator[str]:
    for node in ast.walk(statement):
        if isinstance(getattr(node, "ctx", None), ast.Store):
            if isinstance(node, ast.Name):
                yield node.id
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"
            elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
                yield ast.unparse(node)
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]


def _exchanged(text: str, node: ast.expr, new: str) -> str:
    """The text with an expression replaced, on the same number of lines."""
    lines = [line.encode() for line in text.split("\n")]
    last = node.end_lineno or node.lineno
    before = lines[node.lineno - 1][: node.col_offset]
    after = lines[last - 1][node.end_col_offset :]
    filler = [b""] * (last - node.lineno)
    lines[node.lineno - 1 : last] = [before + new.encode() + after, *filler]
    return b"\n".join(lines).decode()


def _tensors(tree: ast.Module, holder: ast.AST) -> set[str]:
    """Parameters of the function whose kinds are known: those that are described as tensors."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "call_it":
            return {argument.arg for argument in node.args.args}
    return set()
