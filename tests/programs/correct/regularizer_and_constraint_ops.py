# {"expect": [], "source": "custom regularizer, constraint and initializer with tensor operations"}
import numpy as np
import tensorflow as tf


class Orthogonality(tf.keras.regularizers.Regularizer):
    def __init__(self, strength=0.01):
        self.strength = strength

    def __call__(self, w):
        gram = tf.matmul(w, w, transpose_a=True)
        return self.strength * tf.reduce_sum(tf.square(gram - np.eye(w.shape[1], dtype="float32")))

    def get_config(self):
        return {"strength": self.strength}


class MaxNorm(tf.keras.constraints.Constraint):
    def __init__(self, limit=1.0):
        self.limit = limit

    def __call__(self, w):
        norm = tf.norm(w, axis=0, keepdims=True)
        return tf.where(norm > self.limit, w * self.limit / norm, w)


class Lattice(tf.keras.initializers.Initializer):
    def __call__(self, shape, dtype=None):
        rows, cols = shape
        grid = np.add.outer(np.arange(rows), np.arange(cols)) % 3 - 1
        return tf.constant(grid / np.sqrt(rows), dtype=dtype)


dense = tf.keras.layers.Dense(
    3, kernel_initializer=Lattice(), kernel_regularizer=Orthogonality(), kernel_constraint=MaxNorm(0.5)
)
model = tf.keras.Sequential([tf.keras.Input((4,)), dense])
model.compile("sgd", "mse")
model.fit(np.random.rand(8, 4), np.random.rand(8, 3), verbose=0)
kernel = dense.kernel.numpy()
print(np.linalg.norm(kernel, axis=0).max() <= 0.5001, float(sum(model.losses)) >= 0)
