"""How messages name NumPy's values, and how Python writes them."""

from __future__ import annotations

from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import Spelling, Value
from pyfunc_lint.interpreter.operations.describe import details
from pyfunc_lint.interpreter.qualifiers.texts import BYTES
from pyfunc_lint.interpreter.registry import How, Overlay
from pyfunc_lint.overlays.measured.structured import STRUCTURED
from pyfunc_lint.tables.dtypes import ITEMS

FAMILIES = {"fraction": "floating", "floating": "floating", "imaginary": "complexfloating"}
"""The families of dtypes of which arrays are that hold such numbers."""


@Overlay(Array).shown
def _array(array: Array) -> str:
    dtype = FAMILIES.get(array.number_class) if array.dtype is None else array.dtype
    if array.scalar:
        return f"np.{dtype}" if dtype else "NumPy scalar"
    name = "ndarray" if array.scalar is False else "NumPy value"
    held = "object, elements bytes" if array.dtype == "string" else dtype
    return name + details(held, array.shape)


@Overlay(STRUCTURED).shown
def _structured(array: Value) -> str:
    return "structured ndarray"


@Overlay(Array).spelled
def _written(array: Array, how: How) -> Spelling | None:
    """An object array from TensorFlow holds bytes, one of NumPy's type S too."""
    return BYTES if ITEMS.get(array.dtype or "") == "bytes" else None
