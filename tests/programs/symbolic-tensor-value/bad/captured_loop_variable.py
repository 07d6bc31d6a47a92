# {"expect": [{"line": 8, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: loop variable of tf.range"}
import tensorflow as tf


@tf.function
def accumulate(x):
    for step in tf.range(3):
        x = tf.py_function(lambda v: v + tf.cast(step, tf.float32), [x], tf.float32)  # [symbolic-tensor-value]
        x = tf.ensure_shape(x, [])
    return x


print(accumulate(tf.constant(1.0)))
