# {"expect": [{"line": 11, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "only available when eager execution is enabled"}], "source": "spectral regularizer by np.linalg.svd on the kernel"}
import numpy as np
import tensorflow as tf


class SpectralPenalty(tf.keras.regularizers.Regularizer):
    def __init__(self, strength=1e-3):
        self.strength = strength

    def __call__(self, kernel):
        largest = np.linalg.svd(kernel, compute_uv=False)[0]  # [symbolic-tensor-value]
        return self.strength * tf.convert_to_tensor(largest) ** 2

    def get_config(self):
        return {"strength": self.strength}


model = tf.keras.Sequential(
    [tf.keras.Input((4,)), tf.keras.layers.Dense(3, kernel_regularizer=SpectralPenalty())]
)
model.compile("adam", "mse")
model.fit(np.random.rand(6, 4), np.random.rand(6, 3), verbose=0)
