# {"expect": [{"line": 20, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 value"}], "source": "function of py_function without a return value although Tout names one; compare https://github.com/tensorflow/tensorflow/issues/51677"}
import random

import numpy as np
import tensorflow as tf


class RandomFlip:
    def __init__(self, chance):
        self.chance = chance

    def augment(self, image):
        picture = image.numpy()
        if random.random() < self.chance:
            picture = np.flip(picture, axis=1)
        self.last = picture

    def transform_dataset(self, ds):
        def wrap(frame):
            image = tf.py_function(self.augment, [frame["image"]], frame["image"].dtype)  # [output-count-mismatch]
            frame.update(image=image)
            return frame

        return ds.map(wrap)


frames = tf.data.Dataset.from_tensor_slices({"image": np.zeros((2, 3, 3)), "id": [1, 2]})
for frame in RandomFlip(0.5).transform_dataset(frames):
    print(frame["id"].numpy(), frame["image"].shape)
