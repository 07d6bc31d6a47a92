# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "counts kept in a dict under the label that py_function passed"}
import tensorflow as tf


def count(label):
    seen = {}
    for offset in range(3):
        value = label + offset
        seen[value] = offset  # [missing-numpy-call]
    return tf.constant(len(seen))


dataset = tf.data.Dataset.range(2).map(lambda x: tf.py_function(count, [x], tf.int32))
print([int(x) for x in dataset])
