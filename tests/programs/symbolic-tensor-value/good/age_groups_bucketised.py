# {"expect": [], "source": "np.digitize in a numpy_function and on constants while tracing"}
import numpy as np
import tensorflow as tf

LIMITS = np.array([18.0, 40.0, 65.0])


def code(ages):
    return np.digitize(ages, LIMITS)


@tf.function
def groups(ages):
    codes = tf.numpy_function(code, [ages], tf.int64)
    codes.set_shape(ages.shape)
    known = np.digitize([20.0, 70.0], LIMITS)
    return tf.one_hot(codes, 4), tf.one_hot(known, 4)


print(groups(tf.constant([12.0, 50.0], tf.float64)))
print(np.digitize(tf.constant([12.0, 50.0]), LIMITS))
