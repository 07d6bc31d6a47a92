"""What ``isinstance`` says of NumPy's classes, and constants of its names."""

from __future__ import annotations

import math

from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import NONE, Opaque, Py, Value, const
from pyfunc_lint.interpreter.registry import CONSTANTS, Overlay

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
