# {"expect": [{"line": 45, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import unittest
import numpy as np
import tensorflow as tf


@tf.function
def under_test(x):
    y = tf.cumsum(x)
    return y


@tf.function
def with_asserts(x):
    arr = x.numpy()
    assert (arr >= 0).all()
    return tf.sqrt(x)


class EagerFunctions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        tf.config.run_functions_eagerly(True)

    @classmethod
    def tearDownClass(cls):
        tf.config.run_functions_eagerly(False)

    def test_values(self):
        out = with_asserts(tf.constant([4.0]))
        self.assertEqual(out.numpy().item(), 2.0)


class ZGraph(unittest.TestCase):
    def setUp(self):
        self.assertFalse(tf.config.functions_run_eagerly())

    def test_sum(self):
        out = under_test(tf.constant([1.0, 2.0]))
        np.testing.assert_allclose(out, [1.0, 3.0])
        self.assertTrue(out[1] > 2)

    def test_map(self):
        ds = tf.data.Dataset.from_tensors([1.0]).map(under_test)
        ds = ds.map(lambda t: t.numpy())  # [symbolic-tensor-value]
        self.assertEqual(len(list(ds)), 1)


result = unittest.main(argv=["t"], exit=False, verbosity=0).result
print("ran", result.testsRun)
assert result.wasSuccessful(), result.errors[0][1]
