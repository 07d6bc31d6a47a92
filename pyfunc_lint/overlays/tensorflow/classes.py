"""What ``isinstance`` and ``tf.is_tensor`` say, and constants of TensorFlow's names."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import Tensor
from pyfunc_lint.domain.values import NONE, Opaque, Poison, Unknown, Value
from pyfunc_lint.interpreter.language.type_tests import tells_kinds
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


@tells_kinds("tf.is_tensor", "tf.contrib.framework.is_tensor", "keras.backend.is_tensor")
def _is_tensor(value: Value) -> bool | None:
    if isinstance(value, Tensor):
        return None if value.role else True
    return None if isinstance(value, (Unknown, Poison, Opaque)) else False


@_TENSORS.instance
def _is_dense(value: Value, name: str) -> bool | None:
    return _of_kind(value, "dense") if isinstance(value, Tensor) else _is_tensor(value)


@Overlay(*_KINDS).instance
def _is_of_kind(value: Value, name: str) -> bool | None:
    return _of_kind(value, _KINDS[name])


def _of_kind(value: Value, kind: str) -> bool | None:
    if isinstance(value, Tensor):
        return None if value.role else value.kind == kind
    return None if isinstance(value, Opaque) else False
