# {"expect": [{"line": 13, "category": "bad-func", "world": "function", "error": "ValueError", "text": "Expected func to be callable"}], "source": "function called in place of being passed"}
import tensorflow as tf


def smooth(values, width=3):
    values = tf.convert_to_tensor(values)
    kernel = tf.ones([width, 1, 1]) / width
    return tf.nn.conv1d(values[None, :, None], kernel, 1, "SAME")[0, :, 0]


@tf.function
def run(values):
    return tf.py_function(smooth(values), [values], tf.float32)  # [invalid-func]


print(run(tf.range(6.0)))
