# {"expect": [{"line": 17, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype"}], "source": "py_function in a training step converts to double first"}
import numpy as np
import tensorflow as tf

w = tf.Variable([[1.0], [2.0]])


def physics_penalty(pred):
    p = tf.cast(pred, tf.float64)
    target = tf.constant(np.linspace(0, 1, 4).reshape(4, 1))
    return tf.reduce_sum((p - target) ** 2)


@tf.function
def loss_fn(x):
    pred = x @ w
    penalty = tf.py_function(physics_penalty, [pred], tf.float32)  # [tout-dtype-mismatch]
    return tf.reduce_mean(pred) + 0.1 * penalty


print(loss_fn(tf.ones([4, 2])))
