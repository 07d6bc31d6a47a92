# {"expect": [], "source": "the debug mode of tf.data runs the functions eagerly after tracing them"}
import tensorflow as tf

tf.data.experimental.enable_debug_mode()


def scale(x, factor):
    return tf.py_function(lambda values: values * factor, [x], tf.float32)


def last(x, factor):
    return tf.py_function(lambda: factor, [], tf.float32)


pairs = tf.data.Dataset.from_tensor_slices(([1.0, 2.0], [3.0, 4.0]))
print([value.numpy() for value in pairs.map(scale)], [v.numpy() for v in pairs.map(last)])
