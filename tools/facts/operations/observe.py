"""Runs one operation on one value and says what came of it, in the words of the tables."""

from __future__ import annotations

import builtins
import contextlib
import io
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from pyfunc_lint.tables.operands import UNKNOWN_RANK, Operand, Outcome

#: Parts of messages that differ from run to run or with the values: what identifies a failure is
#: a stretch between them.
_VARIABLE = re.compile(
    r"""
      \{\{.*?\}\}                     # {{function_node …}}, {{node …}}
    | \[Op:.*                         # [Op:AddV2] name:
    | <tf\.Tensor.*?>(?=\W|$)         # reprs of values
    | <KerasTensor.*?>
    | KerasTensor\(type_spec=.*?description=".*?"\)
    | (?<=calling\ layer)\ ".*?"
    | <[\w.]+\ object.*?>
    | tf\.\w*Tensor\(.*
    | (?:Sparse|Ragged|Symbolic)?Tensor\(.*
    | array\(.*
    | b?'[^']*\d[^']*'                # quoted things with a number in them
    | ['"]?\b(?:numpy|ml_dtypes|tensorflow|keras)\.[\w.]*['"]?     # classes by their full name
    | ['"]?\b(?:NoneType|ellipsis|complex|EagerTensor|SymbolicTensor|ResourceVariable
        |RaggedTensor|SparseTensor|KerasTensor|TensorShape|DType|Operation|ndarray)\b['"]?
    | ['"](?:int|float|str|bytes|list|tuple|dict|set|bool|complex)['"]
    | (?<=\bfor\ )[^\s\w'"]+(?:\ or\ pow\(\))?:      # operators
    | '[<>=!]+'
    | ufunc\ '\w+'
    | (?<=\bnot\ )(?:int|float|str|bytes|list|tuple|dict|set|bool|complex)\b
    | \[[^\]]*\]
    | \([\d,\ None]*\)                # shapes
    | \(?\b[\w/]+:\d+\b\)?            # names of tensors
    | 0x[0-9a-f]+
    | -?\b\d+(?:\.\d*)?\b
    | \b(?:tf\.)?(?:b?float|u?int|complex)\d+(?:_ref)?\b   # dtypes
    | (?<!`)\b(?:half|float|double|string|bool|resource|variant)\b
    | \b(?:AddV2|Add|Sub|Mul|RealDiv|Div|FloorDiv|FloorMod|Pow|MatMul|BatchMatMulV2|BatchMatMulV3
        |GreaterEqual|LessEqual|Greater|Less|Equal|NotEqual
        |LogicalAnd|LogicalOr|LogicalXor|BitwiseAnd|BitwiseOr|BitwiseXor)\b
    """,
    re.VERBOSE | re.DOTALL,
)
#: How many characters of a message are enough, and how many are worth keeping.
_ENOUGH, _LONGEST = 24, 70


def identifying_text(message: str) -> str:
    """A stretch of the message without values, addresses and dtypes: the first long one."""
    lines = [line for line in message.splitlines() if line.strip()]
    if not lines:
        return ""
    if message.startswith("in user code:"):
        # AutoGraph puts the original message, with its type, after a traceback.
        pattern = re.compile(r"^\s+[A-Z]\w*(?:Error|Exception|Warning)?: ")
        start = max((i for i, line in enumerate(lines) if pattern.match(line)), default=None)
        if start is not None:
            lines = [pattern.sub("", lines[start]), *lines[start + 1 :]]
    pieces = [piece for line in lines[:3] for piece in _VARIABLE.split(line)]
    pieces = [piece.strip(" \t.,:;'\"()") for piece in pieces]
    best = max(pieces, key=lambda piece: min(len(piece), _ENOUGH))
    if len(best) > _LONGEST:
        best = best[: _LONGEST + 1].rsplit(" ", 1)[0]
    return best


def exception_name(error: BaseException) -> str:
    """Name of the nearest type that users can write in an `except` clause."""
    places: list[object] = [builtins]
    if hasattr(np, "exceptions"):
        places.append(np.exceptions)
    if "tensorflow" in sys.modules:
        places.append(sys.modules["tensorflow"].errors)
    for kind in type(error).__mro__:
        if any(getattr(place, kind.__name__, None) is kind for place in places):
            return kind.__name__
    raise AssertionError(error)


def failure(error: BaseException) -> Outcome:
    """The outcome of an operation that raised."""
    return Outcome(error=exception_name(error), text=identifying_text(str(error)))


def numpy_dtype_name(dtype: np.dtype[Any], values: object = None) -> str | None:
    """The tables' name of a NumPy dtype."""
    if dtype.kind in "SU":
        return "bytes" if dtype.kind == "S" else "str"
    if dtype.kind == "O":
        flat = np.asarray(values, dtype=object).ravel()
        return "string" if flat.size and all(isinstance(e, bytes) for e in flat) else "object"
    if dtype.kind in "mMV" and dtype.name != "bfloat16":
        return None
    return dtype.name


def operand_of(value: object, world: str = "eager") -> Operand | None:
    """The value as the tables see it, None when they have no kind for it.

    ``world`` is the kind that a symbolic tensor has there: "symbolic" or "autograph".
    """
    plain = _PLAIN.get(type(value))
    if plain:
        return Operand(plain)
    if isinstance(value, np.ndarray):
        return Operand("ndarray", numpy_dtype_name(value.dtype, value), value.ndim)
    if isinstance(value, np.generic):
        return Operand("npscalar", numpy_dtype_name(value.dtype, value), 0)
    if isinstance(value, np.dtype):
        return Operand("npdtype")
    if "tensorflow" in sys.modules:
        return _tensorflow_operand(value, world)
    return None


_PLAIN: dict[type, str] = {
    type(None): "none",
    bool: "bool",
    int: "int",
    float: "float",
    complex: "complex",
    bytes: "bytes",
    str: "str",
    list: "list",
    tuple: "tuple",
    dict: "dict",
    set: "set",
    frozenset: "set",
}


def _tensorflow_operand(value: Any, world: str) -> Operand | None:
    import tensorflow as tf

    in_graph = world != "eager"
    if type(value).__name__ == "KerasTensor":
        if hasattr(value, "type_spec"):  # Keras 2
            return Operand("keras2", value.dtype.name, _rank(value.shape))
        return Operand("keras", value.dtype, len(value.shape))
    if isinstance(value, tf.DType):
        return Operand("dtype")
    if isinstance(value, tf.TensorShape):
        return Operand("shape", None, _rank(value))
    if isinstance(value, tf.Operation):
        return Operand("operation")
    if isinstance(value, tf.Variable):
        kind = "symvariable" if in_graph else "variable"
    elif isinstance(value, tf.RaggedTensor):
        kind = "symragged" if in_graph else "ragged"
    elif isinstance(value, tf.SparseTensor):
        kind = "symsparse" if in_graph else "sparse"
    elif isinstance(value, tf.Tensor):
        kind = "eager" if hasattr(value, "numpy") else world
    else:
        return None
    return Operand(kind, value.dtype.base_dtype.name, _rank(value.shape))


def _rank(shape: Any) -> int:
    return UNKNOWN_RANK if shape.rank is None else shape.rank


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Hides what the probed code prints and warns about."""
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        np.errstate(all="ignore"),
    ):
        warnings.simplefilter("ignore")
        yield


class Endless(BaseException):
    """An operation that never ends, as iterating over a ragged tensor while tracing."""


@contextlib.contextmanager
def limited_subscripts(limit: int = 12) -> Iterator[None]:
    """Ends the iterations over ragged tensors that would never end: each step is a subscript."""
    import tensorflow as tf

    original = tf.RaggedTensor.__getitem__
    count = 0

    def counting(self: object, key: object) -> object:
        nonlocal count
        count += 1
        if count > limit:
            count = 0
            raise Endless
        return original(self, key)

    tf.RaggedTensor.__getitem__ = counting
    try:
        yield
    finally:
        tf.RaggedTensor.__getitem__ = original


def attempt(
    operation: Callable[..., object], *values: object, world: str = "eager"
) -> tuple[Outcome, Any]:
    """What the operation really does with the values, and the value that it gives."""
    try:
        result = operation(*values)
    except Exception as error:
        return failure(error), None
    except Endless:
        return Outcome(note="endless"), None
    return Outcome(result=operand_of(result, world)), result


def run(operation: Callable[..., object], *values: object, world: str = "eager") -> Outcome:
    """What the operation really does with the values."""
    return attempt(operation, *values, world=world)[0]
