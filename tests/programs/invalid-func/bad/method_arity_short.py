# {"expect": [{"line": 15, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument: 'b'"}], "source": "method with two arguments, inp with one"}
import tensorflow as tf
import numpy as np


class Mixer:
    def __init__(self, alpha):
        self.alpha = alpha

    def blend(self, a, b):
        return (self.alpha * a + (1 - self.alpha) * b).astype(np.float32)

    def __call__(self, a, b):
        pair = tf.stack([a, b])
        return tf.numpy_function(self.blend, [pair], tf.float32)  # [invalid-func]


left = tf.data.Dataset.from_tensor_slices(tf.zeros([2, 3]))
right = tf.data.Dataset.from_tensor_slices(tf.ones([2, 3]))
for x in tf.data.Dataset.zip((left, right)).map(Mixer(0.25)):
    print(x.numpy())
