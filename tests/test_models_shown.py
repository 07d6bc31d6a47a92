"""Messages call values by the names that their classes have, and know how Python writes them."""

from __future__ import annotations

from typing import Any

import pytest

from pyfunc_lint.domain import describe
from pyfunc_lint.domain.containers import Dataset
from pyfunc_lint.domain.tensors import Array, ShapeValue, Spec, Tensor, TensorMode
from pyfunc_lint.domain.values import Py, Value
from pyfunc_lint.interpreter.qualifiers.texts import BYTES
from pyfunc_lint.interpreter.registry import SPELLED, How
from pyfunc_lint.overlays import known
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

    @pytest.mark.parametrize("number_class", ["fraction", "floating", "imaginary"])
    def test_of_families(self, space: dict[str, Any], number_class: str) -> None:
        np = space["np"]
        family = getattr(np, named(Array(None, (), True, number_class=number_class)))
        held = 1j if number_class == "imaginary" else 0.5
        assert np.issubdtype(np.array(held).dtype, family)


WRITTEN: list[tuple[str, Value]] = [
    *SHOWN,
    ("tf.Variable(1)", Tensor("eager", "int32", (), "variable")),
    ("tf.constant('a b')", Tensor("eager", "string", ())),
    ("tf.constant([1.5])", Tensor("eager", "float32", (1,))),
    ("symbolic(tf.constant)", Tensor("symbolic", "int32", ())),
    ("symbolic(tf.Variable)", Tensor("symbolic", "int32", (), "variable")),
    ("np.array([b'a'], object)", Array("string", (1,), False)),
    ("np.array([b'a'])", Array("bytes", (1,), False)),
    ("np.bytes_(b'a')", Array("bytes", (), True)),
    ("np.array(['a'])", Array("str", (1,), False)),
]


@pytest.mark.tensorflow
@pytest.mark.parametrize("how", ["str", "format", "repr"])
@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_how_python_writes_it(text: str, value: Value, how: How) -> None:
    np, tf = pytest.importorskip("numpy"), pytest.importorskip("tensorflow")

    def symbolic(make: Any) -> Any:
        with tf.Graph().as_default():
            return make(1)

    real = eval(text, {"np": np, "tf": tf, "symbolic": symbolic})
    written = {"str": str, "format": "{}".format, "repr": repr}[how](real)
    handler = SPELLED.get(type(value))
    spelling = None if handler is None else handler(value, how)
    if spelling is None:
        assert not any(mark in written for mark in ("Tensor(", "tf.Variable", *BYTES.marks))
        return
    assert any(mark in written for mark in spelling.marks)
    first, *words = written.split(" ")
    if spelling.words and how == "str":
        assert words
    if spelling.ends is not None and how == "str":
        assert any(mark in first for mark in spelling.ends[0])
        assert any(mark in words[-1] if words else first for mark in spelling.ends[1])


def test_bytes_are_written_as_such() -> None:
    for text in (str(b"a b"), f"{b'a'}", repr(b"'")):
        assert any(mark in text for mark in BYTES.marks)
    assert bytes.__name__ == Py("bytes").kind
