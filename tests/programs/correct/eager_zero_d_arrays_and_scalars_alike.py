# {"expect": [], "source": "question: function that works for arrays and scalars"}
import numpy as np
import tensorflow as tf


def double(x):
    x = np.asarray(x)
    return (x * 2).astype(x.dtype)


def shape_of(x):
    return np.array(np.shape(x), dtype=np.int64)


def text_length(x):
    raw = x if isinstance(x, bytes) else x.item()
    return np.int64(len(raw))


def run(x, t):
    return (
        tf.numpy_function(double, [x], tf.float32),
        tf.numpy_function(shape_of, [x], tf.int64),
        tf.numpy_function(text_length, [t], tf.int64),
    )


x, t = tf.constant(3.0), tf.constant("four")
for call in (run, tf.function(run)):
    print([v.numpy().tolist() for v in call(x, t)])
