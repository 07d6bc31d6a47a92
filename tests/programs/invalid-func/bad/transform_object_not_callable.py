# {"expect": [{"line": 17, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "to be callable"}], "source": "transform object has apply but no __call__"}
import tensorflow as tf


class Blur:
    def __init__(self, k):
        self.k = k

    def apply(self, x):
        return tf.reduce_mean(x) * tf.ones_like(x)


blur = Blur(3)


def augment(x):
    return tf.py_function(blur, [x], tf.float32)  # [invalid-func]


for x in tf.data.Dataset.from_tensor_slices(tf.random.uniform((2, 4))).map(augment):
    print(x)
