# {"expect": [{"line": 36, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'decode'"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
import os
import numpy as np
import tensorflow as tf

ROOT = os.environ.get("IMAGES", "")


class Picture:
    size = (4, 3)
    mode = "RGB"

    def __init__(self, seed):
        self.data = np.random.default_rng(seed).integers(0, 255, (3, 4, 3)).astype(np.uint8)

    def convert(self, mode):
        return self

    def resize(self, size):
        return self

    @property
    def __array_interface__(self):
        return self.data.__array_interface__

    def close(self):
        self.data = None


def open_image(path):
    return Picture(len(path))


def read(path):
    name = path.numpy().decode()
    name = path.decode()  # [missing-numpy-call]
    image = open_image(os.path.join(ROOT, name))
    w, h = image.convert("RGB").size
    array = np.asarray(image.resize((w, h)), dtype=np.float32) / np.float32(255)
    image.close()
    return array


def pipeline(paths):
    ds = tf.data.Dataset.from_tensor_slices(paths)
    ds = ds.map(lambda p: tf.py_function(read, [p], tf.float32))
    return ds.map(lambda im: tf.ensure_shape(im, (3, 4, 3))).batch(2)


for b in pipeline(["a.png", "bb.png"]):
    print(b.shape, b.dtype)
