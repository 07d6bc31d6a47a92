# {"expect": [{"line": 12, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "that are invalid"}], "source": "question: x.shape in place of tf.shape(x)"}
import numpy as np
import tensorflow as tf


def positions(shape):
    return np.arange(shape[0], dtype=np.float32)


@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def add_positions(x):
    p = tf.numpy_function(positions, [x.shape], tf.float32)  # [invalid-inp]
    return x + tf.reshape(p, tf.shape(x))


print(add_positions(tf.constant([0.5, 0.5])))
