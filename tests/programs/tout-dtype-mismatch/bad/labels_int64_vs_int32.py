# {"expect": [{"line": 17, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "label index from list.index in numpy_function"}
import numpy as np
import tensorflow as tf

CLASSES = ["bed", "bird", "cat", "dog"]


def parse_filename(path):
    name = path.decode("utf-8").split("/")[-2]
    label = CLASSES.index(name)
    onehot = np.zeros(len(CLASSES), dtype="float32")
    onehot[label] = 1.0
    return onehot, label


def process(path):
    onehot, label = tf.numpy_function(parse_filename, [path], [tf.float32, tf.int32])  # [tout-dtype-mismatch]
    onehot.set_shape([len(CLASSES)])
    label.set_shape([])
    return onehot, label


paths = ["speech/bed/1.wav", "speech/dog/7.wav"]
for o, l in tf.data.Dataset.from_tensor_slices(paths).map(process):
    print(o.numpy(), l.numpy())
