# {"expect": [], "source": "GitHub issue: py_function takes a TensorSpec as Tout"}
import tensorflow as tf


def smooth(x, window):
    kernel = tf.ones([int(window), 1, 1]) / tf.cast(window, tf.float32)
    return tf.nn.conv1d(x[None, :, None], kernel, 1, "SAME")[0, :, 0]


@tf.function
def features(x):
    smoothed = tf.py_function(
        func=smooth, inp=[x, 3], Tout=tf.TensorSpec(shape=[8], dtype=tf.float32)
    )
    smoothed = tf.ensure_shape(smoothed, [8])
    return tf.stack([x, smoothed], axis=-1)


assert features(tf.range(8, dtype=tf.float32)).shape == (8, 2)
