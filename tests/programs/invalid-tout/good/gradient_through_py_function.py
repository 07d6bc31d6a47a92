# {"expect": [], "source": "gradient flows through ops inside of py_function"}
import tensorflow as tf


def log_huber(x, m):
    if tf.abs(x) <= m:
        return x**2
    return m**2 * (1 - 2 * tf.math.log(m) + tf.math.log(x**2))


@tf.function
def value_and_grad(x):
    m = tf.constant(2.0)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.py_function(log_huber, [x, m], tf.float32)
    return y, tape.gradient(y, x)


for start in (1.0, 4.0):
    y, g = value_and_grad(tf.constant(start))
    print(round(float(y), 3), round(float(g), 3))
