# {"expect": [], "source": "tests of failing calls, and handlers around them"}
import unittest

import numpy as np
import tensorflow as tf


class WrapperErrors(unittest.TestCase):
    def test_count(self):
        with self.assertRaises(tf.errors.InvalidArgumentError):
            tf.py_function(lambda x: None, [1.0], tf.float32)

    def test_tout(self):
        with self.assertRaisesRegex(TypeError, "type_value"):
            tf.py_function(lambda x: x, [1.0], Tout=int)

    def test_object(self):
        with self.assertRaises(tf.errors.InvalidArgumentError):
            tf.py_function(lambda x: {"a": x}, [1.0], tf.float32)


def tolerant(x):
    try:
        return tf.py_function(lambda v: [], [x], tf.float32)
    except tf.errors.InvalidArgumentError:
        return tf.constant(np.nan)


print(tolerant(tf.constant(1.0)))
suite = unittest.defaultTestLoader.loadTestsFromTestCase(WrapperErrors)
assert unittest.TextTestRunner().run(suite).wasSuccessful()
