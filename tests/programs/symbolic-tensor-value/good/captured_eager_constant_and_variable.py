# {"expect": [], "source": "tensors with values are no symbolic ones"}
import tensorflow as tf

MEAN = tf.constant([0.5, 0.25])
seen = tf.Variable(0)


@tf.function
def normalise(x):
    def body(values):
        seen.assign_add(1)
        return (values - MEAN) * MEAN.numpy() + tf.cast(seen, tf.float32)

    return tf.py_function(body, [x], tf.float32)


print(normalise(tf.constant([1.0, 2.0])), seen.numpy())
