"""The texts of ``odd`` with names and expressions of real modules in them."""

from __future__ import annotations

import random

import odd
from spans import Code

_LONGEST = 400
"""Characters of an expression that is copied to somewhere else."""


def expression(code: Code, chance: random.Random) -> str:
    """A short expression of a module."""
    for _ in range(4 if code.loads else 0):
        node = chance.choice(code.loads)
        start, end = code.span(node)
        if end - start <= _LONGEST:
            text = code.data[start:end].decode()
            return f"({text})" if "\n" in text else text
    return "x"


def filled(
    pattern: str,
    code: Code,
    chance: random.Random,
    other: Code,
    *,
    bound_name: str | None = None,
    instead: str | None = None,
) -> str:
    """A text of ``odd`` with names and expressions of the module in it."""

    def some(source: Code) -> str:
        constant = chance.random() < 0.3
        return chance.choice(odd.CONSTANTS) if constant else expression(source, chance)

    attributes = code.attributes if chance.random() < 0.6 else odd.ATTRIBUTES
    if instead is None:
        instead = f"({some(code)})"
    elif not instead.isidentifier():
        instead = f"({instead})"
    return pattern.format(
        x=bound_name or chance.choice(code.names),
        y=chance.choice(code.names),
        f=chance.choice(code.functions),
        e=instead,
        g=f"({some(chance.choice((code, other)))})",
        a=chance.choice(attributes),
        n=chance.choice(odd.COUNTS),
    )
