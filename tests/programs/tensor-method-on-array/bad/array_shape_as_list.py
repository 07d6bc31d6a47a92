# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'tuple' object has no attribute 'as_list'"}], "source": "as_list on the shape of an ndarray"}
import numpy as np
import tensorflow as tf


def pad_to_square(img):
    h, w, c = img.shape.as_list()  # [tensor-method-on-array]
    side = max(h, w)
    out = np.zeros((side, side, c), dtype=img.dtype)
    out[:h, :w] = img
    return out


images = np.random.randint(0, 255, (2, 5, 9, 3), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices(images)
ds = ds.map(lambda im: tf.numpy_function(pad_to_square, [im], tf.uint8))
for im in ds:
    print(im.shape)
