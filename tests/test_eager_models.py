"""Models that Keras runs eagerly: the switch belongs to a model, and words are not code."""

from __future__ import annotations

import textwrap

import pytest

from pyfunc_lint.analysis import analyze

OPENING = """
import sys
import keras
import numpy as np
import tensorflow as tf

FLAG = len(sys.argv) > 1
X, Y = np.ones((4, 2), "float32"), np.ones((4, 1), "float32")

def loss(true, predicted):
    print(np.square(predicted))  # loss
    return tf.reduce_mean(predicted)

def sequential():
    return keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
"""

NET = """
class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(1)

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y = data
        print(x.numpy())  # step
        return {}
"""


def found(text: str) -> list[str]:
    """The words after # at the lines that are found."""
    whole = OPENING + textwrap.dedent(text)
    lines = whole.splitlines()
    places = {finding.place.line for finding in analyze(whole, "program.py").findings}
    return sorted(lines[place - 1].partition("# ")[2] for place in places)


TRACED = {
    "as it is": "",
    "no argument": "model.compile('sgd', loss)",
    "false": "model.compile('sgd', loss, run_eagerly=False)",
    "none": "model.compile('sgd', loss, run_eagerly=None)",
    "set before compile, which takes it back": "model.run_eagerly = True\nmodel.compile('sgd')",
    "compiled again": "model.compile('sgd', run_eagerly=True)\nmodel.compile('sgd')",
    "set and taken back": "model.compile('sgd')\nmodel.run_eagerly = True\n"
    "model.run_eagerly = False",
    "another model": "other = Net()\nother.compile('sgd', run_eagerly=True)\nother.fit(X, Y)\n"
    "model.compile('sgd')",
    "functions, taken back": "tf.config.run_functions_eagerly(True)\n"
    "tf.config.run_functions_eagerly(False)\nmodel.compile('sgd')",
    "words in a comment": "model.compile('sgd')  # not run_eagerly=True, nor run_functions_eagerly",
    "behind a test that fails": "model.compile('sgd', run_eagerly=False and FLAG)",
}
UNSURE = {
    "true": "model.compile('sgd', run_eagerly=True)",
    "by position": "model.compile('sgd', 'mse', None, None, None, True)",
    "a flag": "model.compile('sgd', run_eagerly=FLAG)",
    "options": "options = {'run_eagerly': FLAG}\nmodel.compile('sgd', **options)",
    "options that are not known": "model.compile('sgd', **vars(sys.modules['settings']))",
    "on one path": "if FLAG:\n    model.compile('sgd', run_eagerly=True)\nelse:\n"
    "    model.compile('sgd')",
    "the attribute": "model.compile('sgd')\nmodel.run_eagerly = True",
    "the attribute, on one path": "model.compile('sgd')\nif FLAG:\n    model.run_eagerly = True",
    "functions": "model.compile('sgd')\ntf.config.run_functions_eagerly(True)",
    "functions, on one path": "model.compile('sgd')\ntf.config.run_functions_eagerly(FLAG)",
    "in a loop": "for wanted in (True, FLAG):\n    model.compile('sgd', run_eagerly=wanted)",
}


@pytest.mark.parametrize("how", TRACED)
def test_a_step_is_traced(how: str) -> None:
    text = f"{NET}model = Net()\n{TRACED[how]}\nmodel.fit(X, Y)\n"
    assert "step" in found(text)


@pytest.mark.parametrize("how", UNSURE)
def test_silent_about_a_step_that_may_run_eagerly(how: str) -> None:
    text = f"{NET}model = Net()\n{UNSURE[how]}\nmodel.fit(X, Y)\n"
    assert found(text) == []


def test_one_model_says_nothing_about_another() -> None:
    text = """
    class Other(Net):
        def train_step(self, data):
            print(data[0].numpy())  # other
            return {}

    first, second = Net(), Other()
    first.compile("sgd", run_eagerly=True)
    second.compile("sgd")
    first.fit(X, Y)
    second.fit(X, Y)
    """
    assert found(NET + textwrap.dedent(text)) == ["other"]


@pytest.mark.parametrize(
    "base",
    ["run_eagerly = True", "def __init__(self):\n        super().__init__()\n"
     "    def compile(self, **options):\n        super().compile(run_eagerly=True, **options)"],
)  # fmt: skip
def test_a_class_that_runs_eagerly(base: str) -> None:
    text = (
        f"class Own(Net):\n    {base}\nown = Own()\nown.compile(optimizer='sgd')\nown.fit(X, Y)\n"
    )
    if base.startswith("run_eagerly"):
        text = text.replace("own.compile(optimizer='sgd')\n", "")
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("model.compile('sgd', loss)", ["loss"]),
        ("model.compile('sgd', loss)  # run_eagerly=True", ["loss"]),
        ("model.compile('sgd', loss, run_eagerly=True)", []),
        ("model.compile('sgd', loss, run_eagerly=FLAG)", []),
        ("model.compile('sgd', loss)\nmodel.run_eagerly = True", []),
        ("model.compile('sgd', loss)\nsetattr(model, 'run_eagerly', True)", []),
        ("model.compile('sgd', loss)\nother = sequential()\nother.run_eagerly = True", ["loss"]),
        ("tf.config.run_functions_eagerly(True)\nmodel.compile('sgd', loss)", []),
        ("if FLAG:\n    tf.config.run_functions_eagerly(True)\nmodel.compile('sgd', loss)", []),
        ("model.compile('sgd', loss)\ntf.config.run_functions_eagerly(True)", []),
        ("tf.config.run_functions_eagerly(False)\nmodel.compile('sgd', loss)", ["loss"]),
        ("other = sequential()\nother.compile('sgd', 'mse', run_eagerly=True)\n"
         "model.compile('sgd', loss)", ["loss"]),
    ],
)  # fmt: skip
def test_losses_of_models_of_keras(text: str, expected: list[str]) -> None:
    words = [word.partition("  #")[0] for word in found(f"model = sequential()\n{text}\n")]
    assert words == expected


def test_a_layer_whose_training_is_not_seen() -> None:
    """Nothing in the code asks for it: a comment is no code."""
    layer = (
        "class L(keras.layers.Layer):\n    def call(self, x):\n        return x.numpy()  # layer\n"
    )
    assert found(layer) == ["layer"]
    assert found(f"{layer}# debug with run_eagerly=True\n") == ["layer"]
    assert found(f"{layer}'''run_functions_eagerly(True) helps'''\n") == ["layer"]
    assert found(f"{layer}def fit(m, **k):\n    m.compile(run_eagerly=True)\n") == []
    assert found(f"{layer}def fit(m, **k):\n    m.compile(run_eagerly=False)\n") == ["layer"]


@pytest.mark.parametrize(("functions_eager", "expected"), [("True", []), ("False", ["layer"])])
def test_a_layer_that_tells_its_output_is_not_traced_for_it(
    functions_eager: str, expected: list[str]
) -> None:
    text = f"""
tf.config.run_functions_eagerly({functions_eager})
class L(keras.layers.Layer):
    def call(self, x):
        return x * x.numpy().max()  # layer
    def compute_output_shape(self, shape):
        return shape
model = keras.Sequential([keras.Input((2,)), L()])
model.compile("sgd", "mse")
model.fit(X, X)
"""
    assert found(text) == expected
