"""What is known of a tensor arrives, whatever the user's code does with it on the way."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from pyfunc_lint.domain.lattice import members
from pyfunc_lint.domain.provenance import together
from pyfunc_lint.domain.shapes import FULL, UNRANKED, Shape, Static
from pyfunc_lint.domain.tensors import Array, Tensor
from pyfunc_lint.domain.values import Value
from pyfunc_lint.interpreter import Interpreter
from pyfunc_lint.roots.entries import run_module
from pyfunc_lint.source.modules import Module, locate
from pyfunc_lint.source.settings import Settings
from pyfunc_lint.source.trees import parse

OPENING = """
import dataclasses

import numpy as np
import tensorflow as tf

import elsewhere


def made():
    return np.zeros([2, 3], np.float32)


def source(shape=None):
    x = tf.py_function(made, [], tf.float32)
    if shape is not None:
        x.set_shape(shape)
    return x


def arrived(x):
    return tf.numpy_function(np.size, [x], tf.int64)


@dataclasses.dataclass
class Pair:
    first: object
    second: object


class Holder:
    def __init__(self, x):
        self.x = x

    def doubled(self):
        return self.x + self.x


"""
ELSEWHERE = "def same(x):\n    y = x\n    return y\n"


def arrived(tmp_path: Path, code: str) -> Value:
    """What the last call of ``arrived`` was given."""
    (tmp_path / "elsewhere.py").write_text(ELSEWHERE)
    path = tmp_path / "program.py"
    path.write_text(OPENING + textwrap.dedent(code))
    text = path.read_text()
    name, package, project = locate(str(path))
    tree = parse(text)
    assert tree is not None
    run = Interpreter(Module(name, str(path), text, tree, package), project, Settings(), 100)
    run_module(run)
    calls = [call for call in run.wrapper_calls if call.wrapper == "tf.numpy_function"]
    assert calls and calls[-1].inputs, "the value did not arrive at all"
    return calls[-1].inputs[0]


def check(value: Value, shape: Shape | None, static: Static) -> None:
    """Each alternative comes from the wrapper call, with both shapes."""
    for _, member in members(value):
        assert isinstance(member, (Tensor, Array))
        labels = {source.label for source in member.provenance.sources}
        assert "tf.py_function" in labels
        assert member.shape == shape
        if isinstance(member, Tensor) and member.mode == "symbolic":
            assert member.static == static


IN_GRAPH = {
    "nothing": ("x", (2, 3)),
    "+": ("x + 1.0", (2, 3)),
    "+ of two": ("x + x", (2, 3)),
    "+ that broadcasts": ("x + tf.ones([4, 1, 1])", (4, 2, 3)),
    "negation": ("-x", (2, 3)),
    "identity": ("tf.identity(x)", (2, 3)),
    "reshape": ("tf.reshape(x, [3, 2])", (3, 2)),
    "stack": ("tf.stack([x, x])", (2, 2, 3)),
    "cast": ("tf.cast(x, tf.int32)", (2, 3)),
    "a list": ("[1, x][1]", (2, 3)),
    "a dict": ("{'a': x}['a']", (2, 3)),
    "a dict, asked": ("dict(a=x).get('a')", (2, 3)),
    "a tuple, unpacked": ("(lambda a, b: b)(*(1, x))", (2, 3)),
    "a dataclass": ("Pair(1, x).second", (2, 3)),
    "an attribute": ("Holder(x).x", (2, 3)),
    "a method": ("Holder(x).doubled()", (2, 3)),
    "a helper in another module": ("elsewhere.same(x)", (2, 3)),
    "a condition": ("tf.cond(tf.reduce_sum(x) > 0, lambda: x, lambda: -x)", (2, 3)),
    "a conditional": ("x if WANTED else -x", (2, 3)),
    "a slice": ("x[:, 0]", (2,)),
    "a row": ("x[0]", (3,)),
    "a new axis": ("x[tf.newaxis]", (1, 2, 3)),
}


@pytest.mark.parametrize("name", IN_GRAPH)
def test_in_traced_code(tmp_path: Path, name: str) -> None:
    expression, shape = IN_GRAPH[name]
    code = f"""
    WANTED = len(tf.__version__) % 2

    @tf.function
    def traced():
        x = source([2, 3])
        return arrived({expression})

    traced()
    """
    check(arrived(tmp_path, code), shape, FULL)


UNKNOWN_RANK = ("x", "x + 1.0", "1.0 - x", "-x", "tf.identity(x)", "[x][0]", "tf.abs(x)", "x > x")


@pytest.mark.parametrize("expression", UNKNOWN_RANK)
def test_an_unknown_rank_stays_one(tmp_path: Path, expression: str) -> None:
    code = f"""
    @tf.function
    def traced():
        x = source()
        return arrived({expression})

    traced()
    """
    for _, member in members(arrived(tmp_path, code)):
        assert isinstance(member, Tensor)
        assert member.static == UNRANKED


class TestSetShape:
    """It changes the tensor itself, whatever it is called."""

    def static(self, tmp_path: Path, lines: str) -> Static:
        body = textwrap.indent(textwrap.dedent(lines), "    ")
        code = f"@tf.function\ndef traced(flag):\n    x = source()\n{body}\n    arrived(x)\n"
        value = arrived(tmp_path, code + "\ntraced(tf.constant(True))\n")
        statics = {m.static for _, m in members(value) if isinstance(m, Tensor)}
        assert len(statics) == 1
        return statics.pop()

    def test_by_another_name(self, tmp_path: Path) -> None:
        assert self.static(tmp_path, "y = x\ny.set_shape([2, None])") == (True, False)

    def test_in_a_helper(self, tmp_path: Path) -> None:
        lines = "def fix(t):\n    t.set_shape([2, 3])\nfix(x)"
        assert self.static(tmp_path, lines) == FULL

    def test_in_a_loop_over_a_list(self, tmp_path: Path) -> None:
        assert self.static(tmp_path, "for y in [x]:\n    y.set_shape([2, 3])") == FULL

    def test_on_some_paths_only(self, tmp_path: Path) -> None:
        lines = "if len(tf.__version__) % 2:\n    x.set_shape([2, 3])"
        assert self.static(tmp_path, lines) is None

    def test_by_code_that_is_not_followed(self, tmp_path: Path) -> None:
        assert self.static(tmp_path, "import other\nother.fix(x)") is None

    def test_not_by_library_functions(self, tmp_path: Path) -> None:
        assert self.static(tmp_path, "tf.print(x)\ny = tf.abs(x)\nprint(y)") == UNRANKED


class TestLoops:
    def test_what_a_later_turn_adds_is_known(self, tmp_path: Path) -> None:
        code = """
        @tf.function
        def traced():
            x = tf.zeros([2, 3])
            for _ in range(len(tf.__version__)):
                y = x
                x = source([2, 3])
            return arrived(y + 1.0)

        traced()
        """
        check(arrived(tmp_path, code), (2, 3), FULL)

    def test_a_static_shape_of_a_later_turn(self, tmp_path: Path) -> None:
        code = """
        @tf.function
        def traced():
            x = tf.zeros([2, 3])
            for _ in range(len(tf.__version__)):
                y = x + 1.0
                x = source()
            return arrived(y)

        traced()
        """
        for _, member in members(arrived(tmp_path, code)):
            assert isinstance(member, Tensor)
            assert member.static is None


class TestUnions:
    @pytest.mark.parametrize("order", ["x, tf.zeros([2, 3])", "tf.zeros([2, 3]), x"])
    def test_with_another_value(self, tmp_path: Path, order: str) -> None:
        code = f"""
        @tf.function
        def traced():
            x = source([2, 3])
            first, second = {order}
            z = first if len(tf.__version__) % 2 else second
            return arrived(z)

        traced()
        """
        check(arrived(tmp_path, code), (2, 3), FULL)

    @pytest.mark.parametrize("order", ["source(), x", "x, source()"])
    def test_of_different_static_shapes_none_is_known(self, tmp_path: Path, order: str) -> None:
        code = f"""
        @tf.function
        def traced():
            x = source([2, 3])
            first, second = {order}
            return arrived(first if len(tf.__version__) % 2 else second)

        traced()
        """
        found = [member for _, member in members(arrived(tmp_path, code))]
        assert all(isinstance(member, Tensor) for member in found)
        labels = together(m.provenance for m in found if isinstance(m, Tensor)).sources
        assert {source.label for source in labels} == {"tf.py_function"}

    def test_five_shapes_have_their_first_dimension_in_common(self, tmp_path: Path) -> None:
        arms = "".join(
            f"    {'el' * bool(size)}if len(tf.__version__) == {size}:\n"
            f"        x = tf.zeros([2, {size + 1}]) + source([1, 1])\n"
            for size in range(5)
        )
        code = f"@tf.function\ndef traced():\n    x = tf.zeros([2, 9])\n{arms}    arrived(x)\n"
        value = arrived(tmp_path, code + "\ntraced()\n")
        assert isinstance(value, Tensor)
        assert (value.shape, value.static) == ((2, None), FULL)


class TestDatasets:
    STEPS = """
    def load(path):
        return source([2, 3])

    dataset = tf.data.Dataset.from_tensor_slices(["a", "b"]).map(load)
    """

    def test_batches_in_a_graph(self, tmp_path: Path) -> None:
        code = f"{self.STEPS}\n    dataset.batch(4).map(arrived)\n"
        check(arrived(tmp_path, code), (None, 2, 3), (False, True, True))

    def test_batches_of_one_size(self, tmp_path: Path) -> None:
        code = f"{self.STEPS}\n    dataset.batch(4, drop_remainder=True).map(arrived)\n"
        check(arrived(tmp_path, code), (4, 2, 3), FULL)

    def test_eager_iteration(self, tmp_path: Path) -> None:
        code = f"{self.STEPS}\n    for x in dataset.batch(4):\n        arrived(x)\n"
        check(arrived(tmp_path, code), (None, 2, 3), None)

    def test_an_unknown_rank_through_a_batch(self, tmp_path: Path) -> None:
        code = self.STEPS.replace("[2, 3]", "") + "\n    dataset.batch(4).map(arrived)\n"
        value = arrived(tmp_path, code)
        assert isinstance(value, Tensor)
        assert value.static == UNRANKED

    @pytest.mark.parametrize(
        ("given", "static"),
        [
            ("output_types=tf.float32", UNRANKED),
            ("output_signature=tf.TensorSpec([None, 3], tf.float32)", (False, True)),
            ("output_signature=tf.TensorSpec(None, tf.float32)", UNRANKED),
            ("output_signature=tf.TensorSpec([], tf.float32)", FULL),
        ],
    )
    def test_generators(self, tmp_path: Path, given: str, static: Static) -> None:
        code = f"""
        def numbers():
            yield 1.0

        tf.data.Dataset.from_generator(numbers, {given}).map(arrived)
        """
        value = arrived(tmp_path, code)
        assert isinstance(value, Tensor)
        assert value.static == static


class TestEagerly:
    @pytest.mark.parametrize("expression", ["x.numpy()", "x.numpy().astype(np.int32)", "x + 1.0"])
    def test_values(self, tmp_path: Path, expression: str) -> None:
        code = f"x = tf.ensure_shape(source(), [2, 3])\narrived({expression})\n"
        check(arrived(tmp_path, code), (2, 3), None)

    def test_a_python_number(self, tmp_path: Path) -> None:
        code = "x = source()\nn = float(tf.reduce_sum(x))\narrived(tf.zeros([2]) + n * 2.0)\n"
        check(arrived(tmp_path, code), (2,), None)


@pytest.mark.parametrize(
    ("expression", "shape"),
    [
        ("tf.constant(np.random.random([20]), dtype=tf.float32) + x", (20,)),
        ("np.zeros([4, 1], dtype=np.int32) + x.numpy()", (4, 1)),
        ("np.array([[1, 2]], dtype=np.float64) * x.numpy()", (1, 2)),
    ],
)
def test_a_dtype_that_is_given_does_not_hide_the_shape(
    tmp_path: Path, expression: str, shape: Shape
) -> None:
    value = arrived(tmp_path, f"x = tf.ensure_shape(source(), [1])\narrived({expression})\n")
    check(value, shape, None)
