# {"expect": [], "source": "attributes and items that hold something else when the function runs"}
import tensorflow as tf


class Loader:
    def __init__(self):
        self.scale = None

    def reset(self):
        self.scale = 2.0

    def load(self, x):
        self.scale = tf.square(x)
        result = tf.py_function(lambda v: v * float(self.scale), [x], tf.float32)
        self.scale = 1.0
        return result

    def load_and_reset(self, x):
        self.scale = tf.square(x)
        result = tf.py_function(lambda v: v * float(self.scale), [x], tf.float32)
        self.reset()
        return result


def shifted(v):
    return v + float(STATE["shift"])


@tf.function
def shift(x):
    STATE["shift"] = x
    result = tf.py_function(shifted, [x], tf.float32)
    STATE["shift"] = 3.0
    return result


STATE = {}
rows = tf.data.Dataset.from_tensor_slices([1.0, 2.0])
for row in rows.map(Loader().load).concatenate(rows.map(Loader().load_and_reset)):
    print(row)
print(shift(tf.constant(1.0)))
