"""How messages name TensorFlow's values."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import ShapeValue, Spec, Tensor
from pyfunc_lint.interpreter.operations.describe import details
from pyfunc_lint.interpreter.registry import Overlay

DENSE = {
    "eager": "EagerTensor", "symbolic": "symbolic Tensor", "maybe": "Tensor",
    "keras": "KerasTensor", "keras2": "KerasTensor",
}  # fmt: skip
"""The classes of tensors by mode."""
KINDS = {"variable": "Variable", "ragged": "RaggedTensor", "sparse": "SparseTensor"}
"""The classes of those that are more than a tensor."""


@Overlay(Tensor).shown
def _tensor(tensor: Tensor) -> str:
    if tensor.role == "nest":
        return "symbolic dataset element"
    name = DENSE[tensor.mode] if tensor.kind == "dense" else KINDS[tensor.kind]
    if tensor.mode == "symbolic" and tensor.kind not in ("dense", "variable"):
        name = f"symbolic {name}"
    return name + details(tensor.dtype, tensor.shape)


@Overlay(Spec).shown
def _spec(spec: Spec) -> str:
    return f"{spec_class(spec.kind)}{details(spec.dtype, spec.shape)}"


def spec_class(kind: str) -> str:
    """The class of the specs of a kind of tensors."""
    return f"tf.{KINDS.get(kind, 'Tensor')}Spec"


@Overlay(ShapeValue).shown
def _shape(shape: ShapeValue) -> str:
    return "TensorShape" if shape.library == "tf" else "tuple"


@Overlay(Dataset).shown
def _dataset(dataset: Dataset) -> str:
    return "Dataset"
