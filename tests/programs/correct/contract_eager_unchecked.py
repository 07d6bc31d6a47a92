# {"expect": [], "source": "numpy_function called eagerly returns whatever the function returns"}
import numpy as np
import tensorflow as tf


def summary(x):
    return {"mean": np.float32(x.mean()), "max": np.float32(x.max())}


def save(x):
    saved.append(x.sum())


def both(x):
    return x, x.argmax()


def show(x, note):
    print(x.shape, note)
    return x


saved = []
x = tf.constant([1.0, 5.0])
print(tf.numpy_function(summary, [x], [tf.float32, tf.float32]))
tf.numpy_function(save, [x], tf.float32)
print(tf.numpy_function(both, [x], tf.float32))
print(tf.numpy_function(show, [x, None], tf.float32))
print(tf.numpy_function(lambda a: a.astype(np.float64), [x], tf.float32).dtype, saved)
