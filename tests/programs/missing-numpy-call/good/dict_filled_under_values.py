# {"expect": [], "source": "a dict filled under what a tensor is worth, under its reference, and under its name"}
import tensorflow as tf


def count(label):
    seen = {}
    for offset in range(3):
        value = label + offset
        seen[int(value)] = offset
        seen[value.numpy()] = offset
        seen[value.ref()] = value
        seen[str(label.dtype), offset] = value
    return tf.constant(len(seen))


@tf.function
def named(x):
    parts = {}
    parts["x"] = x
    parts[x.ref()] = x * 2
    return parts["x"] + parts[x.ref()]


dataset = tf.data.Dataset.range(2).map(lambda x: tf.py_function(count, [x], tf.int32))
print([int(x) for x in dataset], int(named(tf.constant(2))))
