# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "startswith first arg must be bytes"}], "source": "startswith with str on the bytes of a path"}
import tensorflow as tf


def is_positive(path):
    name = path.split(b"/")[-1]
    return name.startswith("pos")  # [bytes-as-str]


def label(path):
    flag = tf.numpy_function(is_positive, [path], tf.bool)
    return path, tf.cast(flag, tf.int32)


paths = tf.data.Dataset.from_tensor_slices(["data/pos_1.txt", "data/neg_1.txt"])
for path, y in paths.map(label):
    print(path.numpy(), int(y))
