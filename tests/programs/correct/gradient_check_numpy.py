# {"expect": [], "source": "finite differences outside of the graph, tape inside"}
import numpy as np
import tensorflow as tf


@tf.function
def f(x):
    return tf.reduce_sum(tf.sin(x) * x)


def numeric_grad(fn, x, eps=1e-3):
    g = np.zeros_like(x)
    for i in range(x.size):
        d = np.zeros_like(x)
        d[i] = eps
        g[i] = (fn(x + d).numpy() - fn(x - d).numpy()) / (2 * eps)
    return g


x0 = np.array([0.1, 0.7, 1.3], np.float32)
x = tf.Variable(x0)
with tf.GradientTape() as tape:
    y = f(x)
analytic = tape.gradient(y, x).numpy()
np.testing.assert_allclose(analytic, numeric_grad(f, x0), atol=1e-2)
print(analytic, y.numpy())
