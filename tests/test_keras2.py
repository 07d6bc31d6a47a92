"""Code for Keras 2: the tables, and what is said of it, of code for Keras 3, and for both."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.diagnostics.findings import Finding
from pyfunc_lint.source.versions.facts import Keras
from pyfunc_lint.tables import functions, keras2, protocols
from pyfunc_lint.tables.operands import Operand
from tests.programs import test_programs_run as real
from tests.versions import findings

KERAS_3 = ("keras>=3",)
HEAD = """import numpy as np
import tensorflow as tf
x = tf.keras.Input((4, 6))
"""
LAYER = """import numpy as np
import tensorflow as tf
class Own(tf.keras.layers.Layer):
    def call(self, x):
{body}
        return x
tf.keras.Model(x := tf.keras.Input((3,)), Own()(x))
"""


def only(text: str, *keras: Keras) -> Finding | None:
    """The one finding, None when there is none."""
    found = findings(text, set(keras))
    assert len(found) < 2, found
    return found[0] if found else None


class TestTables:
    kt = Operand("keras2", "float32", 2)

    def test_functions_take_them(self) -> None:
        model = functions.tensorflow("tf.reshape")
        assert model is not None
        outcome = model.result({"tensor": self.kt, "shape": functions.Constant((-1, 2))})
        assert outcome is not None and outcome.result is not None
        assert (outcome.result.kind, outcome.result.dtype) == ("keras2", "float32")

    def test_functions_refuse_them(self) -> None:
        for model in (functions.numpy("np.mean"), functions.tensorflow("tf.signal.rfft")):
            assert model is not None
            outcome = model.result({model.parameters[0]: self.kt})
            assert outcome is not None and outcome.error == "TypeError"

    def test_operations(self) -> None:
        for op in ("bool", "int", "float", "len", "hash"):
            outcome = protocols.protocol(op, self.kt)
            assert outcome is not None and outcome.error == "TypeError", op
        outcome = protocols.binary("+", self.kt, self.kt)
        assert outcome is not None and outcome.result is not None
        assert outcome.result.kind == "keras2"
        mixed = protocols.binary("*", self.kt, Operand("keras2", "int32", 2))
        assert mixed is not None and mixed.error == "TypeError"

    def test_attributes(self) -> None:
        assert protocols.attribute("keras2", "get_shape") == "method"
        assert protocols.attribute("keras2", "ndim") == "missing"
        assert protocols.attribute("keras", "get_shape") == "missing"

    def test_what_autograph_converts(self) -> None:
        for role in ("layer.call", "model.call", "cell.call", "loss", "loss.call", "metric"):
            assert keras2.converts(role), role
        for role in ("train_step", "test_step", "lambda", "schedule", "regularizer", "activation"):
            assert not keras2.converts(role), role


class TestKerasTensors:
    @pytest.mark.parametrize(
        "line",
        [
            "tf.reshape(x, [-1, 24])",
            "tf.shape(x)[0]",
            "tf.concat([x, x], 1)",
            "tf.nn.softmax(x)",
            "tf.image.resize(x[..., tf.newaxis], (2, 2))",
            "tf.keras.backend.square(x)",
            "np.ones(6) + x",
            "tf.py_function(lambda a: a, [x], tf.float32)",
        ],
    )
    def test_taken_by_keras_2_alone(self, line: str) -> None:
        three = only(f"{HEAD}{line}\n", "3")
        assert three is not None and three.requires == KERAS_3
        assert only(f"{HEAD}{line}\n", "2") is None
        assert only(f"{HEAD}{line}\n", "2", "3") is None

    @pytest.mark.parametrize("line", ["x.get_shape()", "x.ref()"])
    def test_attributes_of_keras_2_alone(self, line: str) -> None:
        three = only(f"{HEAD}{line}\n", "3")
        assert three is None or three.requires == KERAS_3
        assert only(f"{HEAD}{line}\n", "2") is None
        assert only(f"{HEAD}{line}\n", "2", "3") is None

    @pytest.mark.parametrize(
        ("line", "two", "three"),
        [
            ("np.mean(x)", "TypeError", "ValueError"),
            ("np.log(tf.keras.layers.Dense(2)(x))", "TypeError", "ValueError"),
            ("x.numpy()", "AttributeError", "AttributeError"),
            ("float(x)", "TypeError", "ValueError"),
            ("1 if x > 0 else 2", "TypeError", "TypeError"),
        ],
    )
    def test_refused_by_both(self, line: str, two: str, three: str) -> None:
        for keras, error in (("2", two), ("3", three)):
            found = only(f"{HEAD}{line}\n", keras)  # type: ignore[arg-type]
            assert found is not None and found.requires == ()
            assert f" {error}" in found.message
        both = only(f"{HEAD}{line}\n", "2", "3")
        assert both is not None and both.requires == ()

    def test_what_tensorflow_gives_is_one_too(self) -> None:
        found = only(f"{HEAD}np.log(tf.nn.softmax(tf.reshape(x, [-1, 24])))\n", "2")
        assert found is not None and "KerasTensor" in found.message


class TestAutoGraph:
    def test_a_test_in_call(self) -> None:
        text = LAYER.format(body="        if tf.reduce_sum(x) > 0:\n            x = x * 2")
        three = only(text, "3")
        assert three is not None and three.requires == KERAS_3
        assert only(text, "2") is None
        assert only(text, "2", "3") is None

    def test_a_value_in_call(self) -> None:
        # int() of a tensor is a cast in converted code; what needs a value fails in both.
        text = LAYER.format(body="        x = x * x.numpy()")
        for keras in ("2", "3"):
            found = only(text, keras)  # type: ignore[arg-type]
            assert found is not None and found.requires == ()

    def test_a_loss(self) -> None:
        text = """import tensorflow as tf
def own(y, p):
    if tf.reduce_sum(p) > 0:
        return p
    return y
tf.keras.Sequential([tf.keras.layers.Dense(1)]).compile(loss=own)
"""
        three = only(text, "3")
        assert three is not None and three.requires == KERAS_3
        assert only(text, "2") is None

    def test_a_lambda_is_not_converted(self) -> None:
        text = f"{HEAD}tf.keras.layers.Lambda(lambda a: a if tf.reduce_sum(a) > 0 else -a)(x)\n"
        for keras in ("2", "3"):
            found = only(text, keras)  # type: ignore[arg-type]
            assert found is not None and found.requires == ()


class TestNumPy:
    text = "import numpy as np\nimport tensorflow as tf\ndef f(t):\n    return float({})\n"
    call = "tf.py_function(f, [tf.constant([1.0])], tf.float32)\n"

    def test_one_element(self) -> None:
        text = self.text.format("t") + self.call
        assert findings(text, {"3"}) == []
        (found,) = findings(text, {"3"}, frozenset({"2.4"}))
        assert found.requires == ("numpy>=2.4",)
        assert "`t.numpy().item()`" in found.message
        assert findings(text, {"3"}, frozenset({"2", "2.4"})) == []

    def test_its_help_works(self) -> None:
        for fixed in ("t[0]", "t.numpy().item()"):
            assert findings(self.text.format(fixed) + self.call, {"3"}, frozenset({"2.4"})) == []


UNUSED = """import tensorflow as tf
class Own(tf.keras.{base}):
    def {method}(self, x):
        x = tf.nn.relu(x)
        if tf.reduce_sum(x) > 0:
            return x
        return -x
"""


@pytest.mark.parametrize(
    "base, method, fails_under",
    [("layers.Layer", "call", "3"), ("Model", "call", "3"), ("Model", "train_step", "2 3")],
)
def test_code_that_nothing_here_trains(base: str, method: str, fails_under: str) -> None:
    """Where it is known which Keras runs it, it is known what AutoGraph does."""
    text = UNUSED.format(base=base, method=method)
    for keras in ("2", "3"):
        assert bool(findings(text, {keras})) is (keras in fails_under)
    assert list(analyze(text, None).findings) == []


@pytest.mark.parametrize(
    "tensorflow, keras, numpy", [("2.15.1", "2", "1.26.4"), ("2.21.0", "3", "2.4.0")]
)
def test_a_requirements_file_says_the_same_as_the_options(
    tmp_path: Path, tensorflow: str, keras: str, numpy: str
) -> None:
    """All programs with Keras, beside a file that pins a TensorFlow with one Keras or the other."""
    paths = [path for path in real.programs() if "keras" in path.read_text("utf-8")]
    assert len(paths) > 350
    for path in paths:
        shutil.copy(path, tmp_path / f"{path.parent.name}_{path.name}")
    told = _checked(tmp_path, "--keras-version", keras, "--numpy-version", numpy)
    assert _checked(tmp_path) != told
    pins = f"tensorflow=={tensorflow}\nnumpy=={numpy}\n"
    (tmp_path / "requirements.txt").write_text(pins, "utf-8")
    assert _checked(tmp_path) == told


def _checked(folder: Path, *options: str) -> list[tuple[object, ...]]:
    command = [sys.executable, "-m", "pyfunc_lint", "check", "--format", "json", *options, "."]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    keys = ("path", "line", "column", "symbol", "message", "requires", "confidence")
    return [tuple(str(m[key]) for key in keys) for m in json.loads(run.stdout)["messages"]]
