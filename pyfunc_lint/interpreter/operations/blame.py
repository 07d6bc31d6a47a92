"""Whose fault a failing operation is: of the value, of where it lives, or of neither."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from pyfunc_lint.diagnostics.causes import Cause, Form
from pyfunc_lint.diagnostics.details import Misuse
from pyfunc_lint.domain.tensors import Array, ShapeValue, Tensor
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.faults import Raises
from pyfunc_lint.interpreter.operations.operands import counterpart, is_symbolic
from pyfunc_lint.interpreter.operations.requirements import NUMPY_2_4
from pyfunc_lint.tables.dtypes import ITEMS
from pyfunc_lint.tables.operands import Operand, Outcome

_TENSOR_LIKE = (
    Operand("eager", "float32", 1),
    Operand("variable", "float32", 1),
    Operand("ragged", "float32", 2),
    Operand("dtype", "float32"),
    Operand("shape", None, 1),
)
_OBJECT_SCALAR = Operand("ndarray", "string", 0)
_TEXTS = (Operand("bytes"), Operand("str"))
_ARRAY_LIKE = (Operand("ndarray"), Operand("npscalar"), Operand("bytes"), Operand("str"))


_ONLY_SCALARS = "-dimensional arrays can be converted to Python scalars"
"""What NumPy 2.4 says of every array with an axis; before, of one element was its number."""


def depends_on_size(outcome: Outcome, value: Value) -> bool:
    """Whether an older NumPy converts the value to a number, because it may have one element."""
    if _ONLY_SCALARS not in outcome.text or not isinstance(value, (Tensor, Array)):
        return False
    return value.shape is None or all(size in (None, 1) for size in value.shape)


def of_one_element(raises: Raises, run: Interpreter | None) -> Raises | None:
    """The failure where NumPy is told to be one that refuses them; None where it may be another.

    ``.numpy()`` leaves the axis: an index or ``.item()`` takes the element.
    """
    if run is None or run.versions.numpy != {"2.4"}:
        return None
    if isinstance(raises.detail, Misuse):
        detail = replace(raises.detail, form=Form.ELEMENT)
        return replace(raises, cause=Cause.TENSOR_AS_ARRAY, detail=detail, requires=NUMPY_2_4)
    return None


def failure(
    node: ast.AST | None,
    value: Value,
    operand: Operand,
    outcome: Outcome,
    operation: str,
    works: Callable[[Operand], bool],
) -> Raises:
    """Why an operation on ``value`` fails: ``works`` tells whether it would on another operand."""
    cause, form = Cause.UNTOLD, Form.ARRAY
    if is_symbolic(operand):
        eager = counterpart(operand)
        tried = (eager is not None and works(eager)) or _works_on_array(operand, works)
        if tried or _python_help(operand, works):
            cause = Cause.SYMBOLIC_VALUE
    elif operand.kind in ("eager", "variable"):
        if _works_on_array(operand, works):
            cause = Cause.TENSOR_AS_ARRAY
            if operand.dtype == "string" and not operand.rank and works(Operand("str")):
                form = Form.TEXT
        elif found := _python_help(operand, works):
            cause, form = Cause.TENSOR_AS_ARRAY, found
        elif operation.startswith(".") and works(Operand("symbolic", operand.dtype, operand.rank)):
            cause = Cause.GRAPH_ONLY
    elif operand.kind == "bytes" and works(Operand("str")):
        cause = Cause.BYTES_AS_STR
    elif operand.kind == "bytes" and operation.startswith(".") and works(_OBJECT_SCALAR):
        cause = Cause.BYTES_AS_ARRAY
    elif _is_eager_argument(operand, value) and any(works(text) for text in _TEXTS):
        # Called eagerly, the wrapper does not pass a string as bytes.
        cause = Cause.ARRAY_AS_BYTES
    elif operand.kind == "dtype" and works(Operand("npdtype", operand.dtype)):
        cause = Cause.TENSOR_AS_ARRAY
    elif operand.kind in ("ndarray", "npscalar", "bytes", "npdtype") or (
        isinstance(value, ShapeValue) and value.library == "np"
    ):
        # Only attributes: other operations that fail on an array are no question of worlds.
        if operation.startswith(".") and any(works(other) for other in _TENSOR_LIKE):
            cause = Cause.ARRAY_AS_TENSOR
    detail = Misuse(operation, node, value, dtype=operand.dtype or "", form=form)
    return Raises(cause, outcome.error, outcome.text, detail)


def _is_eager_argument(operand: Operand, value: Value) -> bool:
    """A string that an eagerly called wrapper passed."""
    return operand == _OBJECT_SCALAR and isinstance(value, Array) and value.argument


def _python_help(operand: Operand, works: Callable[[Operand], bool]) -> Form | None:
    """The form of it as a Python value that would do, if there is one."""
    if operand.dtype == "string":
        return None
    dtype = operand.dtype or "float32"
    own = ITEMS.get(dtype, dtype)
    for kind in dict.fromkeys((own, "int")):
        if works(Operand(kind)):
            if operand.rank == 0:
                return Form(kind)
            # A scalar's list is its Python value, so that serves where the rank is not known.
            return Form.LIST if kind == own and works(Operand("list")) else None
    return None


def _works_on_array(operand: Operand, works: Callable[[Operand], bool]) -> bool:
    if operand.dtype == "string":
        array = Operand("ndarray", "string", operand.rank)
        candidates: tuple[Operand, ...] = (Operand("bytes"), Operand("str"), array)
    elif operand.dtype is None:
        candidates = _ARRAY_LIKE
    else:
        candidates = (
            Operand("ndarray", operand.dtype, operand.rank),
            Operand("npscalar", operand.dtype, 0),
        )
    return any(works(candidate) for candidate in candidates)
