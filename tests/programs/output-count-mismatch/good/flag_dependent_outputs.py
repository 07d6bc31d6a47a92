# {"expect": [], "source": "flag decides the number of outputs and Tout alike"}
import numpy as np
import tensorflow as tf


class Augmenter:
    def __init__(self, with_mask=False, dtype=np.float32):
        self.with_mask = with_mask
        self.dtype = dtype

    def _run(self, image, mask=None):
        image = (image[::-1] / 255.0).astype(self.dtype)
        if self.with_mask:
            return image, mask[::-1]
        return image

    def __call__(self, image, mask=None):
        if self.with_mask:
            image, mask = tf.numpy_function(self._run, [image, mask], [tf.float32, tf.uint8])
            return image, mask
        return tf.numpy_function(self._run, [image], tf.float32)


imgs = np.random.randint(0, 255, (2, 4, 4)).astype(np.float32)
masks = np.zeros((2, 4, 4), np.uint8)
for a, b in tf.data.Dataset.from_tensor_slices((imgs, masks)).map(Augmenter(with_mask=True)):
    print(a.shape, b.shape)
for a in tf.data.Dataset.from_tensor_slices(imgs).map(Augmenter()):
    print(a.shape)
