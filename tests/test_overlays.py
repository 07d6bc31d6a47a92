"""Arguments reach the parameters that the libraries have."""

from __future__ import annotations

import textwrap

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.source.versions.facts import Keras
from tests.versions import findings

HEAD = "import os\nimport numpy as np\nimport tensorflow as tf\n"
METRIC = """
def seen(y_true, y_pred):
    return y_pred.numpy()[0, 0]

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile({passed})
"""


def lines(text: str) -> list[str]:
    """The flagged lines."""
    whole = HEAD + textwrap.dedent(text)
    found = analyze(whole, None).findings
    return [whole.split("\n")[finding.place.line - 1].strip() for finding in found]


@pytest.mark.parametrize(
    ("passed", "fails_under"),
    [
        ("'sgd', 'mse', [seen]", "2"),
        ("'sgd', 'mse', None, [seen]", "3"),
        ("'sgd', 'mse', None, None, [seen]", "23"),
        ("'sgd', 'mse', metrics=[seen]", "23"),
    ],
)
@pytest.mark.parametrize("keras", ["2", "3"])
def test_where_compile_takes_metrics(passed: str, fails_under: str, keras: Keras) -> None:
    found = findings(HEAD + METRIC.format(passed=passed), {keras})
    assert bool(found) is (keras in fails_under)


def test_metrics_by_position_are_not_known_for_both() -> None:
    for passed in ("'sgd', 'mse', [seen]", "'sgd', 'mse', None, [seen]"):
        assert findings(HEAD + METRIC.format(passed=passed), {"2", "3"}) == []


@pytest.mark.parametrize(
    "call",
    [
        "tf.case([(tf.equal(x, 1.0), lambda: x)], default=other)",
        "tf.case([(tf.equal(x, 1.0), lambda: x)], other)",
        "tf.switch_case(tf.cast(x, tf.int32), [lambda: x], default=other)",
        "tf.switch_case(tf.cast(x, tf.int32), [lambda: x], other)",
    ],
)
def test_the_default_of_several_branches(call: str) -> None:
    text = f"""
    @tf.function
    def chosen(x):
        def other():
            return x.numpy()  # here
        return {call}

    chosen(tf.constant(1.0))
    """
    assert lines(text) == ["return x.numpy()  # here"]


@pytest.mark.parametrize("call", ["os.listdir(b'a')", "os.listdir(path=b'a')"])
def test_a_folder_by_keyword(call: str) -> None:
    text = f"""
    for name in {call}:
        print(name == "a")
    tf.py_function(print, [], [])
    """
    assert lines(text) == ['print(name == "a")']


@pytest.mark.parametrize("call", ["int('10', 2)", "int('10', base=2)"])
def test_a_number_with_a_base(call: str) -> None:
    text = f"""
    kind = tf.int64 if {call} == 2 else tf.int32
    tf.py_function(lambda: tf.constant(1, tf.int64), [], kind)
    """
    assert lines(text) == []
