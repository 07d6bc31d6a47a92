"""The parts of ragged and sparse tensors: what their attributes, methods and rows are.

Only what holds for every one of them: a dtype of row splits can be chosen, so it is not known.
"""

from __future__ import annotations

from dataclasses import replace

from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import Const, Value

COMPOSITE = ("ragged", "sparse")
_VECTORS = frozenset({"row_lengths", "row_starts", "row_limits", "value_rowids", "bounding_shape"})


def attribute(value: Tensor, name: str) -> Value | None:
    """``rt.flat_values``, ``st.indices``; None where nothing is known of it."""
    if value.kind == "sparse":
        if name == "values":
            return Tensor(value.mode, value.dtype, (None,))
        if name == "indices":
            return Tensor(value.mode, "int64", (None, value.rank))
        return Tensor(value.mode, "int64", (value.rank,)) if name == "dense_shape" else None
    if name == "flat_values" or (name == "values" and value.rank == 2):
        return Tensor(value.mode, value.dtype)
    return Tensor(value.mode, None, (None,)) if name == "row_splits" else None


def method(value: Tensor, name: str, given: Value | None) -> Value | None:
    """``rt.row_lengths()``; ``given`` is the first argument. None where nothing is known of it."""
    if value.kind != "ragged":
        return None
    if name == "to_tensor":
        return Tensor(value.mode, value.dtype, value.shape)
    if name == "to_sparse":
        return replace(value, kind="sparse")
    if name in ("with_values", "with_flat_values") and isinstance(given, Tensor) and not given.role:
        return Tensor(value.mode, given.dtype, None, "ragged")
    if name == "nrows":
        return Tensor(value.mode, None, ())
    return Tensor(value.mode, None, (None,)) if name in _VECTORS and given is None else None


def item(value: Tensor, key: Value) -> Value | None:
    """A row of a ragged matrix, ``rt[0]``."""
    whole = isinstance(key, Const) and isinstance(key.value, int)
    if value.kind == "ragged" and value.rank == 2 and whole:
        return Tensor(value.mode, value.dtype, (None,))
    return None
