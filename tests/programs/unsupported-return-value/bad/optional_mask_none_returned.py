# {"expect": [{"line": 17, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type (<class 'NoneType'>)"}], "source": "image and an optional mask that is None"}
import numpy as np
import tensorflow as tf


class Loader:
    def __init__(self, with_mask):
        self.with_mask = with_mask

    def read(self, index):
        rng = np.random.default_rng(int(index))
        image = rng.random((4, 4), dtype=np.float32)
        mask = (image > 0.5).astype(np.float32) if self.with_mask else None
        return image, mask

    def __call__(self, index):
        return tf.py_function(self.read, [index], [tf.float32, tf.float32])  # [unsupported-return-value]


def make(split):
    return tf.data.Dataset.range(3).map(Loader(with_mask=split == "train"))


for image, mask in make("test"):
    print(image.shape, mask)
