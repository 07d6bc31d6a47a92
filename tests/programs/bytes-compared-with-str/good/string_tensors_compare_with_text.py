# {"expect": [], "source": "== and + of string tensors accept str, only .numpy() gives bytes; https://github.com/tensorflow/tensorflow/issues/38409"}
import tensorflow as tf


def is_cat(name):
    return tf.cast(name == "cat", tf.int32), name + "!"


def check(name):
    return int(name.numpy() == b"cat"), name.numpy().decode() == "cat"


animals = tf.data.Dataset.from_tensor_slices(["cat", "dog", "cat"])
flags = [int(f) for f, _ in animals.map(is_cat)]
checked = animals.map(lambda n: tf.py_function(check, [n], [tf.int32, tf.bool]))
print(flags, [(int(a), bool(b)) for a, b in checked])
