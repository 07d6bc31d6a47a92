"""How Python writes NumPy's values in a str."""

from __future__ import annotations

from pyfunc_lint.domain.tensors import Array
from pyfunc_lint.domain.values import Spelling
from pyfunc_lint.interpreter.qualifiers.texts import BYTES
from pyfunc_lint.interpreter.registry import How, Overlay
from pyfunc_lint.tables.dtypes import ITEMS


@Overlay(Array).spelled
def _written(array: Array, how: How) -> Spelling | None:
    """An object array from TensorFlow holds bytes, one of NumPy's type S too."""
    return BYTES if ITEMS.get(array.dtype or "") == "bytes" else None
