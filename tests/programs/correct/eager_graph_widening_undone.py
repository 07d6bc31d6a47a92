# {"expect": [], "source": "question: astype(copy=False) at the end"}
import numpy as np
import tensorflow as tf

MEAN = np.array([0.485, 0.456, 0.406])
STD = np.float64(0.225)


def keep_dtype(func):
    def inner(x, *rest):
        return func(x, *rest).astype(x.dtype, copy=False)

    return inner


@keep_dtype
def whiten(image):
    return (image - MEAN) / STD


@keep_dtype
def quantize(image, levels):
    return np.floor(image * levels) / np.float64(levels)


def prepare(image):
    a = tf.numpy_function(whiten, [image], tf.float32)
    b = tf.numpy_function(quantize, [image, 4], image.dtype)
    return tf.ensure_shape(a, image.shape) + tf.ensure_shape(b, image.shape)


images = np.full((2, 2, 2, 3), 0.5, np.float32)
print(float(tf.reduce_sum(next(iter(tf.data.Dataset.from_tensor_slices(images).map(prepare))))))
