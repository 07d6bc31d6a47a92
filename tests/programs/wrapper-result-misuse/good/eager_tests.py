# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
"""Unit tests of pipeline functions, called eagerly as tests do."""
import unittest
import numpy as np
import tensorflow as tf


def tokenize(text, limit):
    words = text.numpy().decode().split()[: int(limit)]
    return [len(w) for w in words], len(words)


def tokenize_np(text):
    return np.array(str(text).split(), dtype=object)


def parse(text):
    ids, n = tf.py_function(lambda t: (np.array(tokenize(t, 3)[0]), tokenize(t, 3)[1]), [text], [tf.int64, tf.int64])
    ids.set_shape([None])
    n.set_shape([])
    return ids, n


class ParseTest(unittest.TestCase):
    def test_eager(self):
        ids, n = parse(tf.constant("to be or not"))
        self.assertEqual(ids.numpy().tolist(), [2, 2, 2])
        self.assertEqual(n, 3)
        self.assertIsInstance(n.numpy(), np.int64)

    def test_map(self):
        ds = tf.data.Dataset.from_tensors("a bc").map(parse)
        (ids, n), = ds.as_numpy_iterator()
        np.testing.assert_array_equal(ids, [1, 2])
        assert n == 2

    def test_raw(self):
        out = tf.py_function(tokenize, ["x yy", 1], [tf.int64, tf.int64])
        self.assertEqual([int(out[0][0]), int(out[1])], [1, 1])
        got = tf.py_function(lambda t: t.numpy().upper(), ["ab"], tf.string)
        self.assertEqual(got.numpy(), b"AB")

    def test_discard(self):
        self.assertEqual(tf.py_function(lambda: None, [], []), [])
        self.assertIsNone(tf.numpy_function(lambda: None, [], []))


res = unittest.main(argv=["x"], exit=False, verbosity=0).result
assert res.wasSuccessful() and res.testsRun == 4
print("ran", res.testsRun)
