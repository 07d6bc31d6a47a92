"""The reader of the function tables, and the tables against the real TensorFlow and NumPy."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from pyfunc_lint.tables.functions import Constant, ndarray_method, numpy, tensor_method, tensorflow
from pyfunc_lint.tables.operands import Operand, Outcome

ROOT = Path(__file__).resolve().parents[1]


def eager(dtype: str | None, rank: int | None = 0) -> Operand:
    return Operand("eager", dtype, rank)


def symbolic(dtype: str | None, rank: int | None = 0) -> Operand:
    return Operand("symbolic", dtype, rank)


def array(dtype: str | None, rank: int | None = 1) -> Operand:
    return Operand("ndarray", dtype, rank)


def tf_result(name: str, world: Any = None, **arguments: Any) -> Outcome | None:
    model = tensorflow(name)
    assert model is not None, name
    return model.result(arguments, world=world)


def np_result(name: str, **arguments: Any) -> Outcome | None:
    model = ndarray_method(name[8:]) if name.startswith("ndarray.") else numpy(name)
    assert model is not None, name
    return model.result({key.replace("star_", "*"): value for key, value in arguments.items()})


FLOAT32 = Operand("dtype", "float32")


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_fractions_beside_whole_numbers_are_lost(dtype: str) -> None:
    outcome = tf_result("tf.add", "eager", x=eager("int32", 1), y=array(dtype))
    assert outcome is not None and outcome.note == "truncates"


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("tf.cast", {"x": eager("int32", 2), "dtype": FLOAT32}, eager("float32", 2)),
        (
            "tf.cast",
            {"x": symbolic("int32", 2), "dtype": Constant("float64")},
            symbolic("float64", 2),
        ),
        ("tf.add", {"x": eager("float32"), "y": Constant(1)}, eager("float32")),
        ("tf.math.add", {"x": eager("float32", 1), "y": eager("float32", 2)}, eager("float32", 2)),
        ("tf.compat.v1.add", {"x": eager("int64", 1), "y": None}, eager("int64", None)),
        ("tf.constant", {"value": Constant(5)}, Operand("tensor", "int32", 0)),
        ("tf.constant", {"value": Constant([1.0, 2.0])}, Operand("tensor", "float32", 1)),
        ("tf.constant", {"value": array("float64", 2)}, Operand("tensor", "float64", 2)),
        ("tf.zeros", {"shape": Constant((2, 3))}, Operand("tensor", "float32", 2)),
        (
            "tf.reduce_mean",
            {"input_tensor": eager("float32", 3), "axis": Constant(-1)},
            eager("float32", 2),
        ),
        ("tf.reduce_sum", {"input_tensor": eager("int32", 3)}, eager("int32", 0)),
        ("tf.argmax", {"input": eager("float32", 2)}, eager("int64", 1)),
        ("tf.shape", {"input": symbolic("float32", 3)}, symbolic("int32", 1)),
        ("tf.io.read_file", {"filename": symbolic("string")}, symbolic("string", 0)),
        (
            "tf.image.decode_jpeg",
            {"contents": symbolic("string"), "channels": Constant(3)},
            symbolic("uint8", 3),
        ),
        (
            "tf.image.resize",
            {"images": symbolic("uint8", 3), "size": Constant((4, 4))},
            symbolic("float32", 3),
        ),
        ("tf.stack", {"values": (eager("float32", 1), eager("float32", 1))}, eager("float32", 2)),
        ("tf.strings.split", {"input": eager("string", 0)}, eager("string", 1)),
        ("tf.strings.split", {"input": eager("string", 1)}, Operand("ragged", "string", 2)),
        ("tf.one_hot", {"indices": eager("int32", 1), "depth": Constant(3)}, eager("float32", 2)),
        (
            "tf.expand_dims",
            {"input": eager("float32", 2), "axis": Constant(0)},
            eager("float32", 3),
        ),
    ],
)
def test_tensorflow_results(name: str, arguments: dict[str, Any], expected: Operand) -> None:
    assert tf_result(name, **arguments) == Outcome(result=expected)


def test_world_decides_where_no_tensor_does() -> None:
    for world, kind in (("eager", "eager"), ("graph", "symbolic"), (None, "tensor")):
        outcome = tf_result("tf.zeros", world, shape=Constant((2,)))
        assert outcome == Outcome(result=Operand(kind, "float32", 1))


@pytest.mark.parametrize(
    ("name", "arguments", "error"),
    [
        ("tf.add", {"x": eager("float32"), "y": eager("float64")}, "InvalidArgumentError"),
        ("tf.add", {"x": symbolic("float32"), "y": symbolic("float64")}, "TypeError"),
        ("tf.sqrt", {"x": eager("int32")}, "InvalidArgumentError"),
        ("tf.io.gfile.exists", {"path": eager("string")}, "TypeError"),
        ("tf.io.gfile.exists", {"path": symbolic("string")}, "TypeError"),
        ("tf.square", {"x": Operand("keras", "float32", 2)}, "ValueError"),
    ],
)
def test_tensorflow_failures(name: str, arguments: dict[str, Any], error: str) -> None:
    outcome = tf_result(name, **arguments)
    assert outcome is not None and outcome.error == error


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("np.mean", {"a": array("float32", 2)}, Operand("npscalar", "float32", 0)),
        ("np.mean", {"a": array("uint8", 2)}, Operand("npscalar", "float64", 0)),
        ("np.mean", {"a": array("float32", 3), "axis": Constant(0)}, array("float32", 2)),
        ("np.zeros", {"shape": Constant((3, 4))}, array("float64", 2)),
        (
            "np.zeros",
            {"shape": Constant(3), "dtype": Operand("npdtype", "float32")},
            array("float32", 1),
        ),
        (
            "np.array",
            {"object": Constant([1.0, 2.0]), "dtype": Constant("float32")},
            array("float32", 1),
        ),
        ("np.array", {"object": Constant([1, 2])}, array("int64", 1)),
        ("np.array", {"object": eager("float32", 2)}, array("float32", 2)),
        ("np.random.randint", {"low": Constant(0), "high": Constant(5)}, Operand("int")),
        ("np.random.rand", {"star_args": (Constant(2), Constant(3))}, array("float64", 2)),
        ("np.linalg.norm", {"x": array("float32", 1)}, Operand("npscalar", "float32", 0)),
        ("np.add", {"x1": array("float32"), "x2": array("float64")}, array("float64")),
        ("np.stack", {"arrays": (array("float32"), array("float32"))}, array("float32", 2)),
        (
            "ndarray.astype",
            {"self": array("float64", 2), "dtype": Constant("float32")},
            array("float32", 2),
        ),
        ("ndarray.mean", {"self": array("float32", 2)}, Operand("npscalar", "float32", 0)),
        (
            "ndarray.reshape",
            {"self": array("float32", 1), "star_shape": (Constant((2, 3)),)},
            array("float32", 2),
        ),
        ("ndarray.tolist", {"self": array("float32", 1)}, Operand("list")),
        ("np.float32", {"x": Constant(1.5)}, Operand("npscalar", "float32", 0)),
    ],
)
def test_numpy_results(name: str, arguments: dict[str, Any], expected: Operand) -> None:
    assert np_result(name, **arguments) == Outcome(result=expected)


def test_what_the_numpys_disagree_on_is_not_said() -> None:
    outcome = np_result("np.multiply", x1=array("float32"), x2=Operand("npscalar", "float64", 0))
    assert outcome is not None and outcome.result is not None and outcome.result.dtype is None


def test_symbolic_tensors_in_numpy() -> None:
    for name, parameter in (("np.sqrt", "x"), ("np.mean", "a"), ("np.array", "object")):
        outcome = np_result(name, **{parameter: symbolic("float32", 1)})
        assert outcome is not None and outcome.error == "NotImplementedError"
        assert "symbolic tf.Tensor" in outcome.text


def test_tensor_methods() -> None:
    model = tensor_method("numpy")
    assert model is not None
    assert model.result({"self": eager("float32", 1)}) == Outcome(result=array("float32"))
    assert model.result({"self": eager("string", 0)}) == Outcome(result=Operand("bytes"))
    failed = model.result({"self": symbolic("float32", 1)})
    assert failed is not None and failed.error == "AttributeError"


def test_tuples_say_what_they_hold() -> None:
    model = tensorflow("tf.nn.top_k")
    assert model is not None
    assert model.elements({"input": eager("float32", 1)}) == (
        eager("float32", 1),
        eager("int32", 1),
    )
    where = numpy("np.where")
    assert where is not None and where.item({"condition": array("bool")}) == array("int64")


def elements(name: str, **arguments: Any) -> tuple[Operand | None, ...] | None:
    model = numpy(name) if name.startswith("np.") else tensorflow(name)
    assert model is not None, name
    return model.elements({key.replace("star_", "*"): value for key, value in arguments.items()})


def test_lengths_follow_the_arguments() -> None:
    x = array("float32")
    assert elements("np.meshgrid", star_xi=(x, x, x)) == (array("float32", 3),) * 3
    assert elements("np.nonzero", a=array("int32", 2)) == (array("int64"),) * 2
    assert elements("np.split", ary=x, indices_or_sections=Constant(3)) == (x,) * 3
    assert elements("np.split", ary=x, indices_or_sections=Constant((1, 2))) == (x,) * 3
    assert elements("np.split", ary=x, indices_or_sections=Operand("int")) is None
    pieces = elements("tf.split", value=symbolic("int32", 1), num_or_size_splits=Constant(2))
    assert pieces == (symbolic("int32", 1),) * 2
    flags = {"return_index": Constant(True), "return_counts": Constant(True)}
    assert elements("np.unique", ar=x, **flags) == (x, array("int64"), array("int64"))
    assert elements("np.unique", ar=x, return_counts=Operand("bool")) is None


def test_symbolic_sizes() -> None:
    size = (symbolic("int32"), Constant(3))
    for name in ("np.random.normal", "np.random.RandomState.rayleigh", "np.random.Generator.beta"):
        arguments = {"a": Constant(1.0), "b": Constant(1.0)} if name.endswith("beta") else {}
        outcome = np_result(name, size=size, **arguments)
        assert outcome is not None and outcome.error == "TypeError"
    assert np_result("np.random.normal", size=(Operand("int"), Constant(3))) == Outcome(
        result=array("float64", 2)
    )


def test_a_failure_may_hang_on_what_is_left_out() -> None:
    alone = tf_result("tf.keras.utils.to_categorical", x=symbolic("int32", 1))
    assert alone is not None and alone.error == "ValueError"
    told = tf_result(
        "tf.keras.utils.to_categorical", x=symbolic("int32", 1), num_classes=Constant(3)
    )
    assert told is None or not told.error


def test_unknown_names_and_arguments() -> None:
    assert tensorflow("tf.no_such_function") is None
    assert numpy("np.no_such_function") is None
    model = tensorflow("tf.add")
    assert model is not None
    outcome = model.result({"x": None, "y": None}, world="graph")
    assert outcome == Outcome(result=Operand("symbolic", None, None))
    assert model.result({"nonsense": Constant(object())}) is not None


def test_result_never_raises() -> None:
    odd: list[Any] = [
        None,
        Constant(None),
        Constant([]),
        (),
        (None,),
        Operand("dict"),
        Operand("list"),
        Constant([[1, "a"], 2.0]),
        (eager(None, None), array(None, None), Constant(True)),
        Operand("ragged", "string", None),
        Constant({}),
        Operand("shape"),
    ]
    data = {
        n: json.loads(resources.files("pyfunc_lint.tables").joinpath(f"data/{n}.json").read_text())
        for n in ("tensorflow", "numpy")
    }
    for name in data["tensorflow"]["functions"]:
        model = tensor_method(name[7:]) if name.startswith("Tensor.") else tensorflow(name)
        _try(model, odd)
    for name in data["numpy"]["functions"]:
        _try(ndarray_method(name[8:]) if name.startswith("ndarray.") else numpy(name), odd)


def _try(model: Any, odd: list[Any]) -> None:
    for value in odd:
        arguments = dict.fromkeys(model.parameters, value)
        model.result(arguments)
        model.elements(arguments)
        model.item(arguments, world="graph")


def test_aliases_lead_to_one_entry() -> None:
    for one, other in (
        ("tf.add", "tf.math.add"),
        ("tf.strings.join", "tf.compat.v1.strings.join"),
        ("tf.image.decode_jpeg", "tf.io.decode_jpeg"),
        ("tf.nn.top_k", "tf.math.top_k"),
    ):
        first, second = tensorflow(one), tensorflow(other)
        assert first is not None and second is not None and first.name == second.name
    old, new = tensorflow("tf.compat.v1.reduce_sum"), tensorflow("tf.reduce_sum")
    assert old is not None and new is not None and old.parameters != new.parameters


def test_tables_are_true() -> None:
    """Other runs than those the tables were made from, under the real libraries."""
    pytest.importorskip("tensorflow")
    done = subprocess.run(
        [sys.executable, "-m", "tools.facts.functions.check", "40", "--seed", "7"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""},
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
