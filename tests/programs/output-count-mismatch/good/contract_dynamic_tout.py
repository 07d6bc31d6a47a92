# {"expect": [], "source": "number of outputs computed, the same for the function and for Tout"}
import numpy as np
import tensorflow as tf

COLUMNS = {"age": tf.float32, "income": tf.float32, "city": tf.string}
N_VIEWS = 3


def parse_line(line):
    parts = line.numpy().decode().split(",")
    return [np.float32(p) if COLUMNS[c] == tf.float32 else p for c, p in zip(COLUMNS, parts)]


def views(x):
    out = []
    for shift in range(N_VIEWS):
        out.append(np.roll(x, shift))
    return tuple(out)


def to_features(line):
    values = tf.py_function(parse_line, [line], list(COLUMNS.values()))
    features = dict(zip(COLUMNS, values))
    for value in features.values():
        value.set_shape([])
    return features


def multi(x):
    outputs = tf.numpy_function(views, [x], [x.dtype] * N_VIEWS)
    for o in outputs:
        o.set_shape(x.shape)
    first, *others = outputs
    return tf.stack([first] + others)


class Loader:
    def __init__(self, names):
        self.names = names

    def read(self, index):
        return [np.full((2,), int(index), np.float32) for _ in self.names]

    def __call__(self, index):
        result = tf.numpy_function(self.read, [index], [tf.float32 for _ in self.names])
        return {name: tf.ensure_shape(r, [2]) for name, r in zip(self.names, result)}


lines = tf.data.Dataset.from_tensor_slices(["31,2.5,Rome", "44,3.0,Oslo"])
for f in lines.map(to_features):
    print(f["city"].numpy(), float(f["age"]))
print(next(iter(tf.data.Dataset.from_tensors(tf.range(4.0)).map(multi))).shape)
print(next(iter(tf.data.Dataset.range(2).map(Loader(["left", "right"])))).keys())
