# {"expect": [{"line": 7, "category": "misplaced-switch", "world": "function", "error": "ValueError", "text": "is only supported in eager mode"}], "source": "debugging a pipeline inside of a function"}
import tensorflow as tf


@tf.function
def total():
    tf.data.experimental.enable_debug_mode()  # [misplaced-switch]
    return tf.data.Dataset.range(3).reduce(tf.constant(0, tf.int64), lambda a, b: a + b)


print(total())
