# {"expect": [], "source": "a string tensor compared with str is an op"}
import tensorflow as tf


def sign_of(word):
    if word == "up":
        return 1.0
    if word.numpy() == b"down":
        return -1.0
    return 0.0


ds = tf.data.Dataset.from_tensor_slices(["up", "down", "flat"])
moves = [float(m) for m in ds.map(lambda w: tf.py_function(sign_of, [w], tf.float32))]
assert moves == [1.0, -1.0, 0.0]
