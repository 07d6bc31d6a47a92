# {"expect": [], "source": "the static value of a constant"}
import tensorflow as tf


@tf.function
def repeat(x):
    times = tf.constant(3)

    def body(values):
        number = tf.get_static_value(times)
        return tf.repeat(values, 2 if number is None else int(number))

    return tf.py_function(body, [x], tf.float32)


print(repeat(tf.constant([1.0])))
