# {"expect": [], "source": "what inp may hold: tensors, variables, arrays, numbers, text, ragged tensors; https://github.com/tensorflow/tensorflow/issues/36278"}
import numpy as np
import tensorflow as tf

gain = tf.Variable(2.0)
table = np.arange(6, dtype=np.float32).reshape(2, 3)
ragged = tf.ragged.constant([[1, 2], [3]])


def combine(x, gain, table, power, name, rows, nested):
    assert isinstance(rows, tf.RaggedTensor)
    longest = int(rows.bounding_shape()[1])
    total = tf.reduce_sum(x * gain) + table.numpy().sum() + longest
    tag = name.numpy().decode() + str(len(nested))
    return total ** float(power), tag


@tf.function
def run(x):
    return tf.py_function(
        combine, (x, gain, table, 1, "v", ragged, [1, 2, 3]), (tf.float32, tf.string)
    )


total, tag = run(tf.constant([1.0, 1.0]))
print(total.numpy(), tag.numpy())
