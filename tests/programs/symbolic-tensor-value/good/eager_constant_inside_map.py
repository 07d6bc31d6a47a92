# {"expect": [], "source": ".numpy() of a constant made outside the function is legal while tracing; seen beside https://github.com/tensorflow/tensorflow/issues/30035"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant([123.7, 116.8, 103.9])
anchors = tf.constant([[8, 8], [16, 16]])


def preprocess(image):
    mean = MEAN.numpy()
    shifted = tf.cast(image, tf.float32) - mean.reshape(1, 1, 3)
    for height, width in anchors.numpy():
        shifted = tf.image.resize(shifted, (int(height), int(width)))
    return shifted


@tf.function
def total(images):
    return tf.reduce_sum(images) / float(anchors.numpy().prod())


images = np.zeros((2, 4, 4, 3), np.uint8)
for image in tf.data.Dataset.from_tensor_slices(images).map(preprocess):
    print(image.shape, round(float(total(image)), 4))
