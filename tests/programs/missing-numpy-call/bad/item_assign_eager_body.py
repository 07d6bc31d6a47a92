# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "does not support item assignment"}], "source": "item assignment on the EagerTensor inside py_function"}
import tensorflow as tf


def hide_patch(image, size):
    s = int(size)
    image[:s, :s] = 0.0  # [missing-numpy-call]
    return image


def cutout(image):
    return tf.py_function(hide_patch, [image, 2], tf.float32)


for image in tf.data.Dataset.from_tensor_slices(tf.ones([2, 4, 4])).map(cutout):
    print(float(tf.reduce_sum(image)))
