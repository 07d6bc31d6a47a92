# {"expect": [{"line": 15, "category": "misplaced-switch", "world": "graph", "error": "ValueError", "text": "must be called at program startup"}], "also": [16], "source": "training in a graph, evaluation eagerly"}
import numpy as np
import tensorflow as tf


def train():
    tf.compat.v1.disable_eager_execution()
    x = tf.compat.v1.placeholder(tf.float32, [None])
    y = tf.numpy_function(np.sin, [x], tf.float32)
    with tf.compat.v1.Session() as sess:
        return sess.run(y, {x: np.zeros(3)})


def evaluate(values):
    tf.compat.v1.enable_eager_execution()  # [misplaced-switch]
    return tf.constant(values).numpy().sum()


print(evaluate(train()))
