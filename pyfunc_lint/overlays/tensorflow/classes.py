"""What ``isinstance`` says of TensorFlow's classes, and constants of its names."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Value
from pyfunc_lint.interpreter.language.is_instance import is_tensor
from pyfunc_lint.interpreter.registry import CONSTANTS, Overlay

_TENSORS = Overlay(
    "tf.Tensor", "tf.types.experimental.TensorLike", "tf.compat.v1.Tensor", "tf.is_tensor",
    "tf.keras.KerasTensor",
)  # fmt: skip
_TENSORS.example(Tensor("maybe"))
Overlay("tf.data.Dataset").example(Dataset(None))
CONSTANTS["tf.newaxis"] = NONE
_KINDS = {
    "tf.Variable": "variable", "tf.compat.v1.Variable": "variable",
    "tf.RaggedTensor": "ragged", "tf.ragged.RaggedTensor": "ragged",
    "tf.SparseTensor": "sparse", "tf.sparse.SparseTensor": "sparse",
    "tf.compat.v1.SparseTensor": "sparse",
}  # fmt: skip


@_TENSORS.instance
def _is_tensor(value: Value, name: str) -> bool | None:
    return _of_kind(value, "dense") if isinstance(value, Tensor) else is_tensor(value)


@Overlay(*_KINDS).instance
def _is_of_kind(value: Value, name: str) -> bool | None:
    return _of_kind(value, _KINDS[name])


def _of_kind(value: Value, kind: str) -> bool | None:
    if isinstance(value, Tensor):
        return None if value.role else value.kind == kind
    return None if isinstance(value, Opaque) else False
