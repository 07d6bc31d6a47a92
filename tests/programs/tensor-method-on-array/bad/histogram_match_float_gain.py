# {"expect": [{"line": 20, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'assign'"}], "source": "StackOverflow: statistic passed into numpy_function is no longer the variable"}
import numpy as np
import tensorflow as tf


def histogram(values, bins):
    counts, _ = np.histogram(values, bins=bins, range=(0.0, 1.0))
    return (counts / max(values.size, 1)).astype(np.float32)


class ReferenceHistogram(tf.Module):
    def __init__(self, bins=8, decay=0.9):
        super().__init__()
        self.bins = bins
        self.decay = np.float32(decay)
        self.reference = tf.Variable(tf.ones([bins]) / bins, trainable=False)

    def blend(self, reference, current):
        mixed = self.decay * reference + (1 - self.decay) * current
        reference.assign(mixed)  # [tensor-method-on-array]
        return mixed

    def distance(self, image, reference):
        current = histogram(image, self.bins)
        mixed = self.blend(reference, current)
        return np.float32(np.abs(np.cumsum(mixed) - np.cumsum(current)).sum())

    @tf.function
    def __call__(self, image):
        value = tf.numpy_function(
            func=self.distance, inp=[image, self.reference], Tout=tf.float32
        )
        return tf.ensure_shape(value, [])


measure = ReferenceHistogram()
for image in tf.data.Dataset.from_tensor_slices(tf.random.uniform([3, 8, 8])):
    print(measure(image).numpy())
