"""Tests as a project writes them: what is expected to fail stands in blocks that say so.

Lines with the comment ``fails`` are calls that TensorFlow refuses; each is expected to.
"""

import unittest

import pytest
import tensorflow as tf


class WrapperCases(unittest.TestCase):
    """Of tf.py_function and its relatives."""

    def test_dict_in_graph(self):
        """The call stands outside of the block; what it gives is used inside."""
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            (found,) = tf.numpy_function(lambda: {"a": 1}, [], [tf.int64])  # fails
            with self.assertRaisesRegex(tf.errors.InternalError, "Unsupported object type"):
                session.run(found)

    def test_variable(self):
        with self.assertRaises(tf.errors.UnknownError):
            tf.py_function(lambda: tf.Variable(0.0), inp=[], Tout=tf.float32)  # fails

    def test_no_function(self):
        text = tf.constant("text")
        with self.assertRaisesRegex(ValueError, "callable"):
            tf.py_function(text, inp=[text], Tout=tf.string)  # fails

    def test_tout(self):
        with self.assertRaises(TypeError):
            tf.py_function(lambda x: x, [1], [{}])  # fails

    def test_rows(self):
        rows = tf.ragged.constant([[1, 2], [3]])
        with self.assertRaises((ValueError, tf.errors.InvalidArgumentError)):
            result = tf.py_function(lambda r: r + 3, [rows], [tf.int32])  # fails
            print(result)

    def test_forms(self):
        def minus(a, b):
            return a - b

        with self.assertRaises(TypeError):
            tf.py_function(inp=[], Tout=tf.int32)  # fails
        with pytest.raises(TypeError):
            tf.py_function(minus, Tout=tf.int32)  # fails
        with pytest.raises(TypeError):

            @tf.py_function(tf.int32)  # fails
            def plus(a, b):
                return a + b

    def test_right(self):
        def power(x):
            return x**2

        x = tf.constant(3.0 + 3.0j)
        y = tf.py_function(power, inp=[x], Tout=tf.complex128)
        self.assertAlmostEqual(complex(y), (3 + 3j) ** 2)
        added = tf.numpy_function(lambda a, b: a + b, [1, 2], tf.int32)
        self.assertEqual(int(added), 3)
        with self.assertRaises(tf.errors.InvalidArgumentError):
            tf.debugging.assert_equal(added, tf.py_function(lambda: 4, [], tf.int32))


if __name__ == "__main__":
    unittest.main()
