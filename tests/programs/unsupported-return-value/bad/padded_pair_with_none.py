# {"expect": [{"line": 24, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'NoneType'>)"}], "source": "StackOverflow: label is None for the test split, py_function fails"}
import numpy as np
import tensorflow as tf

LABELS = {"cat_0": 0, "dog_0": 1}


def find_label(name):
    return LABELS.get(name)


def load_sample(name):
    key = name.numpy().decode("utf-8")
    rng = np.random.default_rng(len(key))
    pixels = rng.random((4, 4), dtype=np.float32)
    label = None
    if not key.startswith("test"):
        label = find_label(key)
    return pixels, label


def make_dataset(names):
    def wrapped(name):
        return tf.py_function(load_sample, [name], (tf.float32, tf.int32))  # [unsupported-return-value]

    return tf.data.Dataset.from_tensor_slices(names).map(wrapped)


for pixels, label in make_dataset(["cat_0", "test_7", "dog_0"]):
    print(pixels.shape, label.numpy())
