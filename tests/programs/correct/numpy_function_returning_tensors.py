# {"expect": [], "source": "a loss made of TensorFlow ops called through numpy_function (public code, read_file id 24136662470): the eager result is converted back"}
import numpy as np
import tensorflow as tf


def tversky_index(y_true, y_pred, beta=0.7):
    def work(y_true, y_pred):
        numerator = tf.reduce_sum(y_true * y_pred)
        denominator = y_true * y_pred + beta * (1 - y_true) * y_pred
        denominator += (1 - beta) * y_true * (1 - y_pred)
        return tf.cast(1 - (numerator + 1) / (tf.reduce_sum(denominator) + 1), tf.float32)

    return tf.numpy_function(work, [y_true, y_pred], tf.float32)


truth = np.array([[0.0, 1.0, 1.0]], np.float32)
guess = np.array([[0.2, 0.6, 0.9]], np.float32)
ds = tf.data.Dataset.from_tensor_slices((truth, guess)).map(tversky_index)
print([round(float(v), 4) for v in ds])
