# {"expect": [{"line": 12, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "digits kept by membership in a list"}
import numpy as np
import tensorflow as tf

KEEP = [3, 7]

images = np.random.randint(0, 256, (10, 4, 4, 1)).astype("uint8")
labels = np.arange(10)


def wanted(image, label):
    return label in KEEP  # [symbolic-tensor-value]


def scale(image, label):
    return tf.cast(image, tf.float32) / 255.0, tf.cast(label == 7, tf.int32)


train = tf.data.Dataset.from_tensor_slices((images, labels)).filter(wanted).map(scale).batch(2)
for x, y in train:
    print(x.shape, y.numpy())
