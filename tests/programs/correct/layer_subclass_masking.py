# {"expect": [], "source": "layer with mask, call argument and compute_mask"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


class MeanPool(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, x, mask=None):
        if mask is None:
            return tf.reduce_mean(x, axis=1)
        weights = tf.cast(mask, x.dtype)[..., None]
        return tf.reduce_sum(x * weights, 1) / tf.maximum(tf.reduce_sum(weights, 1), 1.0)

    def compute_mask(self, inputs, mask=None):
        return None


def build(vocab=10, dim=4):
    ids = layers.Input((None,), dtype="int32")
    x = layers.Embedding(vocab, dim, mask_zero=True)(ids)
    return tf.keras.Model(ids, layers.Dense(1)(MeanPool()(x)))


model = build()
a = model.predict(np.array([[1, 2, 0, 0]]), verbose=0)
b = model.predict(np.array([[1, 2]]), verbose=0)
print(np.allclose(a, b, atol=1e-5))
