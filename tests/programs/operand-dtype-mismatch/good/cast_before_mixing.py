# {"expect": [], "source": "dtypes made equal before arithmetic"}
import numpy as np
import tensorflow as tf

w = tf.Variable(tf.random.normal([3]))


@tf.function
def predict(x, counts, image):
    x = tf.cast(x, w.dtype)
    y = x * w + 1
    y = y + tf.cast(counts, tf.float32) / 2.0
    ratio = counts / 2
    img = tf.cast(image, tf.float32) / 255.0
    total = tf.reduce_sum(img) * 0.5 + tf.cast(tf.reduce_sum(ratio), tf.float32)
    return tf.reduce_mean(y) + total + tf.cast(counts[0] * 3, tf.float32)


print(predict(np.random.rand(3), tf.constant([1, 2, 3]), np.zeros((2, 2), np.uint8)).dtype)
