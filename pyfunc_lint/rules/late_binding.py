"""W7324: a wrapped function reads a loop's variable after the loop is over."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pyfunc_lint.diagnostics.findings import Oracle, Prediction
from pyfunc_lint.diagnostics.help import OnlyWords, words
from pyfunc_lint.rules.rule import Rule, advice
from pyfunc_lint.rules.syntax import SCOPES, own_nodes, rebound
from pyfunc_lint.source.trees import ancestors

if TYPE_CHECKING:
    from pyfunc_lint.diagnostics.observations import Observations, WrapperCall
    from pyfunc_lint.diagnostics.violations import Violation


def check(observations: Observations) -> Iterator[Violation]:
    """Functions made in a loop of traced code that close over its variable."""
    for call in observations.wrapper_calls:
        name = _late_name(call) if call.world.mode == "graph" else ""
        if name:
            prediction = Prediction(
                "loses", worlds=(call.world.label,), oracle=Oracle.LAST_TURN, subject=name
            )
            help_ = words(f"bind it, lambda x, {name}={name}: ...", OnlyWords.ELSEWHERE)
            yield advice(call, {"name": name}, help_, prediction)


def _late_name(call: WrapperCall) -> str:
    """A loop's variable that the function reads when the loop is over, "" when there is none."""
    from pyfunc_lint.domain.callables import Function

    function = call.function
    if not isinstance(function, Function) or function.module is not call.module:
        return ""
    node = function.node
    names = {
        inner.id
        for inner in own_nodes(function)
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load)
    }
    names -= {arg.arg for arg in ast.walk(node.args) if isinstance(arg, ast.arg)}
    for inner in own_nodes(function):
        names -= set(rebound(inner))
    found: list[str] = []
    for child in ancestors(call.module.tree, node):
        if isinstance(child, SCOPES):
            return found[0] if found and child is _function_of(call) else ""
        if isinstance(child, ast.For) and not call.world.autograph:
            # AutoGraph makes the loop's body a function, whose variables are new in every turn.
            found += sorted(names & _targets(child.target))
        if isinstance(child, (ast.ListComp, ast.GeneratorExp, ast.SetComp, ast.DictComp)):
            for generator in child.generators:
                found += sorted(names & _targets(generator.target))
    return ""


def _function_of(call: WrapperCall) -> ast.AST:
    frame = call.frame
    while frame.within is not None:
        frame = frame.within
    return frame.node


def _targets(node: ast.expr) -> set[str]:
    return {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}


RULE = Rule(
    "W7324",
    "late-binding",
    "%(function)s sees the last value of `%(name)s` in every call: %(wrapper)s runs it after the "
    "loop",
    "In traced code a wrapper runs its function later, when the graph runs. A lambda or function "
    "made in a Python loop looks its variable up then, and finds the last value.",
    check,
    default_enabled=False,
)
