# {"expect": [{"line": 20, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "factors [1.0]"}], "source": "strings compared and looked up after decoding, some before on purpose"}
import numpy as np
import tensorflow as tf

LABELS = {"cat": 0, "dog": 1, "other": 2}
PREFIX = b"img_"


def label_of(name):
    if not name.startswith(PREFIX):
        return np.int64(LABELS["other"])
    text = name[len(PREFIX):].decode()
    kind, sep, number = text.partition("_")
    if sep == "_" and kind in LABELS:
        return np.int64(LABELS[kind])
    return np.int64(LABELS["other"])


def mode_factor(mode):
    if mode == "train":  # [bytes-compared-with-str]
        factor = 2.0
    else:
        factor = 1.0
    return np.float32(factor)


def is_jpeg(name):
    return name.numpy()[-4:] == b".jpg" or name.numpy().decode().endswith(".jpeg")


def mapper(name, mode="train"):
    label = tf.numpy_function(label_of, [name], tf.int64)
    factor = tf.numpy_function(mode_factor, [mode], tf.float32)
    jpeg = tf.py_function(is_jpeg, [name], tf.bool)
    return label, factor, jpeg


names = ["img_cat_1.jpg", "img_dog_3.jpeg", "img_cow_1.png", "cat_1.jpg"]
rows = [tuple(v.numpy().item() for v in row) for row in tf.data.Dataset.from_tensor_slices(names).map(mapper)]
print(rows)
assert [r[0] for r in rows] == [0, 1, 2, 2]
assert [r[2] for r in rows] == [True, True, False, True]
print("factors", sorted({r[1] for r in rows}))
