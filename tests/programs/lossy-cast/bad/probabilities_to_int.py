# {"expect": [{"line": 25, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[0 0 0]"}], "source": "StackOverflow: soft labels become zeros after py_function with Tout=tf.int32"}
import numpy as np
import tensorflow as tf


def smooth(onehot, epsilon=0.1):
    classes = onehot.shape[-1]
    return onehot * (1 - epsilon) + epsilon / classes


class LabelEncoder:
    def __init__(self, names):
        self.index = {name: i for i, name in enumerate(names)}

    def encode(self, name):
        onehot = np.zeros(len(self.index))
        onehot[self.index[name.numpy().decode()]] = 1.0
        return smooth(onehot)


encoder = LabelEncoder(["cat", "dog", "bird"])


def prepare(image, name):
    label = tf.py_function(encoder.encode, [name], Tout=tf.int32)  # [lossy-cast]
    label.set_shape([3])
    return image, label


images = np.zeros((2, 4, 4, 3), np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, ["dog", "cat"])).map(prepare)
for _, label in ds:
    print(label.numpy())
