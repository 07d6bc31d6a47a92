"""How Python writes TensorFlow's values in a str."""

from __future__ import annotations

from pyfunc_lint.domain.tensors import KERAS_MODES, Tensor
from pyfunc_lint.domain.values import Spelling
from pyfunc_lint.interpreter.qualifiers.texts import BYTES
from pyfunc_lint.interpreter.registry import How, Overlay

_SYMBOLIC = Spelling("Tensor(...)", ("Tensor",))
_EAGER = Spelling("tf.Tensor(...)", ("Tensor",), (("tf",), (")",)), True)
_KERAS = Spelling("<KerasTensor ...>", ("Tensor",))
_SPELLINGS = {
    "variable": Spelling("<tf.Variable ...>", ("tf.Variable",)),
    "ragged": Spelling("RaggedTensor", ("Tensor",)),
    "sparse": Spelling("SparseTensor(...)", ("Tensor",)),
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
