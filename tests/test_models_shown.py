"""Messages call values by the names that their classes have."""

from __future__ import annotations

from typing import Any

import pytest

from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import Array, ShapeValue, Spec, Tensor, TensorMode
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter.operations import describe
from pyfunc_lint.overlays import known
from pyfunc_lint.overlays.numpy.shown import FAMILIES
from pyfunc_lint.tables.dtypes import KNOWN

SHOWN: list[tuple[str, Value]] = [
    ("tf.constant(1)", Tensor("eager", "int32", ())),
    ("tf.ragged.constant([[1], []])", Tensor("eager", "int32", None, "ragged")),
    ("tf.sparse.from_dense([1, 0])", Tensor("eager", "int32", None, "sparse")),
    ("tf.keras.Input([1])", Tensor("keras", "float32", (None, 1))),
    ("tf.TensorShape([1])", ShapeValue((1,))),
    ("np.zeros(1).shape", ShapeValue((1,), "np")),
    ("np.zeros(2)", Array("float64", (2,), False)),
    ("tf.TensorSpec([1])", Spec("float32", (1,))),
    ("tf.RaggedTensorSpec([1, None])", Spec("float32", (1, None), "ragged")),
    ("tf.SparseTensorSpec([1])", Spec("float32", (1,), "sparse")),
]


def named(value: Value) -> str:
    """The name without what is known of the value."""
    assert known is not None
    return describe.value(value).partition("(")[0].removeprefix("tf.").removeprefix("np.")


@pytest.mark.tensorflow
class TestNames:
    @pytest.fixture
    def space(self) -> dict[str, Any]:
        return {"np": pytest.importorskip("numpy"), "tf": pytest.importorskip("tensorflow")}

    @pytest.mark.parametrize(("text", "value"), SHOWN)
    def test_of_classes(self, space: dict[str, Any], text: str, value: Value) -> None:
        assert type(eval(text, space)).__name__ == named(value)

    @pytest.mark.parametrize("mode", ["symbolic", "maybe"])
    def test_of_tensors_without_values(self, space: dict[str, Any], mode: TensorMode) -> None:
        tf = space["tf"]
        name = named(Tensor(mode)).removeprefix("symbolic ")
        with tf.Graph().as_default():
            assert isinstance(tf.constant(1), getattr(tf, name))

    def test_of_base_classes(self, space: dict[str, Any]) -> None:
        tf = space["tf"]
        assert isinstance(tf.Variable(1), getattr(tf, named(Tensor("eager", kind="variable"))))
        assert isinstance(tf.data.Dataset.range(1), getattr(tf.data, named(Dataset(None))))

    @pytest.mark.parametrize("dtype", [n for n in KNOWN if n not in ("bfloat16", "string", "bool")])
    def test_of_scalars(self, space: dict[str, Any], dtype: str) -> None:
        scalar = space["np"].ones(1, dtype)[0]
        assert type(scalar).__name__ == named(Array(dtype, (), True))

    @pytest.mark.parametrize("number_class", FAMILIES)
    def test_of_families(self, space: dict[str, Any], number_class: str) -> None:
        np = space["np"]
        family = getattr(np, named(Array(None, (), True, number_class=number_class)))
        held = 1j if number_class == "imaginary" else 0.5
        assert np.issubdtype(np.array(held).dtype, family)
