# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'to_tensor'"}], "source": "ragged method called on the array of a row"}
import numpy as np
import tensorflow as tf


def pad_tokens(tokens, length=5):
    dense = tokens.to_tensor()  # [tensor-method-on-array]
    out = np.zeros(length, np.int32)
    out[: len(dense)] = dense[:length]
    return out


def encode(codes):
    padded = tf.numpy_function(pad_tokens, [codes], tf.int32)
    return tf.reshape(padded, [5])


rows = tf.data.Dataset.from_tensor_slices(tf.ragged.constant([[1, 2], [3, 4, 5]], dtype=tf.int32))
for row in rows.map(lambda r: encode(tf.identity(r))):
    print(row)
