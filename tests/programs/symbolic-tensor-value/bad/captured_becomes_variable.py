# {"expect": [{"line": 10, "category": "symbolic-value", "world": "py_function", "error": "ValueError", "text": "could not be lifted out of"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: initial value"}
import tensorflow as tf


@tf.function(autograph=False)
def remember(x):
    start = x + 1.0

    def keep(values):
        state = tf.Variable(start)  # [symbolic-tensor-value]
        state.assign_add(values)
        return state.read_value()

    return tf.py_function(keep, [x], tf.float32)


print(remember(tf.constant(1.0)))
