# {"expect": [{"line": 12, "category": "dropped-output", "world": "dataset", "error": "", "text": "(2,"}], "source": "sample weight is returned but not declared"}
import numpy as np
import tensorflow as tf


def weigh(x, y):
    weight = np.float32(2.0) if int(y) == 1 else np.float32(1.0)
    return x, y, weight


def attach(x, y):
    return tf.py_function(weigh, [x, y], [tf.float32, tf.int32])  # [dropped-output]


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform((4, 2)), [0, 1, 1, 0])).map(attach)
for item in ds.take(1):
    print((len(item), "parts"))
