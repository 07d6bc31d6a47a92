# {"expect": [], "source": "volumentations issue 3, answered: img.numpy() first, or tf.cast"}
import numpy as np
import tensorflow as tf


class Normalize:
    def __init__(self, low=-100.0, high=300.0):
        self.low, self.high = low, high

    def apply(self, img):
        img = img.astype(np.float32)
        img = np.clip(img, self.low, self.high)
        return (img - self.low) / (self.high - self.low)


class Compose:
    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, img):
        img = np.asarray(img)
        for step in self.steps:
            img = step.apply(img)
        return img.astype(np.float32)


def process(volume):
    out = tf.py_function(func=Compose(Normalize()), inp=[volume], Tout=tf.float32)
    return tf.ensure_shape(out, volume.shape)


volumes = np.random.randint(-200, 400, (2, 4, 4, 4)).astype(np.int16)
for volume in tf.data.Dataset.from_tensor_slices(volumes).map(process):
    assert float(tf.reduce_max(volume)) <= 1.0
