# {"expect": [{"line": 16, "category": "lossy-cast", "world": "dataset", "error": "", "text": "thresholds [1 2 3]"}], "source": "question: np.percentile of small integers"}
import abc

import numpy as np
import tensorflow as tf


class Statistic(abc.ABC):
    dtype = tf.uint8
    shape = ()

    @abc.abstractmethod
    def compute(self, image): ...

    def __call__(self, image):
        result = tf.py_function(self.compute, [image], self.dtype)  # [lossy-cast]
        return tf.ensure_shape(result, self.shape)


class Largest(Statistic):
    def compute(self, image):
        return image.numpy().max()


class Thresholds(Statistic):
    shape = (3,)
    levels = (25, 50, 75)

    def compute(self, image):
        return np.percentile(image.numpy(), self.levels)


images = np.array([[[1, 2], [3, 6]]], dtype=np.uint8)
statistics = {"largest": Largest(), "thresholds": Thresholds()}
dataset = tf.data.Dataset.from_tensor_slices(images)
for row in dataset.map(lambda im: {name: s(im) for name, s in statistics.items()}):
    print("largest", row["largest"].numpy(), "thresholds", row["thresholds"].numpy())
