"""Values that get lost without an error: of outputs, of operands, and of texts."""

from __future__ import annotations

import ast
from typing import ClassVar

from pyfunc_lint.verify.oracles.errors import NOT_RUN
from pyfunc_lint.verify.oracles.marks import Copy
from pyfunc_lint.verify.oracles.watch import Observer, Outcome, Watch
from pyfunc_lint.verify.places import (
    Insertion,
    Span,
    around,
    expression_at,
    is_wrapper,
    wrapping_decorators,
    wraps,
)

_TEXTS = '''\
__lost__ = []


def __take__(made, given):
    """Notice a text that is how a tensor or bytes are written, and a tensor taken for bytes."""
    if isinstance(made, str):
        if any(mark in made for mark in ("Tensor", "tf.Variable", "b'", 'b"')):
            __lost__.append(f"{made!r:.80} is no value but how one is written")
        return
    for each in given if isinstance(given, (list, tuple)) else [given]:
        if tf.is_tensor(each) or isinstance(each, np.ndarray):
            __lost__.append(f"{type(each).__name__} is taken for its value")
'''

_OPERANDS = '''\
__lost__ = []


def __look__(left, right):
    """Notice operands that give a wrong result without an error."""
    for one, other in ((left, right), (right, left)):
        ones, others = (
            side.ravel().tolist() if isinstance(side, np.ndarray) and side.size
            else [*side] if isinstance(side, (list, tuple, set, frozenset, dict)) else [side]
            for side in (one, other)
        )
        known = bool(others) and all(isinstance(each, str) for each in others)
        if known and isinstance(one, (bytes, np.ndarray)) and isinstance(ones[0], bytes):
            __lost__.append(f"{one!r:.80} is bytes, {other!r:.80} is str: never equal")
        if tf.is_tensor(one) and one.dtype.is_integer and not tf.is_tensor(other):
            if np.asarray(other).dtype.kind == "f" and np.any(other != np.trunc(other)):
                __lost__.append(f"{one.dtype.name} tensor: {other!r:.80} loses its fraction")
'''

_OUTPUTS = '''\
__lost__ = []


def __compare__(computed, delivered):
    """Compare what the wrapped function computed with what TensorFlow delivers."""
    single = len(delivered) == 1
    values = list(computed) if isinstance(computed, (list, tuple)) and not single else [computed]
    pairs = [(value, result.numpy()) for value, result in zip(values, delivered)]
    same = len(values) == len(delivered)
    for value, result in pairs:
        try:
            value = np.asarray(value)
        except ValueError:  # Rows of different lengths, or values that belong to several outputs.
            same = False
            continue
        if value.dtype.kind in "OSU":
            same = same and value.shape == result.shape
        else:
            same = same and value.shape == result.shape
            same = same and np.allclose(value, result, rtol=1e-3, equal_nan=True)
    if not same:
        given = [result.numpy() for result in delivered]
        __lost__.append(f"computed {str(computed):.200}, delivered {str(given):.200}")


def __watch__(wrapper):
    """The wrapper of TensorFlow's, which also compares."""

    def watching(func=None, inp=None, Tout=None, *more, **options):
        if func is None:  # A decorator.
            return lambda function: lambda *inputs: watching(function, list(inputs), Tout)
        computed = []

        def compute(*arguments):
            computed.append(func(*arguments))
            return computed[-1]

        def compare(*delivered):
            __compare__(computed.pop(), delivered)
            return list(delivered)

        result = wrapper(compute, inp, Tout, *more, **options)
        parts = result if isinstance(result, (list, tuple)) else [result]
        checked = tf.py_function(compare, list(parts), [part.dtype for part in parts])
        return checked if isinstance(result, (list, tuple)) else checked[0]

    return watching
'''

WATCH = "__watch__"


def watching(tree: ast.Module, span: Span) -> list[tuple[Insertion, Insertion]] | None:
    """What has the wrapper that is called at a place observed; None where none is."""
    call = expression_at(tree, span)
    if not isinstance(call, ast.Call) or not wraps(tree, call):
        return None
    decorators = [] if is_wrapper(call.func) else list(wrapping_decorators(tree, call))
    return [around(function, f"{WATCH}(", ")") for function in decorators or [call.func]]


def preceded(span: Span, what: str) -> tuple[Insertion, Insertion]:
    """What has the expression at a place preceded by a call, in the same expression."""
    return (span.line, span.column, f"({what}, "), (span.end_line, span.end_column, ")[-1]")


class Loss(Watch):
    """An observer notices it."""

    loses: ClassVar[bool] = True


class OfOperands(Loss):
    """The operands that are compared or computed with are of kinds that do not fit."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """A look at both operands before the operation."""
        node = expression_at(tree, span)
        operands = _operands(node, subject) if node is not None else None
        if operands is None:
            return None
        call = f"__look__({', '.join(map(ast.unparse, operands))})"
        return Observer(_OPERANDS, [preceded(span, call)])


class OfOutputs(OfOperands):
    """What the wrapped function returned did not arrive; elsewhere, operands are looked at."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """A comparison of what was computed with what came out."""
        pairs = watching(tree, span)
        if pairs is None:
            return super().observer(tree, span, subject)
        return Observer(_OUTPUTS, pairs)

    def unrefuted(self, outcome: Outcome, copy: Copy) -> str:
        """Without a function that returned nothing could be lost."""
        return "" if not copy.body or outcome.get("returned") else NOT_RUN


class OfText(Loss):
    """The text or the memory of a tensor is there instead of its value."""

    def observer(self, tree: ast.Module, span: Span, subject: str) -> Observer | None:
        """A look at the text that is made, and at what it is made of."""
        node = expression_at(tree, span)
        if node is None:
            return None
        given = node.args if isinstance(node, ast.Call) and node.args else [node]
        plain = [ast.unparse(each) for each in given if not isinstance(each, ast.Starred)]
        call = f"__take__({ast.unparse(node)}, [{', '.join(plain)}])"
        return Observer(_TEXTS, [preceded(span, call)])


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
