"""Shapes of results that are worth knowing."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Ref, Sequence
from pyfunc_lint.domain.shapes import Shape
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import Const, Value
from pyfunc_lint.interpreter.core import Interpreter
from pyfunc_lint.interpreter.operations.dtypes import converted, shape_of
from pyfunc_lint.tables.functions import FunctionModel

_KEEP_SHAPE = frozenset(
    {
        "tf.cast", "tf.identity", "tf.stop_gradient", "tf.abs", "tf.square", "tf.sqrt", "tf.exp",
        "tf.zeros_like", "tf.ones_like", "tf.strings.lower", "np.square", "np.sqrt", "np.abs",
        "np.exp", "np.zeros_like", "np.ones_like", "np.asarray", "np.array", "np.copy",
        "ndarray.astype", "ndarray.clip", "ndarray.copy", "ndarray.round",
    }
)  # fmt: skip
_KEEP_OF_LIST = _KEEP_SHAPE | {"np.cumsum", "np.cumprod", "np.sort", "np.argsort", "np.round"}
"""Of lists of numbers, which are looked at as arrays of one dimension or more."""
_ONE_AT_LEAST = frozenset(
    f"{owner}.{name}" for owner in ("np", "ndarray")
    for name in ("cumsum", "cumprod", "ravel", "flatten", "atleast_1d", "unique")
)  # fmt: skip
"""Functions that make an array of one element out of a scalar."""
_SPLITS = {
    "np.split": "indices_or_sections", "np.array_split": "indices_or_sections",
    "np.hsplit": "indices_or_sections", "np.vsplit": "indices_or_sections",
}  # fmt: skip
_SHAPE_ARGUMENT = {
    "tf.reshape": "shape", "tf.zeros": "shape", "tf.ones": "shape", "tf.random.uniform": "shape",
    "tf.random.normal": "shape", "tf.ensure_shape": "shape", "np.zeros": "shape",
    "np.ones": "shape", "np.full": "shape", "np.empty": "shape", "tf.fill": "dims",
    "np.random.random": "size", "np.random.uniform": "size", "np.random.normal": "size",
    "np.random.randint": "size", "np.random.integers": "size",
}  # fmt: skip


def pieces(model: FunctionModel, values: dict[str, Value]) -> int | None:
    """Into how many parts an array is split, where it is split at positions of an array."""
    at = values.get(_SPLITS.get(model.name, ""))
    if isinstance(at, Array) and at.shape is not None and len(at.shape) == 1:
        return None if at.shape[0] is None else at.shape[0] + 1
    return None


def result_shape(run: Interpreter, model: FunctionModel, values: dict[str, Value]) -> Shape | None:
    """The shape of what a modelled function gives, None when it is not known."""
    name = model.name.replace("np.random.Generator.", "np.random.")
    first = next(iter(values.values()), None)
    if name in _KEEP_SHAPE and isinstance(first, (Tensor, Array)):
        return first.shape
    if name in _ONE_AT_LEAST and isinstance(first, (Array, Tensor)) and first.rank == 0:
        return (1,)
    if name in _KEEP_OF_LIST and isinstance(first, Array) and first.rank == 1:
        return first.shape
    if name in _KEEP_OF_LIST and isinstance(first, (Ref, Sequence)):
        return converted(run, first, "eager").shape
    if (
        name in ("tf.constant", "tf.convert_to_tensor", "np.array", "np.asarray")
        and first is not None
    ):
        return converted(run, first, "eager").shape
    if name in ("tf.shape", "tf.compat.v1.shape") and isinstance(first, (Tensor, Array)):
        return None if first.rank is None else (first.rank,)
    if name in _SHAPE_ARGUMENT:
        shape = shape_of(run, values.get(_SHAPE_ARGUMENT[name]))
        return None if shape is None else tuple(None if d == -1 else d for d in shape)
    if name in ("np.random.rand", "np.random.randn"):
        given = next(iter(values.values()), None)
        if isinstance(given, Sequence) and given.items is not None:
            return tuple(
                item.value if isinstance(item, Const) and isinstance(item.value, int) else None
                for item in given.items
            )
        return ()
    return None
