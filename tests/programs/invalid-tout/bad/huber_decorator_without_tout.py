# {"expect": [{"line": 6, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "Missing required argument: 'Tout'", "or": [5]}], "source": "decorator form of py_function without Tout; https://github.com/tensorflow/tensorflow/issues/62180"}
import tensorflow as tf


@tf.py_function  # [invalid-tout]
def py_log_huber(x, m):
    if tf.abs(x) <= m:
        return x ** 2
    return m ** 2 * (1 - 2 * tf.math.log(m) + tf.math.log(x ** 2))


x = tf.constant(1.0)
m = tf.constant(2.0)

with tf.GradientTape() as tape:
    tape.watch([x, m])
    y = py_log_huber(x, m)

print("dy/dx", tape.gradient(y, x).numpy())
