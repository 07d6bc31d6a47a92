# {"expect": [], "source": "range over a static dimension"}
import tensorflow as tf


@tf.function
def total(x):
    parts = [x[i] for i in range(x.shape[0])]
    result = tf.zeros_like(parts[0])
    for i in tf.range(tf.shape(x)[0]):
        result += x[i]
    return tf.add_n(parts) - result


print(total(tf.ones([4, 2])).numpy())
