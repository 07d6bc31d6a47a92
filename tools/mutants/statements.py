"""Edits of statements: left out, repeated, exchanged, moved, wrapped, new ones, growing values."""

from __future__ import annotations

import ast
import random

import odd
from filling import filled
from spans import Code, Lines


def delete_statement(code: Code, chance: random.Random, _: Code) -> str | None:
    found = _statement(code, chance)
    if found is None:
        return None
    return code.with_lines(found.first, found.end, [" " * found.indent + "pass"])


def repeat_statement(code: Code, chance: random.Random, _: Code) -> str | None:
    found = _statement(code, chance)
    if found is None:
        return None
    lines = code.block(found, found.indent)
    times = chance.choice((2, 2, 3, *odd.REPEATS))
    return code.with_lines(found.first, found.end, lines * min(times, 1 + 300 // len(lines)))


def swap_statements(code: Code, chance: random.Random, _: Code) -> str | None:
    one, other = sorted(
        (chance.choice(code.statements) for _ in range(2)), key=lambda found: found.first
    )
    if one.end > other.first:
        return None
    between = [line.decode() for line in code.lines[one.end : other.first]]
    new = [*code.block(other, one.indent), *between, *code.block(one, other.indent)]
    return code.with_lines(one.first, other.end, new)


def move_statement(code: Code, chance: random.Random, other: Code) -> str | None:
    """Also from another module."""
    source = chance.choice((code, other))
    found, place = _statement(source, chance), _statement(code, chance)
    if found is None or place is None:
        return None
    return _inserted(code, chance, place, source.block(found, place.indent))


def insert_statement(code: Code, chance: random.Random, other: Code) -> str | None:
    place = _statement(code, chance)
    if place is None:
        return None
    text = filled(chance.choice(odd.STATEMENTS), code, chance, other)
    return _inserted(code, chance, place, _indented(text, place.indent))


def wrap_statement(code: Code, chance: random.Random, other: Code) -> str | None:
    found = _statement(code, chance)
    if found is None:
        return None
    pattern = chance.choice(odd.WRAPPED_STATEMENTS)
    new: list[str] = []
    for line in _indented(filled(pattern, code, chance, other), found.indent):
        if line.strip() == "...":
            new.extend(code.block(found, len(line) - 3))
        else:
            new.append(line)
    return code.with_lines(found.first, found.end, new)


def grow(code: Code, chance: random.Random, other: Code) -> str | None:
    """After something bound a name, statements that make of its value a greater one."""
    bound = [
        (found, target.id)
        for found in code.statements
        if isinstance(found.node, ast.Assign | ast.AugAssign | ast.AnnAssign)
        for target in ast.walk(found.node)
        if isinstance(target, ast.Name) and isinstance(target.ctx, ast.Store)
    ]
    entered = [
        (found, chance.choice(found.node.args.args).arg)
        for found in code.statements
        if isinstance(found.node, ast.FunctionDef) and found.node.args.args
    ]
    if not bound and not entered:
        return None
    found, name = chance.choice(bound or entered)
    if entered and chance.random() < 0.5:
        found, name = chance.choice(entered)
    patterns = chance.choices(odd.GROWTH, k=chance.choice((1, 1, 1, 2, 3)))
    text = "\n".join(filled(pattern, code, chance, other, bound_name=name) for pattern in patterns)
    repeats = chance.choice(odd.REPEATS)
    if isinstance(found.node, ast.FunctionDef):
        first = found.node.body[0]
        if first.col_offset <= found.indent or first.lineno == found.node.lineno:
            return None
        place, indent = first.lineno - 1, first.col_offset
    else:
        place, indent = found.end, found.indent
    if chance.random() < 0.3:
        head = chance.choice(("for _ in range({n}):", "while {e}:", "for {y} in {e}:"))
        text = f"{filled(head, code, chance, other)}\n    " + text.replace("\n", "\n    ")
        repeats = chance.choice((1, 1, 2, 9))
    return code.with_lines(place, place, _indented(text, indent) * repeats)


def _statement(code: Code, chance: random.Random) -> Lines | None:
    return chance.choice(code.statements) if code.statements else None


def _inserted(code: Code, chance: random.Random, place: Lines, lines: list[str]) -> str:
    at = chance.choice((place.first, place.end))
    return code.with_lines(at, at, lines)


def _indented(text: str, indent: int) -> list[str]:
    return [" " * indent + line for line in text.split("\n")]
