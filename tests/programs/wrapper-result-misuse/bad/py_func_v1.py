# {"expect": [{"line": 25, "category": "output-count", "world": "function", "error": "ValueError", "text": "too many values to unpack"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as tf1


def bincount(a):
    return np.bincount(a).astype(np.int32)


def shout(s):
    return s.upper()


def multi(a, b):
    return a + b, a - b, np.float64(a.mean())


@tf.function
def f(a, s):
    counts = tf1.py_func(bincount, [a], tf.int32)
    counts.set_shape([None])
    text = tf1.py_func(shout, [s], tf.string)
    add, sub, m = tf1.py_func(multi, [a, a], [a.dtype, a.dtype, tf.float64])
    add, sub, m = tf1.py_func(multi, [a, a], [a.dtype, a.dtype, tf.float32, tf.int32])  # [wrapper-result-misuse]
    return tf.reduce_sum(counts), text, add, m


c, t, s, m = f(tf.constant([1, 1, 3]), tf.constant("hey"))
print(c.numpy(), t.numpy(), s.numpy(), float(m))
with tf.Graph().as_default():
    node = tf1.py_func(bincount, [tf.constant([0, 2])], tf.int32)
    with tf1.Session() as sess:
        value = sess.run(node)
        print(value.tolist(), value.dtype)
print(tf1.py_func(bincount, [tf.constant([0, 2])], tf.int32).numpy())
