# {"expect": [], "source": "nested tapes, jacobian and a Hessian by NumPy afterwards"}
import numpy as np
import tensorflow as tf


def rosenbrock(x):
    return (1.0 - x[0]) ** 2 + 100.0 * (x[1] - x[0] ** 2) ** 2


def newton(x, steps=6):
    for _ in range(steps):
        with tf.GradientTape() as outer:
            outer.watch(x)
            with tf.GradientTape() as inner:
                inner.watch(x)
                value = rosenbrock(x)
            gradient = inner.gradient(value, x)
        hessian = outer.jacobian(gradient, x)
        delta = np.linalg.solve(hessian.numpy(), gradient.numpy())
        x = x - tf.constant(delta)
        if np.linalg.norm(delta) < 1e-6:
            break
    return x


print(np.round(newton(tf.constant([-1.2, 1.0], tf.float64)).numpy(), 3).tolist())
