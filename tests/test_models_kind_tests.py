"""Functions that tell kinds of values apart, against what the real ones say."""

from __future__ import annotations

from typing import Any

import pytest

from pyfunc_lint.domain.callables import Partial
from pyfunc_lint.domain.containers import Dataset, Mapping, Sequence
from pyfunc_lint.domain.tensors import Array, DTypeValue, ShapeValue, Spec, Tensor
from pyfunc_lint.domain.values import FALSE, NONE, Opaque, Py, Unknown, Value, const
from pyfunc_lint.interpreter.registry import KIND_TESTS
from pyfunc_lint.overlays import known

REAL = {name for name, test in KIND_TESTS.items() if test is not None}
GONE = {
    "tf.contrib.framework.is_tensor", "keras.backend.is_tensor",
    "tf.nest.is_sequence", "tf.nest.is_sequence_or_composite",
}  # fmt: skip
"""Names of TensorFlow 1 and Keras 2: the test of their successors holds for them."""
VALUES: dict[str, Value] = {
    "None": NONE, "...": const(...), "1": const(1), "False": FALSE, "'a'": const("a"),
    "0.5": Py("float"), "1j": Py("complex"), "b'a'": Py("bytes"),
    "[1]": Sequence("list", (const(1),)), "(1, 2)": Sequence("tuple", (const(1), const(2))),
    "{'a': 1}": Mapping((("a", const(1)),)), "{1}": Sequence("set", (const(1),)),
    "range(2)": Sequence("range", None, Py("int")),
    "np.zeros(2)": Array("float64", (2,), False), "np.float32(1)": Array("float32", (), True),
    "np.zeros(())": Array("float64", (), False), "np.float64": DTypeValue("float64", "np"),
    "tf.zeros(2)": Tensor("eager", "float32", (2,)),
    "tf.Variable(1)": Tensor("eager", "int32", (), "variable"),
    "tf.ragged.constant([[1], []])": Tensor("eager", "int32", None, "ragged"),
    "tf.sparse.from_dense([1, 0])": Tensor("eager", "int32", None, "sparse"),
    "tf.float32": DTypeValue("float32"), "tf.TensorSpec([1])": Spec("float32", (1,)),
    "tf.TensorShape([1])": ShapeValue((1,)), "tf.data.Dataset.range(2)": Dataset(None),
    "functools.partial(max, 1)": Partial(Unknown("f"), (), ()),
    "tf.Graph()": Opaque("tf.Graph"), "object()": Unknown("x"),
}  # fmt: skip


def test_all_are_loaded() -> None:
    assert known is not None
    assert GONE < REAL


@pytest.mark.tensorflow
@pytest.mark.parametrize("name", sorted(REAL - GONE))
def test_they_say_what_the_real_ones_say(name: str) -> None:
    import builtins
    import functools

    np, tf = pytest.importorskip("numpy"), pytest.importorskip("tensorflow")
    tree = pytest.importorskip("tree") if name.startswith("tree.") else None
    space: dict[str, Any] = {
        "np": np, "tf": tf, "keras": tf.keras, "tree": tree, "functools": functools,
        "builtins": builtins,
    }  # fmt: skip
    asked = eval(name, space)
    test = KIND_TESTS[name]
    assert test is not None
    said = {text: test(value) for text, value in VALUES.items()}
    real = {text: bool(asked(eval(text, space))) for text in VALUES}
    assert {text: real[text] for text, answer in said.items() if answer is not None} == {
        text: answer for text, answer in said.items() if answer is not None
    }
    assert len(set(said.values()) - {None}) == 2


@pytest.mark.tensorflow
def test_names_that_are_gone() -> None:
    tf = pytest.importorskip("tensorflow")
    assert not hasattr(tf, "contrib")
    assert not hasattr(tf.keras.backend, "is_tensor")
    assert not any(hasattr(tf.nest, name.rpartition(".")[2]) for name in GONE)
