# {"expect": [], "source": "L-BFGS style driver: tf.function value and gradient, NumPy around it"}
import numpy as np
import tensorflow as tf

w = tf.Variable(np.zeros((3, 1)), dtype=tf.float64)
x_data = tf.constant(np.random.default_rng(1).normal(size=(20, 3)))
y_data = tf.linalg.matmul(x_data, tf.constant([[1.0], [-1.0], [0.5]], tf.float64))


@tf.function
def value_and_grad():
    with tf.GradientTape() as tape:
        residual = tf.linalg.matmul(x_data, w) - y_data
        loss = tf.reduce_mean(residual ** 2)
    return loss, tape.gradient(loss, w)


def objective(flat):
    w.assign(flat.reshape(w.shape))
    loss, grad = value_and_grad()
    return float(loss.numpy()), grad.numpy().ravel().astype(np.float64)


def gradient_descent(fn, x0, lr=0.1, iters=50):
    x = x0.copy()
    for _ in range(iters):
        f, g = fn(x)
        x -= lr * g
        if np.linalg.norm(g) < 1e-6:
            break
    return x, f


best, loss = gradient_descent(objective, np.zeros(3))
print(np.round(best, 1), loss < 1.0)
