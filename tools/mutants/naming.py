"""Edits of names, attributes, signatures, decorators and tokens."""

from __future__ import annotations

import ast
import io
import random
import tokenize

import odd
from filling import expression
from spans import Code


def rename(code: Code, chance: random.Random, _: Code) -> str | None:
    """One name becomes another, everywhere or once."""
    old, new = chance.choice(code.names), chance.choice(code.names + code.functions)
    places = [
        code.span(node)[0]
        for node in code.nodes
        if (isinstance(node, ast.Name) and node.id == old)
        or (isinstance(node, ast.arg) and node.arg == old)
    ]
    if old == new or not places:
        return None
    if chance.random() < 0.5:
        places = [chance.choice(places)]
    data = code.data
    for start in sorted(places, reverse=True):
        data = data[:start] + new.encode() + data[start + len(old.encode()) :]
    return data.decode()


def change_attribute(code: Code, chance: random.Random, _: Code) -> str | None:
    found = [node for node in code.nodes if isinstance(node, ast.Attribute)]
    if not found:
        return None
    node = chance.choice(found)
    end = code.span(node)[1]
    attributes = code.attributes if chance.random() < 0.5 else odd.ATTRIBUTES
    return code.replaced(end - len(node.attr.encode()), end, chance.choice(attributes))


def change_signature(code: Code, chance: random.Random, other: Code) -> str | None:
    """Parameters with defaults, stars, slashes, or without the last one."""
    found = [
        node.args.args
        for node in code.nodes
        if isinstance(node, ast.FunctionDef | ast.Lambda) and node.args.args
    ]
    if not found:
        return None
    parameter = chance.choice(chance.choice(found))
    start, end = code.span(parameter)
    form = chance.choice(
        ("*{0}", "**{0}", "{0}=({1})", "{0}, /", "*, {0}", "{0}, *args", "{0}, x=({1})", "")
    )
    return code.replaced(start, end, form.format(parameter.arg, expression(other, chance)))


def change_decorators(code: Code, chance: random.Random, other: Code) -> str | None:
    """One less, or one that may be anything."""
    found = [
        (place, place.node)
        for place in code.statements
        if isinstance(place.node, ast.FunctionDef | ast.ClassDef)
    ]
    if not found:
        return None
    place, node = chance.choice(found)
    if node.decorator_list and chance.random() < 0.4:
        gone = chance.choice(node.decorator_list)
        return code.with_lines(gone.lineno - 1, gone.end_lineno or gone.lineno, [])
    names = ("tf.function", "staticmethod", "classmethod", "property", "functools.lru_cache")
    name = chance.choice((*names, expression(other, chance), chance.choice(code.functions)))
    return code.with_lines(place.first, place.first, [" " * place.indent + f"@{name}"])


def change_tokens(code: Code, chance: random.Random, _: Code) -> str | None:
    """A token left out, doubled, exchanged for another."""
    text = code.data.decode()
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    except (tokenize.TokenError, SyntaxError):
        return None
    kinds = (tokenize.OP, tokenize.NAME, tokenize.NUMBER, tokenize.STRING)
    tokens = [token for token in tokens if token.type in kinds]
    if not tokens:
        return None
    lines = text.split("\n")
    for _turn in range(chance.choice((1, 1, 2, 3))):
        token = chance.choice(tokens)
        if token.start[0] != token.end[0]:
            continue
        new = chance.choice(
            ("", f"{token.string} {token.string}", chance.choice(odd.TOKENS))
            + (chance.choice(tokens).string,) * 3
        )
        line = lines[token.start[0] - 1]
        lines[token.start[0] - 1] = f"{line[: token.start[1]]} {new} {line[token.end[1] :]}"
    return "\n".join(lines)
