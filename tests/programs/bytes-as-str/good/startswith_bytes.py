# {"expect": [], "source": "startswith and endswith with bytes"}
import tensorflow as tf


def is_positive(path):
    name = path.split(b"/")[-1]
    return name.startswith(b"pos") and name.endswith((b".txt", b".md"))


def label(path):
    return tf.cast(tf.numpy_function(is_positive, [path], tf.bool), tf.int32)


paths = tf.data.Dataset.from_tensor_slices(["data/pos_1.txt", "data/neg_1.txt"])
print([int(y) for y in paths.map(label)])
