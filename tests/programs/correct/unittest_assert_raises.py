# {"expect": [], "source": "test case that checks that the mistake raises"}
import unittest

import numpy as np
import tensorflow as tf


class PyFunctionTest(tf.test.TestCase):
    def test_wrong_dtype_raises(self):
        with self.assertRaises(tf.errors.InvalidArgumentError):
            tf.py_function(lambda x: x + 1, [tf.constant(1)], tf.float32)

    def test_symbolic_numpy_raises(self):
        ds = tf.data.Dataset.range(2)
        with self.assertRaises(AttributeError):
            ds.map(lambda x: x.numpy())
        with self.assertRaisesRegex(NotImplementedError, "symbolic"):
            ds.map(lambda x: np.square(x))

    def test_good(self):
        out = tf.py_function(lambda x: x + 1, [tf.constant(1)], tf.int32)
        self.assertEqual(out.numpy(), 2)


if __name__ == "__main__":
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(PyFunctionTest)
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    raise SystemExit(0 if result.wasSuccessful() else 1)
