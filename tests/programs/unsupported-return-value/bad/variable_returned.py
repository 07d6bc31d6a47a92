# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "UnknownError", "text": "Attempting to return a variable"}], "source": "py_function that returns the updated variable"}
import tensorflow as tf

ema = tf.Variable(0.0)


def update(x):
    ema.assign(0.9 * ema + 0.1 * tf.reduce_mean(x))
    return ema


@tf.function
def step(x):
    avg = tf.py_function(update, [x], tf.float32)  # [unsupported-return-value]
    return x - avg


print(step(tf.constant([1.0, 3.0])))
