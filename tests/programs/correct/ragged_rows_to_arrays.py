# {"expect": [], "source": "ragged rows padded in NumPy after a plain tensor is passed"}
import numpy as np
import tensorflow as tf


def pad_tokens(tokens, length=5):
    out = np.zeros(length, np.int32)
    out[: len(tokens)] = tokens[:length]
    return out


def encode(row):
    dense = row if isinstance(row, tf.Tensor) else row.to_tensor()
    padded = tf.numpy_function(pad_tokens, [dense], tf.int32)
    return tf.reshape(padded, [5]), tf.size(dense)


ragged = tf.ragged.constant([[1, 2], [3, 4, 5], []], dtype=tf.int32)
whole = ragged.to_tensor(shape=[None, 5])
for i, (row, size) in enumerate(tf.data.Dataset.from_tensor_slices(ragged).map(lambda r: encode(tf.identity(r)))):
    assert np.array_equal(row, whole[i]) and size == len(ragged[i])
print(whole.numpy().sum(), ragged.to_list())
