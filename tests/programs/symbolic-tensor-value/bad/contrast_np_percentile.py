# {"expect": [{"line": 7, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "StackOverflow: np.percentile on the image inside map"}
import numpy as np
import tensorflow as tf


def contrast_limits(image, low=2, high=98):
    return np.percentile(image, (low, high))  # [symbolic-tensor-value]


def stretch(image):
    lower, upper = contrast_limits(image)
    return (image - lower) / (upper - lower)


class Pipeline:
    def __init__(self, batch):
        self.batch = batch

    def __call__(self, images):
        ds = tf.data.Dataset.from_tensor_slices(images)
        return ds.map(stretch, num_parallel_calls=2).batch(self.batch)


images = np.random.rand(4, 8, 8).astype(np.float32)
for batch in Pipeline(2)(images):
    print(batch.shape)
