# {"expect": [], "source": "NumPy sort of a Keras layer's input inside the wrapper"}
import numpy as np
import tensorflow as tf


class TopShare(tf.keras.layers.Layer):
    def __init__(self, k=2, **kwargs):
        super().__init__(**kwargs)
        self.k = k

    def share(self, rows):
        ordered = np.sort(rows.numpy(), axis=-1)
        return ordered[:, -self.k:].sum(axis=-1) / ordered.sum(axis=-1)

    def call(self, inputs):
        out = tf.py_function(self.share, [inputs], inputs.dtype)
        out.set_shape(inputs.shape[:1])
        return out


layer = TopShare()


@tf.function
def forward(x):
    return layer(x)


print(forward(tf.random.uniform([2, 5])).shape)
