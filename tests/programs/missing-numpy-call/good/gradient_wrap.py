# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import numpy as np
import tensorflow as tf


def solve(a, b):
    return np.linalg.solve(a, b).astype(np.float32)


@tf.custom_gradient
def linsolve(a, b):
    x = tf.numpy_function(solve, [a, b], tf.float32)
    x = tf.reshape(x, tf.shape(b))
    x = tf.ensure_shape(x, b.shape)

    def grad(dx):
        gb = tf.numpy_function(lambda m, d: np.linalg.solve(m.T, d), [a, dx], tf.float32)
        gb.set_shape(b.shape)
        return -gb @ tf.transpose(x), gb
    return x, grad


def power(x, p):
    return x ** p


a = tf.constant([[2.0, 0.0], [0.0, 4.0]])
b = tf.ones((2, 1))
with tf.GradientTape() as tape:
    tape.watch([a, b])
    y = tf.reduce_sum(linsolve(a, b))
ga, gb = tape.gradient(y, [a, b])
v = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    z = tf.py_function(power, [v, tf.constant(2.0)], tf.float32)
    z = tf.reduce_sum(z)
print(float(y), gb.numpy().ravel(), tape.gradient(z, v).numpy(), z.numpy().item())
