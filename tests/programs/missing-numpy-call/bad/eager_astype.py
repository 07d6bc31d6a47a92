# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'astype'"}], "source": "astype on the EagerTensor of a py_function"}
import numpy as np
import tensorflow as tf


def random_erasing(img, prob):
    img = img.astype("float32") / 255.0  # [missing-numpy-call]
    if np.random.rand() < prob:
        img[2:4, 2:4] = 0.0
    return img


def erase(img, label):
    img = tf.py_function(random_erasing, [img, 0.5], tf.float32)
    img.set_shape((8, 8, 1))
    return img, label


imgs = np.random.randint(0, 255, (4, 8, 8, 1)).astype(np.uint8)
ds = tf.data.Dataset.from_tensor_slices((imgs, np.arange(4))).map(erase).batch(2)
print([x.shape for x, _ in ds])
