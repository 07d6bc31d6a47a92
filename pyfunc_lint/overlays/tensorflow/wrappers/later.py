"""Names of traced code that are bound again before the function behind a wrapper runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from pyfunc_lint.domain.callables import Function
from pyfunc_lint.domain.values import Unknown, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame


@contextmanager
def bound_later(
    run: Interpreter, node: ast.AST, function: Function, frame: Frame
) -> Iterator[None]:
    """What the function finds behind such a name when it runs is not known.

    In a graph it runs when all of the code around the call is done.
    """
    names: frozenset[str] = frozenset()
    if frame.world.mode != "eager" and function.frame == frame.address:
        names = rebound_after(frame.node, node)
    before: dict[str, tuple[Value, Value]] = {}
    for name in names:
        value = run.store.read((frame.address, name))
        if value is not None:
            before[name] = value, Unknown(("bound later", id(node), name))
            run.store.write((frame.address, name), before[name][1])
    try:
        yield
    finally:
        for name, (value, unknown) in before.items():
            if run.store.read((frame.address, name)) is unknown:
                run.store.write((frame.address, name), value)


@lru_cache(maxsize=256)
def rebound_after(function: ast.AST, call: ast.AST) -> frozenset[str]:
    """Names that a function binds behind a call in it."""
    end = (getattr(call, "end_lineno", 0), getattr(call, "end_col_offset", 0))
    return frozenset(
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name)
        and not isinstance(node.ctx, ast.Load)
        and (node.lineno, node.col_offset) >= end
    )
