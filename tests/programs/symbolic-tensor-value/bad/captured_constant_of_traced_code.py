# {"expect": [{"line": 10, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a constant made while tracing is no eager tensor either"}
import tensorflow as tf


@tf.function(autograph=False)
def weigh(x):
    weights = tf.constant([0.2, 0.8])

    def dot(values):
        return tf.tensordot(values, weights, 1)  # [symbolic-tensor-value]

    return tf.py_function(dot, [x], tf.float32)


print(weigh(tf.constant([1.0, 2.0])))
