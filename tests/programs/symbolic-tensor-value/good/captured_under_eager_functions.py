# {"expect": [], "source": "functions that run eagerly hold eager tensors"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)


@tf.function
def centre(x):
    mean = tf.reduce_mean(x)
    return tf.py_function(lambda values: values - mean, [x], tf.float32)


def plainly(x):
    top = tf.reduce_max(x)
    return tf.py_function(lambda values: values / top, [x], tf.float32)


print(centre(tf.constant([1.0, 3.0])), plainly(tf.constant([1.0, 4.0])))
