# {"expect": [], "source": "py_function is differentiable; custom gradients around numpy in https://github.com/tensorflow/tensorflow/issues/43916"}
import numpy as np
import tensorflow as tf


def log_huber(x, m):
    if tf.abs(x) <= m:
        return x ** 2
    return m ** 2 * (1 - 2 * tf.math.log(m) + tf.math.log(x ** 2))


@tf.custom_gradient
def numpy_sin(x):
    def both(a):
        return np.sin(a), np.cos(a)

    y, slope = tf.numpy_function(both, [x], [tf.float32, tf.float32])
    return y, lambda dy: dy * slope


x = tf.constant(1.0)
m = tf.constant(2.0)
with tf.GradientTape(persistent=True) as tape:
    tape.watch([x, m])
    y = tf.py_function(func=log_huber, inp=[x, m], Tout=tf.float32)
    z = tf.function(numpy_sin)(x)
print(tape.gradient(y, x).numpy(), tape.gradient(z, x).numpy().round(3))
