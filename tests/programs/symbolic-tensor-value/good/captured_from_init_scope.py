# {"expect": [], "source": "tensors made under tf.init_scope are eager"}
import tensorflow as tf


@tf.function
def weigh(x):
    with tf.init_scope():
        weights = tf.constant([0.2, 0.8])
    return tf.py_function(lambda values: values * weights, [x], tf.float32)


print(weigh(tf.constant([1.0, 2.0])))
