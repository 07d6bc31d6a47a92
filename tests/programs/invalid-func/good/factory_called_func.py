# {"expect": [], "source": "the call gives the function that is passed"}
import tensorflow as tf


def smoother(width):
    def smooth(values):
        kernel = tf.ones([width, 1, 1]) / width
        return tf.nn.conv1d(values[None, :, None], kernel, 1, "SAME")[0, :, 0]

    return smooth


@tf.function
def run(values):
    return tf.py_function(smoother(3), [values], tf.float32)


print(run(tf.range(6.0)).numpy())
