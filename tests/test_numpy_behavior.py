"""TensorFlow's NumPy behaviour: the measured table, a sample run for real, and the linter."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pyfunc_lint.analysis import analyze
from pyfunc_lint.tables import numpy_behavior
from pyfunc_lint.tables.operands import Operand

ROOT = Path(__file__).parents[1]


class TestTable:
    def test_attributes(self) -> None:
        assert numpy_behavior.attribute("eager", "astype") == "method"
        assert numpy_behavior.attribute("autograph", "T") == "value"
        assert numpy_behavior.attribute("variable", "astype") == ""
        assert numpy_behavior.attribute("symbolic", "item") == ""
        assert numpy_behavior.attribute("symbolic", "numpy") == ""

    def test_results(self) -> None:
        assert numpy_behavior.result("reshape") == "="
        assert numpy_behavior.result("mean") == "?"
        assert numpy_behavior.result("tolist") == "!ValueError"

    def test_what_symbolic_tensors_still_refuse_is_unchanged(self) -> None:
        for op in ("int", "float", "bool", "if", "iter", "len", "index-into-list", "range"):
            assert not numpy_behavior.changes_operation(op, "symbolic"), op
        assert numpy_behavior.changes_operation("getitem:ndarray", "symbolic")

    def test_functions_of_numpy_that_call_methods(self) -> None:
        assert numpy_behavior.changes_function("np.mean")
        assert numpy_behavior.changes_function("np.reshape")
        assert not numpy_behavior.changes_function("np.square")
        assert not numpy_behavior.changes_function("tf.mean")

    def test_operators_on_one_dtype_are_unchanged(self) -> None:
        floats, ints = Operand("eager", "float32", 1), Operand("eager", "int32", 1)
        assert numpy_behavior.keeps_operator("+", floats, floats)
        assert numpy_behavior.keeps_operator("+", floats, Operand("int"))
        assert numpy_behavior.keeps_operator("-", Operand("float"), floats)
        assert not numpy_behavior.keeps_operator("+", floats, ints)
        assert not numpy_behavior.keeps_operator("+", ints, Operand("float"))
        assert not numpy_behavior.keeps_operator("+", floats, Operand("npscalar", "float32", 0))
        assert not numpy_behavior.keeps_operator("+", Operand("eager"), Operand("eager", "int8"))


CHECK = """
import json, random
import tensorflow as tf
from tools.facts.operations import numpy_behavior as facts
from tools.facts.operations.observe import quiet
from pyfunc_lint.tables import numpy_behavior, protocols
from pyfunc_lint.tables.operands import Operand

setting = {setting!r}
tf.experimental.numpy.experimental_enable_numpy_behavior(**setting)
wrong, tried = [], 0
with quiet():
    measured = dict(facts._operators(random.Random(31), 0.15))
    for (partner, op, dtype, kind, flipped), real in measured.items():
        tensor = Operand(kind, dtype, 1)
        pair = (tensor, tensor if partner == "same" else Operand(partner))
        pair = pair[::-1] if flipped else pair
        told = protocols.binary(op, *pair)
        if told is None or real is None or not numpy_behavior.keeps_operator(op, *pair):
            continue
        tried += 1
        dtypes = [o.result and o.result.dtype for o in (told, real)]
        if told.fails != real.fails or (dtypes[0] and dtypes[0] != dtypes[1]):
            wrong.append((op, pair, told, real))
    for kind in ("eager", "symbolic"):
        for name, state in facts._attributes(kind).items():
            added = numpy_behavior.attribute(kind, name)
            if added != state and protocols.attribute(kind, name) == "missing":
                wrong.append((kind, name, state, added))
print(json.dumps([tried, [str(item) for item in wrong]]))
"""


@pytest.mark.tensorflow
@pytest.mark.parametrize(
    "setting",
    [{}, {"prefer_float32": True}, {"dtype_conversion_mode": "safe"},
     {"dtype_conversion_mode": "all"}],
    ids=str,
)  # fmt: skip
def test_under_tensorflow(setting: dict[str, object]) -> None:
    """What the table calls unchanged is what the tables without the behaviour say."""
    pytest.importorskip("tensorflow")
    done = subprocess.run(
        [sys.executable, "-c", CHECK.format(setting=setting)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
    )
    tried, wrong = json.loads(done.stdout.splitlines()[-1])
    assert not wrong
    assert tried > 100


SPELLINGS = [
    "tf.experimental.numpy.experimental_enable_numpy_behavior()",
    "tf.experimental.numpy.experimental_enable_numpy_behavior(prefer_float32=True)",
    "tf.experimental.numpy.experimental_enable_numpy_behavior(dtype_conversion_mode='all')",
    "import tensorflow.experimental.numpy as tnp\ntnp.experimental_enable_numpy_behavior()",
    "from tensorflow.experimental import numpy as tnp\ntnp.experimental_enable_numpy_behavior()",
    "from tensorflow.experimental.numpy import experimental_enable_numpy_behavior as enable\n"
    "enable()",
    "from tensorflow.python.ops.numpy_ops import np_config\nnp_config.enable_numpy_behavior()",
    "from tensorflow.python.ops.numpy_ops.np_config import enable_numpy_behavior\n"
    "enable_numpy_behavior(prefer_float32=True)",
    "import tensorflow.python.ops.numpy_ops.np_config as config\nconfig.enable_numpy_behavior()",
    "def prepare():\n    tf.experimental.numpy.experimental_enable_numpy_behavior()\nprepare()",
    "import sys\nif sys.argv[1:]:\n    tf.experimental.numpy.experimental_enable_numpy_behavior()",
]
USES = """
import numpy as np

@tf.function
def traced(x):
    flat = x.astype(tf.float32).reshape([-1]).ravel().clip(0, 1)
    chosen = flat[[0, 1]] + flat[np.array([1, 0])] + flat[flat > 0]
    return flat.T * x, x.size, np.mean(x), np.max(flat, 0), x + 0.5, x == flat, chosen

x = tf.constant([[1, 2], [3, 4]])
traced(x)
tf.data.Dataset.from_tensors(x).map(lambda v: v.reshape([4]).transpose() * 1.5)

def body(x):
    return (x.ravel().max() + x.mean()) * x

tf.py_function(body, [x], tf.float64)
"""


def found(text: str) -> list[int]:
    return sorted(finding.place.line for finding in analyze(text, "program.py").findings)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_silent_about_what_it_adds(spelling: str) -> None:
    assert found(f"import tensorflow as tf\n{spelling}\n{USES}") == []


def test_found_without_it() -> None:
    assert len(found(f"import tensorflow as tf\n{USES}")) > 2


@pytest.mark.parametrize(
    "operation",
    ["x.numpy()", "np.square(x)", "np.asarray(x.astype(tf.float32))", "x.reshape([-1]).numpy()",
     "x.T.numpy()", "x.tolist()", "x.item()", "[1, 2, 3][x[0]]", "math.sqrt(x[0])",
     "(x + x).numpy()", "(x + 1.5).numpy()", "hash(x)"],
)  # fmt: skip
@pytest.mark.parametrize("spelling", [SPELLINGS[0], SPELLINGS[-1]])
def test_what_still_fails_is_found(spelling: str, operation: str) -> None:
    text = f"import math\nimport numpy as np\nimport tensorflow as tf\n{spelling}\n"
    text += f"tf.data.Dataset.range(3).batch(2).map(lambda x: {operation})\n"
    assert found(text) == [text.count("\n")]


def test_the_dtype_of_an_unchanged_operator_is_known() -> None:
    """What comes back is judged against Tout where the rules of NumPy change nothing."""
    text = f"import tensorflow as tf\n{SPELLINGS[0]}\ny = tf.constant([1.0])\n"
    assert found(text + "tf.py_function(lambda x: x * x, [y], tf.int32)\n") == [4]
    assert found(text + "tf.py_function(lambda x: x * 2 - 1.5, [y], tf.int32)\n") == [4]
    assert found(text + "tf.py_function(lambda x: x * tf.constant(2), [y], tf.int32)\n") == []
