# {"expect": [{"line": 14, "category": "output-count", "world": "keras", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 1 values"}], "source": "question: np.unique with return_inverse in a layer"}
import numpy as np
import tensorflow as tf


def relabel(ids, *, with_values=True):
    values, inverse = np.unique(ids, return_inverse=True)
    inverse = inverse.reshape(ids.shape).astype(np.int32)
    return (inverse, values) if with_values else inverse


class Relabel(tf.keras.layers.Layer):
    def call(self, ids):
        out = tf.numpy_function(relabel, [ids], tf.int32)  # [output-count-mismatch]
        return tf.ensure_shape(out, ids.shape)

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
