# {"expect": [{"line": 12, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": ".numpy() in a Keras layer's call"}
import numpy as np
import tensorflow as tf


class TopShare(tf.keras.layers.Layer):
    def __init__(self, k=2, **kwargs):
        super().__init__(**kwargs)
        self.k = k

    def share(self, row):
        ordered = np.sort(row.numpy())  # [symbolic-tensor-value]
        return ordered[-self.k:].sum() / ordered.sum()

    def call(self, inputs):
        return tf.map_fn(self.share, inputs)


inner = TopShare()


@tf.function
def forward(x):
    return inner(x)


print(forward(tf.random.uniform([2, 5])))
