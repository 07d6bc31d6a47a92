# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'rank'"}], "source": "static shape rank asked of an array"}
import numpy as np
import tensorflow as tf


def to_rgb(img):
    if img.shape.rank == 2:  # [tensor-method-on-array]
        img = np.stack([img] * 3, axis=-1)
    return img.astype(np.float32) / 255.0


def preprocess(img, label):
    img = tf.numpy_function(to_rgb, [img], tf.float32)
    img.set_shape([None, None, 3])
    return tf.image.resize(img, (4, 4)), label


gray = np.random.randint(0, 255, (3, 6, 6), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((gray, np.arange(3))).map(preprocess).batch(3)
for x, y in ds:
    print(x.shape, y)
