# {"expect": [{"line": 26, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import numpy as np
import tensorflow as tf


class Experiment:
    numpy_mode = True

    def __init__(self, seed=0):
        tf.random.set_seed(seed)
        if self.numpy_mode:
            tf.experimental.numpy.experimental_enable_numpy_behavior()
        self.w = tf.Variable(np.ones((3, 1), np.float32))

    def features(self, ids):
        onehot = tf.one_hot(ids, 3)
        return (onehot / onehot.max()).reshape(-1, 3).astype("float32")

    def predict(self, ids):
        return (self.features(ids) @ self.w).ravel() * 100

    @tf.function
    def score(self, ids):
        out = self.predict(ids)
        out = out + ids * 0.5
        return np.percentile(out, 50)  # [symbolic-tensor-value]


e = Experiment()
print(e.score(tf.constant([0, 1, 2, 2])), e.predict(tf.constant([1])).tolist())
