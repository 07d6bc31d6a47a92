# {"expect": [], "source": "every legal form of inp"}
import numpy as np
import tensorflow as tf

SCALE = 2.0
v = tf.Variable(3.0)


def add(*args):
    return np.float32(sum(np.sum(a) for a in args))


@tf.function
def run(x, flags):
    feats = {"a": x, "b": x * 2}
    return [
        tf.numpy_function(add, [x], tf.float32),
        tf.numpy_function(add, (x, x), tf.float32),
        tf.numpy_function(add, list(feats.values()), tf.float32),
        tf.numpy_function(add, [x, SCALE, 1, True], tf.float32),
        tf.numpy_function(add, [x] + [feats["b"]], tf.float32),
        tf.numpy_function(add, inp=[v, np.ones(2, np.float32), [1.0, 2.0]], Tout=tf.float32),
        tf.numpy_function(lambda: np.float32(1.5), [], tf.float32),
        tf.numpy_function(add, [*flags], tf.float32),
    ]


print([float(r) for r in run(tf.constant([1.0, 2.0]), (1, 2.0))])
