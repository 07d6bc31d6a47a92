"""Texts that ``%`` formats."""

from __future__ import annotations

import ast
import re

from pyfunc_lint.domain.containers import Sequence
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import NONE, Const, Py, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.operations.protocols import unary_member
from pyfunc_lint.interpreter.qualifiers import texts
from pyfunc_lint.interpreter.registry import How

_CONVERSION = re.compile(r"%[-#0 +]*\d*(?:\.\d+)?([a-zA-Z%])")
_OPERATIONS = {
    "d": "percent-d", "i": "percent-d", "x": "percent-d", "u": "percent-d",
    "f": "percent-f", "e": "percent-f", "g": "percent-f",
}  # fmt: skip


def formatted(run: Interpreter, node: ast.AST, left: Value, right: Value, frame: Frame) -> Value:
    """``"%d" % value``: each conversion wants its own kind of value."""
    items = right.items if isinstance(right, Sequence) and right.kind == "tuple" else (right,)
    if not isinstance(left, Const) or items is None:
        return Py("str")
    letters = [letter for letter in _CONVERSION.findall(left.value) if letter != "%"]
    if len(letters) != len(items):
        return Py("str")
    subjects: list[ast.AST] = [node.right if isinstance(node, ast.BinOp) else node] * len(items)
    if isinstance(node, ast.BinOp) and isinstance(node.right, ast.Tuple):
        subjects = list(node.right.elts) if len(node.right.elts) == len(items) else subjects
    parts: list[Value] = []
    for letter, item, subject in zip(letters, items, subjects, strict=True):
        op = _OPERATIONS.get(letter)
        if op is not None and isinstance(item, (Tensor, Array)):
            found = unary_member(op, subject, item, frame.world, NONE)
            if isinstance(found, Raises):
                return found
        if letter in ("s", "r"):
            how: How = "str" if letter == "s" else "repr"
            parts.append(texts.written(node, run.refine(item), how, frame))
    return parts[0] if parts and left.value in ("%s", "%r") else texts.within(parts)
