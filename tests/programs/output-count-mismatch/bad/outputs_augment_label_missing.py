# {"expect": [{"line": 26, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "forum: augment function of an image pipeline forgets the label"}
"""Random flips for a small image set; the label travels with the image."""
import numpy as np
import tensorflow as tf

IMAGES = np.random.default_rng(7).random((12, 8, 8, 3)).astype(np.float32)
LABELS = np.arange(12, dtype=np.int32) % 3


class Flipper:
    def __init__(self, probability=0.5, seed=0):
        self.probability = probability
        self._rng = np.random.default_rng(seed)

    def _flip(self, image):
        if self._rng.random() < self.probability:
            return image[:, ::-1]
        return image

    def __call__(self, image, label):
        flipped = self._flip(image.numpy())
        return flipped

    def as_map(self):
        def inner(image, label):
            image_out, label_out = tf.py_function(  # [output-count-mismatch]
                func=self,
                inp=[image, label],
                Tout=[tf.float32, tf.int32],
            )
            image_out.set_shape(image.shape)
            label_out.set_shape(label.shape)
            return image_out, label_out

        return inner


dataset = tf.data.Dataset.from_tensor_slices((IMAGES, LABELS))
dataset = dataset.map(Flipper().as_map(), num_parallel_calls=2).batch(4)
for batch, labels in dataset:
    print(batch.shape, labels.numpy())
