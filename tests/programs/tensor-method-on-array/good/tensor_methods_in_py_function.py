# {"expect": [], "source": "shape.as_list(), set_shape, get_shape and dtype.is_floating are right on EagerTensors, wrong on arrays; counterpart of public code (read_file id 3937856184)"}
import numpy as np
import tensorflow as tf


def describe(image):
    height, width = image.shape.as_list()[:2]
    assert image.get_shape().rank == 3 and image.dtype.is_floating
    image.set_shape([height, width, 1])
    return tf.image.flip_left_right(image), height * width


def describe_array(image):
    height, width = image.shape[:2]
    assert image.ndim == 3 and image.dtype.kind == "f"
    return np.fliplr(image), np.int64(height * width)


ds = tf.data.Dataset.from_tensor_slices(np.zeros((1, 4, 5, 1), np.float32))
for image in ds:
    print(tf.py_function(describe, [image], [tf.float32, tf.int32])[1].numpy())
for _, size in ds.map(lambda i: tf.numpy_function(describe_array, [i], [tf.float32, tf.int64])):
    print(size.numpy())
