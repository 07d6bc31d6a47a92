# {"expect": [{"line": 10, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "does not match type uint8"}], "source": "crop_image_from_gray rewritten with tensors: uint8 image > int32 tolerance (Kaggle notebook with its traceback, public code read_file id 71302916042)"}
import numpy as np
import tensorflow as tf

_TOL = tf.constant(7)


def _crop_image_from_gray_uint8(img, tol):
    gray = tf.image.rgb_to_grayscale(img)[..., 0]
    mask = gray > tol  # [operand-dtype-mismatch]
    rows = tf.where(tf.reduce_any(mask, axis=1))[:, 0]
    cols = tf.where(tf.reduce_any(mask, axis=0))[:, 0]
    return img[rows[0]:rows[-1] + 1, cols[0]:cols[-1] + 1]


def _load_preprocess(img):
    img = _crop_image_from_gray_uint8(img, tol=_TOL)
    return tf.image.resize(tf.cast(img, tf.float32), (4, 4))


photo = np.zeros((8, 8, 3), np.uint8)
photo[2:6, 3:7] = 120
for image in tf.data.Dataset.from_tensors(photo).map(_load_preprocess):
    print(image.shape, float(tf.reduce_mean(image)))
