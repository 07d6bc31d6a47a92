# {"expect": [{"line": 23, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "was expected to be a float tensor but is a int32 tensor"}], "source": "TensorFlow operations on eager tensors inside py_function, differentiated"}
import numpy as np
import tensorflow as tf


def soft_threshold(x, t):
    values = tf.nn.relu(tf.abs(x) - t) * tf.sign(x)
    if tf.reduce_any(tf.math.is_nan(values)):
        raise ValueError("nan")
    return values


def newton_root(x, steps):
    guess = tf.ones_like(x)
    for _ in range(int(steps)):
        guess = 0.5 * (guess + x / guess)
        if tf.reduce_max(tf.abs(guess * guess - x)) < 1e-6:
            break
    return guess


def int_scale(x, k):
    return x * k / 2.0  # [operand-dtype-mismatch]


def masked(x):
    mask = x > 0.0
    return x[mask], tf.where(mask)[:, 0]


@tf.function
def forward(x):
    y = tf.py_function(soft_threshold, [x, 0.5], tf.float32)
    r = tf.py_function(lambda v: newton_root(v, 20), [tf.abs(x) + 1.0], tf.float32)
    return tf.reduce_sum(y) + tf.reduce_sum(r)


@tf.function
def select(x):
    v, i = tf.py_function(masked, [x], [tf.float32, tf.int64])
    s = tf.py_function(int_scale, [x, 3], tf.float32)
    return v, i, s


x = tf.Variable([-1.0, 0.25, 3.0])
with tf.GradientTape() as tape:
    total = forward(x)
values, index, scaled = select(x)
grad = tape.gradient(total, x)
print(float(total), grad.numpy(), values.numpy(), index.numpy())
expected = np.array([1.0, 0.0, 1.0]) + 0.5 * np.sign(x.numpy()) / np.sqrt(np.abs(x.numpy()) + 1)
assert np.allclose(grad.numpy(), expected, atol=1e-4)
assert index.numpy().tolist() == [1, 2] and float(scaled[0]) == -1.5
