# {"expect": [{"line": 7, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "Expected int32, but got 0.25"}], "also": [8], "source": "half of a symbolic length computed with 0.5"}
import tensorflow as tf


def middle(x):
    n = tf.shape(x)[0]
    start = n * 0.25  # [operand-dtype-mismatch]
    stop = n * 0.75
    return x[tf.cast(start, tf.int32):tf.cast(stop, tf.int32)]


@tf.function
def central(x):
    return tf.reduce_mean(middle(x))


print(float(central(tf.range(8.0))))
