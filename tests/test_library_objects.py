"""Objects of TensorFlow have identity: what is known of one is not known of another."""

from __future__ import annotations

import textwrap

import pytest

from pyfunc_lint.analysis import analyze

OPENING = """
import tensorflow as tf
from tensorflow import keras

WANTED = bool(len(tf.__version__) % 2)


def seen(y_true, y_pred):
    return tf.reduce_mean(y_pred) + y_pred.numpy()[0, 0]


"""


def found(text: str) -> set[str]:
    """What is read as the text that the flagged lines hold."""
    whole = OPENING + textwrap.dedent(text)
    lines = whole.split("\n")
    return {lines[finding.place.line - 1].strip() for finding in analyze(whole, "p.py").findings}


class TestGraphs:
    def test_a_session_has_the_graph_that_it_was_given(self) -> None:
        text = """
        graph, other = tf.Graph(), tf.Graph()
        session = tf.compat.v1.Session(graph=graph)
        if session.graph is graph:
            tf.compat.v1.disable_eager_execution()
        print({tf.constant(1): 1})
        """
        assert found(text) == set()

    def test_the_default_one_is_the_one_that_was_entered(self) -> None:
        text = """
        graph = tf.Graph()
        with graph.as_default():
            if tf.compat.v1.get_default_graph() is not graph:
                kind = tf.int64
            else:
                kind = tf.int32
        tf.py_function(lambda: tf.constant(1, tf.int64), [], kind)  # here
        """
        assert len(found(text)) == 1


class TestModels:
    def test_one_that_runs_eagerly_says_nothing_about_another(self) -> None:
        text = """
        first = keras.Sequential([keras.layers.Dense(1)])
        second = keras.Sequential([keras.layers.Dense(1)])
        first.compile("adam", loss=seen)
        """
        assert len(found(text)) == 1

    def test_attributes_are_read_as_they_were_set(self) -> None:
        text = """
        model = keras.Sequential([keras.layers.Dense(1)])
        model.kind = tf.int32
        tf.py_function(lambda: tf.constant(1, tf.int64), [], model.kind)
        """
        assert len(found(text)) == 1

    def test_in_a_loop_of_unknown_length(self) -> None:
        text = """
        for size in range(len(tf.__version__)):
            model = keras.Sequential([keras.layers.Dense(size + 1)])
        model.compile("adam", loss=seen)
        """
        assert len(found(text)) == 1


class TestStrategies:
    def test_what_it_runs_is_followed(self) -> None:
        text = """
        strategy = tf.distribute.MirroredStrategy()
        count = 8 * strategy.num_replicas_in_sync

        @tf.function
        def step(x):
            strategy.run(lambda y: y.numpy(), args=(x,))

        step(tf.constant(1.0))
        """
        assert len(found(text)) == 1


class TestIterators:
    def test_of_datasets(self) -> None:
        text = """
        dataset = tf.data.Dataset.from_tensor_slices([1.0, 2.0])
        with tf.Graph().as_default():
            iterator = tf.compat.v1.data.make_one_shot_iterator(dataset)
            iterator.get_next().numpy()
        tf.compat.v1.data.make_one_shot_iterator(dataset).get_next().numpy()
        """
        assert found(text) == {"iterator.get_next().numpy()"}


class TestVectorization:
    """A text becomes a row of words; what is left of the shape is known."""

    @pytest.mark.parametrize(
        ("options", "texts", "shape"),
        [
            ("output_sequence_length=3", "'a'", "(3,)"),
            ("output_sequence_length=3", "['a']", "(1, 3)"),
            ("output_sequence_length=3", "[['a'], ['b']]", "(2, 3)"),
            ("output_sequence_length=3", "[[['a']]]", "(1, 1, 3)"),
            ("", "['a']", "(1, None)"),
        ],
    )
    def test_what_shape_the_words_have(self, options: str, texts: str, shape: str) -> None:
        assert f"EagerTensor(int64, shape={shape})" in self.told(options, texts)

    def test_how_it_is_split_may_leave_out_an_axis(self) -> None:
        assert "EagerTensor(int64)" in self.told("split=None", "['a']")

    @staticmethod
    def told(options: str, texts: str) -> str:
        """What the linter says where the words are declared to be of another dtype."""
        text = f"""
        layer = keras.layers.TextVectorization(vocabulary=["a"], {options})
        tf.py_function(lambda: layer(tf.constant({texts})), [], tf.int32)
        """
        (finding,) = analyze(OPENING + textwrap.dedent(text), "p.py").findings
        return str(finding)
