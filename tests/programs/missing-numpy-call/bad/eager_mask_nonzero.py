# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'nonzero'"}], "source": "bounding box from a mask with ndarray methods"}
import numpy as np
import tensorflow as tf


def bbox_from_mask(mask):
    rows, cols = mask.nonzero()  # [missing-numpy-call]
    return np.array([rows.min(), cols.min(), rows.max(), cols.max()], np.int64)


def with_box(image, mask):
    box = tf.py_function(func=bbox_from_mask, inp=[mask], Tout=tf.int64)
    return image, tf.ensure_shape(box, (4,))


masks = np.zeros((2, 6, 6), np.uint8)
masks[:, 2:4, 1:5] = 1
images = np.random.rand(2, 6, 6, 3)
for _, box in tf.data.Dataset.from_tensor_slices((images, masks)).map(with_box):
    print(box.numpy())
