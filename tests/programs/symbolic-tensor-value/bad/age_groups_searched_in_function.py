# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "np.digitize of a feature in a tf.function"}
import numpy as np
import tensorflow as tf

LIMITS = np.array([18.0, 40.0, 65.0])


class Groups(tf.Module):
    def __init__(self, limits):
        super().__init__()
        self.limits = limits

    @tf.function
    def __call__(self, ages):
        codes = np.digitize(ages, self.limits)  # [symbolic-tensor-value]
        return tf.one_hot(codes, len(self.limits) + 1)


print(Groups(LIMITS)(tf.constant([12.0, 50.0])))
