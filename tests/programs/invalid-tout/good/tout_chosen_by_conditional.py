# {"expect": [], "source": "question: dtype depends on an option"}
import numpy as np
import tensorflow as tf


def make_loader(one_hot, classes=3):
    dtype = tf.float32 if one_hot else tf.int64

    def encode(label):
        if one_hot:
            return np.eye(classes, dtype=np.float32)[label]
        return label

    def apply(label):
        out = tf.numpy_function(encode, [label], dtype)
        return tf.ensure_shape(out, [classes] if one_hot else [])

    return apply


labels = tf.data.Dataset.range(3)
for flag in (True, False):
    print([v.tolist() for v in labels.map(make_loader(flag)).as_numpy_iterator()])
