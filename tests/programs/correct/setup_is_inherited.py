# {"expect": [], "source": "the base class of the tests switches functions to eager mode, the tests look at values"}
import unittest

import tensorflow as tf


class EagerCase(unittest.TestCase):
    def setUp(self):
        super().setUp()
        tf.config.run_functions_eagerly(True)
        self.addCleanup(tf.config.run_functions_eagerly, False)


class Scores(tf.experimental.ExtensionType):
    values: tf.Tensor

    def best(self):
        return float(self.values.numpy().max())


class ScoreTest(EagerCase):
    def test_values_are_there(self):
        @tf.function
        def double(x):
            self.assertEqual(x.numpy(), 2)
            return x * 2

        self.assertEqual(double(tf.constant(2)).numpy(), 4)


@tf.function
def scored(x):
    return Scores(values=x + 1.0)


result = unittest.main(argv=["x"], exit=False, verbosity=0).result
assert result.wasSuccessful() and result.testsRun == 1
assert scored(tf.constant([1.0, 3.0])).best() == 4.0
