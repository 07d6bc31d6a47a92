"""NumPy's classes and dtypes, what ``isinstance`` and ``np.isscalar`` say, and constants."""

from __future__ import annotations

import ast
import math

from pyfunc_lint.domain.containers import Ref
from pyfunc_lint.domain.tensors import Array, DTypeValue, Tensor
from pyfunc_lint.domain.values import NONE, Const, Opaque, Py, Value, const
from pyfunc_lint.interpreter.arguments import Arguments
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.frames import Frame
from pyfunc_lint.interpreter.language.is_instance import DATA
from pyfunc_lint.interpreter.language.type_tests import tells_kinds
from pyfunc_lint.interpreter.operations.dtypes import numpy_dtype
from pyfunc_lint.interpreter.registry import CONSTANTS, Overlay, handles
from pyfunc_lint.overlays.measured.structured import FIELDS, has_fields

_ARRAY, _SCALAR = "np.ndarray", "np.generic"
Overlay(_ARRAY).example(Array())
CONSTANTS.update(
    {
        "np.newaxis": NONE, "np.pi": const(math.pi), "np.e": const(math.e),
        "np.inf": const(math.inf), "np.nan": Py("float"),
    }
)  # fmt: skip


@Overlay(_ARRAY, _SCALAR, "np.number", "np.bool_", "np.integer", "np.floating").instance
def _is_one(value: Value, name: str) -> bool | None:
    if not isinstance(value, Array):
        return None if isinstance(value, Opaque) else False
    if value.scalar is None or value.presumed:
        return None
    if name in (_ARRAY, _SCALAR):
        return value.scalar is (name == _SCALAR)
    return None if value.scalar else False


@tells_kinds("np.isscalar")
def _is_scalar(value: Value) -> bool | None:
    """True of Python's and NumPy's numbers and texts, never of a tensor."""
    if isinstance(value, Const):
        return value.value is not None and value.value is not Ellipsis
    if isinstance(value, Py):
        return True if value.kind in _SCALARS else None
    if isinstance(value, Array):
        return None if value.presumed else value.scalar
    if isinstance(value, Tensor):
        return None if value.role else False
    if isinstance(value, Ref) and value.kind != "instance":
        return False
    return False if isinstance(value, DATA) else None


_SCALARS = frozenset({"bool", "int", "float", "complex", "str", "bytes"})


@handles("np.dtype")
def _np_dtype(
    run: Interpreter, node: ast.AST, name: str, arguments: Arguments, frame: Frame
) -> Value:
    value = arguments.get("dtype")
    if value is not None and has_fields(run, value):
        return Opaque(FIELDS)
    dtype = None if value is None else numpy_dtype(value)
    return DTypeValue(dtype, "np") if dtype else run.fresh(node, frame)
