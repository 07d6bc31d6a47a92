# {"expect": [{"line": 31, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2", "or": [13]}], "source": "tf.py_function in decorator form, differentiable, control flow on values"}
import numpy as np
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def py_log_huber(x, m):
    if tf.abs(x) <= m:
        return x ** 2
    return m ** 2 * (1 - 2 * tf.math.log(m) + tf.math.log(x ** 2))


@tf.py_function(Tout=[tf.float32, tf.int64])  # [output-count-mismatch]
def top(values, k):
    k = int(k)
    values = sorted(values.numpy().tolist(), reverse=True)[:k]
    return (values,)


@tf.py_function(Tout=tf.TensorSpec([3], tf.float32))
def histogram(x):
    counts = [0.0, 0.0, 0.0]
    for value in x.numpy():
        counts[min(int(value), 2)] += 1
    return np.array(counts)


@tf.function
def both(x, m):
    total = py_log_huber(x, m)
    best, count = top(tf.stack([x, m, total]), 2)
    return total, best, count


x, m = tf.Variable(1.5), tf.constant(2.0)
with tf.GradientTape() as tape:
    y = py_log_huber(x, m)
print(float(y), float(tape.gradient(y, x)))
assert float(y) == 2.25

total, best, count = both(tf.constant(4.0), m)
print(float(total), best.numpy(), int(count))
assert int(count) == 2

hist = tf.function(histogram)(tf.constant([0.2, 1.7, 5.0, 2.0]))
print(hist.shape, hist.numpy())
assert hist.numpy().tolist() == [1.0, 1.0, 2.0]
