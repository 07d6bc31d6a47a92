"""What rules ask the source: of wrapped functions, and of the calls of wrappers."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Problem, WrapperCall
    from pyfunc_lint.domain.callables import Function
    from pyfunc_lint.domain.values import Value
    from pyfunc_lint.source.modules import Module

SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def plain_function(value: Value) -> Function | None:
    """The function behind partials and bound methods."""
    from pyfunc_lint.domain.callables import Bound, Function, Partial

    while isinstance(value, (Partial, Bound)):
        value = value.function
    return value if isinstance(value, Function) else None


def own_nodes(function: Function) -> tuple[ast.AST, ...]:
    """The nodes of a function's body, without those of functions inside it.

    They are kept: a function may be wrapped at many places.
    """
    kept = function.module.cache
    key = f"nodes of {id(function.node)}"
    if key not in kept:
        kept[key] = tuple(_own_nodes(function.node))
    found = kept[key]
    assert isinstance(found, tuple)
    return found


def _own_nodes(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) -> Iterator[ast.AST]:
    work: deque[ast.AST] = deque([node.body] if isinstance(node, ast.Lambda) else node.body)
    while work:
        item = work.popleft()
        yield item
        if not isinstance(item, SCOPES):
            work.extend(ast.iter_child_nodes(item))


def rebound(node: ast.AST) -> Iterator[str]:
    """The names that a statement or an assignment expression gives a new value."""
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, (ast.AnnAssign, ast.For, ast.NamedExpr)):
        targets = [node.target]
    for target in targets:
        for item in target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]:
            if isinstance(item, ast.Name):
                yield item.id


def method_call(module: Module, receiver: ast.AST) -> tuple[ast.AST | None, ast.Call | None]:
    """The attribute that is read of an expression, and the call of it, if it is called."""
    above = [*ancestors(module.tree, receiver)[:2], None, None]
    call = above[1]
    called = isinstance(call, ast.Call) and call.func is above[0]
    return above[0], call if called and isinstance(call, ast.Call) else None


def argument_of(call: WrapperCall, name: str, position: int) -> ast.expr | None:
    """The expression of an argument of the wrapper's call, if it is written there."""
    node = call.node
    if not isinstance(node, ast.Call) or any(isinstance(a, ast.Starred) for a in node.args):
        return None
    for keyword in node.keywords:
        if keyword.arg == name:
            return keyword.value
    return node.args[position] if position < len(node.args) else None


def tout_of(call: WrapperCall, index: int) -> ast.expr | None:
    """The expression in ``Tout`` that declares an output, if it is written at the call."""
    node = argument_of(call, "Tout", 2)
    if isinstance(node, (ast.List, ast.Tuple)):
        plain = index < len(node.elts) and not any(isinstance(e, ast.Starred) for e in node.elts)
        return node.elts[index] if plain else None
    return node if index == 0 and isinstance(node, (ast.Attribute, ast.Constant)) else None


def returned_expression(call: WrapperCall, problem: Problem) -> ast.expr | None:
    """The expression of the output that a problem is about, if it is written in the function."""
    node = problem.node.value if isinstance(problem.node, ast.Return) else problem.node
    if node is call.node or not isinstance(node, ast.expr):
        return None  # A function of a library returns it, or the end of the body.
    if problem.count > 1 or isinstance(node, (ast.Tuple, ast.List)):
        items = node.elts if isinstance(node, (ast.Tuple, ast.List)) else []
        plain = problem.index < len(items) and not any(isinstance(i, ast.Starred) for i in items)
        return items[problem.index] if plain and not problem.many else None
    return node
