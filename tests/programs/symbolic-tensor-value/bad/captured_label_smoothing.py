# {"expect": [{"line": 9, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed"}
import numpy as np
import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def smooth(image, label):
    def noisy(pixels):
        return pixels.numpy() + np.random.normal(0.0, 0.1, pixels.shape) * label  # [symbolic-tensor-value]

    return tf.py_function(noisy, [image], tf.float64), label


images = np.random.rand(4, 8, 8)
labels = np.array([0.0, 1.0, 1.0, 0.0])
dataset = tf.data.Dataset.from_tensor_slices((images, labels)).map(smooth)
for image, label in dataset:
    print(image.shape, label.numpy())
