# {"expect": [{"line": 19, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'copy'"}], "source": "old code kept running: names patched onto tf and a helper"}
import numpy as np
import tensorflow as tf

if not hasattr(tf, "py_func"):
    tf.py_func = tf.compat.v1.py_func
if not hasattr(tf, "to_float"):
    tf.to_float = lambda x: tf.cast(x, tf.float32)


class Noise:
    """Takes arrays; patched below to take anything."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def apply(self, arr):
        proportion = (self.low + self.high) / 2
        noisy = arr.copy()  # [missing-numpy-call]
        noisy[: int(len(arr) * proportion)] = 0
        return noisy, np.float32(proportion)


def _accepts_tensors(method):
    def patched(self, arr):
        if tf.is_tensor(arr):
            arr = arr.numpy()
        return method(self, arr)

    return patched


noise = Noise(0.4, 0.6)


def corrupted_v1(image):
    out, proportion = tf.py_func(noise.apply, [image], [tf.float32, tf.float32])
    return tf.reshape(out, [4]), proportion


def corrupted_v2(image):
    out, proportion = tf.py_function(noise.apply, [image], [tf.float32, tf.float32])
    return tf.reshape(out, [4]), proportion


images = np.ones((2, 4), np.float32)
for make in (corrupted_v1, corrupted_v2):
    for image, proportion in tf.data.Dataset.from_tensor_slices(images).map(make):
        print(make.__name__, image.numpy(), float(proportion))
        assert image.numpy().tolist() == [0, 0, 1, 1]
assert float(tf.to_float(3)) == 3.0
