# {"expect": [{"line": 17, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "body returns the image only, Tout asks for image and label"}
import numpy as np
import tensorflow as tf


class Augment:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def flip(self, image, label):
        image = image.numpy()
        if self.rng.random() > 0.5:
            image = image[:, ::-1]
        return image

    def __call__(self, image, label):
        image, label = tf.py_function(self.flip, [image, label], [tf.float32, tf.int32])  # [output-count-mismatch]
        return image, label


x = np.random.rand(4, 6, 6).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((x, [0, 1, 2, 3])).map(Augment(1))
print([l.numpy() for _, l in ds])
