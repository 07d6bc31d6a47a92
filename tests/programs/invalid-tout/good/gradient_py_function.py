# {"expect": [], "source": "gradient through py_function with TensorFlow operations"}
import tensorflow as tf


def log_huber(x, m):
    if tf.abs(x) <= m:
        return x ** 2
    return m ** 2 * (1 - 2 * tf.math.log(m) + tf.math.log(x ** 2))


@tf.function
def apply(x, m):
    return tf.py_function(func=log_huber, inp=[x, m], Tout=tf.float32)


x = tf.constant(1.0)
m = tf.constant(2.0)
with tf.GradientTape() as t:
    t.watch([x, m])
    y = apply(x, m)
dy_dx = t.gradient(y, x)
assert dy_dx.numpy() == 2.0
print(float(y), float(dy_dx))
