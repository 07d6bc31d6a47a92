"""How messages name TensorFlow's values, and how Python writes them."""

from __future__ import annotations

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import KERAS_MODES, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import Spelling
from pyfunc_lint.interpreter.operations.describe import details
from pyfunc_lint.interpreter.qualifiers.texts import BYTES
from pyfunc_lint.interpreter.registry import How, Overlay

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


# -- texts ----------------------------------------------------------------------------------

_SYMBOLIC = Spelling("Tensor(…)", ("Tensor",))
_EAGER = Spelling("tf.Tensor(…)", ("Tensor",), (("tf",), (")",)), True)
_KERAS = Spelling("<KerasTensor …>", ("Tensor",))
_SPELLINGS = {
    "variable": Spelling("<tf.Variable …>", ("tf.Variable",)),
    "ragged": Spelling("RaggedTensor", ("Tensor",)),
    "sparse": Spelling("SparseTensor(…)", ("Tensor",)),
}


@Overlay(Tensor).spelled
def _written(tensor: Tensor, how: How) -> Spelling | None:
    """An f-string and ``str.format`` write the NumPy value of an eager tensor."""
    if tensor.role:
        return None
    if tensor.kind != "dense":
        return _SPELLINGS[tensor.kind]
    if tensor.mode in KERAS_MODES:
        return _KERAS
    if tensor.mode == "symbolic":
        return _SYMBOLIC
    if how != "format":
        return _EAGER if tensor.mode == "eager" else _SYMBOLIC
    return BYTES if tensor.mode == "eager" and tensor.dtype == "string" else None
