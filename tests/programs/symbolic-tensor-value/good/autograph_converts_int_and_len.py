# {"expect": [], "source": "int(), float(), len() and range() of symbolic tensors are rewritten by autograph; the working side of https://github.com/tensorflow/tensorflow/issues/30653"}
import tensorflow as tf


def window(values):
    size = len(values)
    half = int(size / 2)
    total = tf.constant(0.0)
    for i in range(half):
        total += values[i]
    if total > 2.0:
        total = total * 10.0
    return total / float(half)


ds = tf.data.Dataset.from_tensor_slices([[1.0, 2.0, 5.0, 5.0], [0.5, 0.5, 1.0, 1.0]])
print([round(float(v), 2) for v in ds.map(window)])
