# {"expect": [{"line": 10, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: default argument"}
import tensorflow as tf


@tf.function(autograph=False)
def normalise(batch):
    scale = tf.reduce_max(batch)

    def divide(values, by=scale):
        return values / by  # [symbolic-tensor-value]

    return tf.py_function(divide, [batch], tf.float32)


print(normalise(tf.constant([1.0, 2.0, 4.0])))
