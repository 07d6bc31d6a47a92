# {"expect": [], "source": "question: keyword option chooses one or two outputs"}
import functools

import numpy as np
import tensorflow as tf


def relabel(ids, *, with_values=True):
    values, inverse = np.unique(ids, return_inverse=True)
    inverse = inverse.reshape(ids.shape).astype(np.int32)
    return (inverse, values) if with_values else inverse


class Relabel(tf.keras.layers.Layer):
    def call(self, ids):
        func = functools.partial(relabel, with_values=False)
        out = tf.numpy_function(func, [ids], tf.int32)
        _, values = tf.numpy_function(relabel, [ids], [tf.int32, ids.dtype])
        known = tf.ensure_shape(tf.size(values), [])
        return tf.minimum(tf.ensure_shape(out, ids.shape), known - 1)

    def compute_output_shape(self, shape):
        return shape


model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((4,), dtype="int32"),
        Relabel(),
        tf.keras.layers.Embedding(4, 2),
        tf.keras.layers.GlobalAveragePooling1D(),
    ]
)
print(model.predict(np.array([[7, 7, 9, 3]], dtype=np.int32), verbose=0).shape)
