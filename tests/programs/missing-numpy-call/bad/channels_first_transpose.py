# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'transpose'"}], "source": "channels moved to the front as with arrays"}
import numpy as np
import tensorflow as tf


def to_chw(image):
    image = image / 255
    return image.transpose(2, 0, 1)  # [missing-numpy-call]


class Pipeline:
    def __init__(self, images):
        self.ds = tf.data.Dataset.from_tensor_slices(images)

    def build(self):
        return self.ds.map(lambda i: tf.py_function(to_chw, [i], tf.float64)).batch(2)


for batch in Pipeline(np.random.rand(4, 5, 6, 3)).build():
    print(batch.shape)
