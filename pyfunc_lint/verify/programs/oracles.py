"""How a loss is seen: what a program would have to say about values that go without an error."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from pyfunc_lint.diagnostics.findings import Finding, Oracle, Place
from pyfunc_lint.verify.programs import snippets
from pyfunc_lint.verify.programs.wrapper_harness import wraps


@dataclass(frozen=True, slots=True)
class Observer:
    """Code that notices a loss, and how the predicted place calls it."""

    code: str
    call: str = ""
    """What is evaluated before the expression at the place; "" when the code needs no call."""
    ending: str = ""
    """What is called at the end."""


_TAKE = '''\
__lost__ = []


def take(made, given):
    """Notice a text that is how a tensor or bytes are written, and a tensor taken for bytes."""
    if isinstance(made, str):
        if any(mark in made for mark in ("Tensor", "tf.Variable", "b'", 'b"')):
            __lost__.append(f"{made!r:.80} is no value but how one is written")
        return
    for each in given if isinstance(given, (list, tuple)) else [given]:
        if tf.is_tensor(each) or isinstance(each, np.ndarray):
            __lost__.append(f"{type(each).__name__} is taken for its value")
'''


def observer(finding: Finding, tree: ast.Module) -> Observer | None:
    """The observer for a finding; None where a loss there cannot be seen from outside."""
    oracle, place = finding.prediction.oracle, finding.place
    if oracle.of_habits:
        return _habit(finding, tree)
    node = next((n for n in ast.walk(tree) if _is_at(n, place)), None)
    if oracle is Oracle.TEXT and isinstance(node, ast.expr):
        given = node.args if isinstance(node, ast.Call) and node.args else [node]
        plain = [ast.unparse(each) for each in given if not isinstance(each, ast.Starred)]
        return Observer(_TAKE, f"take({ast.unparse(node)}, [{', '.join(plain)}])")
    if isinstance(node, ast.Call) and wraps(tree, node):
        return Observer(snippets.WATCH.replace("WATCHED_NAME", repr(_watched(tree, node))))
    operation = finding.prediction.subject
    operands = _operands(node, operation) if node is not None else None
    if operands is None or place.line != place.end_line:
        return None
    return Observer(snippets.LOOK, f"look({', '.join(map(ast.unparse, operands))})")


def _habit(finding: Finding, tree: ast.Module) -> Observer | None:
    """Advice is about effects: a buffer that changes, a function that does not run."""
    call = next((n for n in ast.walk(tree) if _is_at(n, finding.place)), None)
    name = ""
    if isinstance(call, ast.Call):
        name = _watched(tree, call)
    oracle, subject = finding.prediction.oracle, finding.prediction.subject
    if oracle is Oracle.CHANGED_ARGUMENT:
        holders = [
            node
            for node in ast.walk(tree)
            if isinstance(node, (ast.FunctionDef, ast.Lambda))
            and node.lineno <= finding.place.line <= (node.end_lineno or 0)
        ]
        if not holders:
            return None
        name = getattr(max(holders, key=lambda node: node.lineno), "name", "<lambda>")
        return Observer(snippets.CHANGES.replace("WATCHED_NAME", repr(name)))
    if oracle is Oracle.LAST_TURN:
        code = snippets.BINDS.replace("NAME)", f"{subject!r})", 1)
        code = code.replace("{NAME}", subject)
        return Observer(code.replace("WATCHED_NAME", repr(name)))
    if oracle in (Oracle.NOT_RUN, Oracle.RUN_ONCE):
        # An effect is lost when nobody uses the result, a constant is computed once.
        once = oracle is Oracle.RUN_ONCE
        unused = "wrapper(func, inp, Tout, *more, **options)"
        code = snippets.RUNS.replace("return RESULT", f"return {'result' if once else unused}")
        return Observer(code.replace("WATCHED_NAME", repr(name)), ending="count()")
    return None


def _is_at(node: ast.AST, place: Place) -> bool:
    return (
        isinstance(node, ast.expr)
        and (node.lineno, node.col_offset) == (place.line, place.column)
        and (node.end_lineno, node.end_col_offset) == (place.end_line, place.end_column)
    )


def _operands(node: ast.AST, operation: str) -> tuple[ast.expr, ast.expr] | None:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        return node.left, node.comparators[0]
    if isinstance(node, ast.BinOp):
        return node.left, node.right
    if isinstance(node, ast.Call) and operation.startswith("np.") and len(node.args) > 1:
        return node.args[0], node.args[1]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
        return node.args[0], node.func.value
    return None


def _watched(tree: ast.Module, call: ast.Call) -> str:
    """The name of the function whose results are compared, "" for any."""
    function: ast.expr | None = call.args[0] if call.args else None
    for keyword in call.keywords:
        function = keyword.value if keyword.arg == "func" else function
    if isinstance(call.func, ast.Name) and any(
        isinstance(n, ast.FunctionDef) and n.name == call.func.id for n in ast.walk(tree)
    ):
        function = call.func  # Decorated with the wrapper.
    if isinstance(function, ast.Lambda):
        return "<lambda>"
    if isinstance(function, ast.Attribute):
        return function.attr
    if isinstance(function, ast.Name) and any(
        isinstance(n, ast.FunctionDef) and n.name == function.id for n in ast.walk(tree)
    ):
        return function.id
    return ""
