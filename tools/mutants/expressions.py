"""Edits of expressions: exchanged, odd, wrapped, nested; their operators and arguments."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Sequence

import odd
from filling import expression, filled
from spans import Code


def replace_expression(code: Code, chance: random.Random, other: Code) -> str | None:
    source = chance.choice((code, code, other))
    return _with_expression(code, chance, lambda _: f"({expression(source, chance)})")


def odd_value(code: Code, chance: random.Random, _: Code) -> str | None:
    constants = [node for node in code.loads if isinstance(node, ast.Constant)]
    among = constants if constants and chance.random() < 0.5 else code.loads
    value = chance.choice(odd.CONSTANTS)
    return _with_expression(code, chance, lambda _: f"({value})", among)


def wrap_expression(code: Code, chance: random.Random, other: Code) -> str | None:
    pattern = chance.choice(odd.WRAPPED_EXPRESSIONS)
    return _with_expression(
        code, chance, lambda text: filled(pattern, code, chance, other, instead=text)
    )


def nest_expression(code: Code, chance: random.Random, other: Code) -> str | None:
    """The same wrapping, many times: deep trees, long chains, products of growth."""
    pattern = chance.choice(odd.WRAPPED_EXPRESSIONS)
    depth = chance.choice(odd.REPEATS)

    def nested(text: str) -> str:
        for _ in range(depth):
            if len(text) > 10_000:
                break
            text = filled(pattern, code, chance, other, instead=text)
        return text

    return _with_expression(code, chance, nested)


def change_operator(code: Code, chance: random.Random, _: Code) -> str | None:
    """What stands between two operands: their own operator, or the comma."""
    pairs = [pair for node in code.nodes for pair in _operands(node)]
    if not pairs:
        return None
    left, right = chance.choice(pairs)
    start, end = code.span(left)[1], code.span(right)[0]
    if start > end or code.data[start:end].count(b")") != code.data[start:end].count(b"("):
        return None
    return code.replaced(start, end, chance.choice(odd.OPERATORS))


def _operands(node: ast.AST) -> list[tuple[ast.expr, ast.expr]]:
    if isinstance(node, ast.BinOp):
        return [(node.left, node.right)]
    if isinstance(node, ast.BoolOp):
        return list(zip(node.values, node.values[1:], strict=False))
    if isinstance(node, ast.Compare):
        return list(zip([node.left, *node.comparators], node.comparators, strict=False))
    if isinstance(node, ast.Tuple | ast.List):
        return list(zip(node.elts, node.elts[1:], strict=False))
    return []


def change_arguments(code: Code, chance: random.Random, other: Code) -> str | None:
    """Arguments of a call, or items of a display: one less, twice, in another order, with stars."""
    found: list[list[ast.expr | ast.keyword]] = []
    for node in code.nodes:
        if isinstance(node, ast.Call) and (node.args or node.keywords):
            found.append([*node.args, *node.keywords])
        elif isinstance(node, ast.Tuple | ast.List | ast.Set) and node.elts:
            found.append([*node.elts])
    if not found:
        return None
    parts = chance.choice(found)
    parts.sort(key=code.span)
    start, end = code.span(parts[0])[0], code.span(parts[-1])[1]
    texts = [code.text(part) for part in parts]
    chance.choice(_ARGUMENTS)(texts, chance, expression(chance.choice((code, other)), chance))
    return code.replaced(start, end, ", ".join(texts))


def _drop(texts: list[str], chance: random.Random, _: str) -> None:
    texts.pop(chance.randrange(len(texts)))


def _double(texts: list[str], chance: random.Random, _: str) -> None:
    texts.insert(0, chance.choice(texts))


def _multiply(texts: list[str], chance: random.Random, _: str) -> None:
    texts[:0] = [texts[0]] * chance.choice(odd.REPEATS)


def _shuffle(texts: list[str], chance: random.Random, _: str) -> None:
    chance.shuffle(texts)


def _star(texts: list[str], chance: random.Random, _: str) -> None:
    at = chance.randrange(len(texts))
    texts[at] = chance.choice(("*", "**")) + texts[at].rpartition("=")[2]


def _add(texts: list[str], chance: random.Random, new: str) -> None:
    keyword = chance.choice(("", "", "*", "**", "name=", "Tout=", "func=", "inp=", "axis="))
    texts.insert(chance.randrange(len(texts) + 1), f"{keyword}({new})")


def _rename_keyword(texts: list[str], chance: random.Random, _: str) -> None:
    at = chance.randrange(len(texts))
    value = texts[at].rpartition("=")[2]
    texts[at] = chance.choice(("func=", "inp=", "Tout=", "name=", "dtype=", "shape=", "")) + value


_ARGUMENTS = (_drop, _double, _multiply, _shuffle, _star, _add, _rename_keyword)


def _with_expression(
    code: Code,
    chance: random.Random,
    change: Callable[[str], str],
    among: Sequence[ast.expr] | None = None,
) -> str | None:
    among = code.loads if among is None else among
    if not among:
        return None
    node = chance.choice(among)
    start, end = code.span(node)
    return code.replaced(start, end, change(code.data[start:end].decode()))
