# {"expect": [], "source": "documentation example with the decorator, Tout by name"}
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def log_huber(x, m):
    if tf.abs(x) <= m:
        return x**2
    return m**2 * (1 - 2 * tf.math.log(m) + tf.math.log(x**2))


def gradients(values, m):
    out = []
    for value in values:
        with tf.GradientTape() as tape:
            tape.watch(value)
            loss = log_huber(value, m)
        out.append(tape.gradient(loss, value))
    return out


small, large = gradients([tf.constant(0.5), tf.constant(3.0)], tf.constant(1.0))
assert abs(float(small) - 1.0) < 1e-6
print(float(large))
