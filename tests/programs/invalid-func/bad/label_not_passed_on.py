# {"expect": [{"line": 15, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument"}], "source": "function of image and label gets the image only"}
import numpy as np
import tensorflow as tf


class MixCrop:
    def __init__(self, size):
        self.size = size

    def crop(self, image, label):
        top = np.random.randint(0, image.shape[0] - self.size + 1)
        return image[top : top + self.size], label

    def __call__(self, image, label):
        return tf.numpy_function(self.crop, [image], [tf.float32, tf.int32])  # [invalid-func]


data = tf.data.Dataset.from_tensor_slices((np.random.rand(3, 6, 6).astype("float32"), np.arange(3, dtype="int32")))
print(len(list(data.map(MixCrop(4)))))
