# {"expect": [{"line": 19, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "map function that reads a file and asks for .numpy() at once; https://github.com/tensorflow/tensorflow/issues/28075"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
train_x_paths, train_y_labels = [], []
for i in range(4):
    name = os.path.join(folder, "sample_%d.bin" % i)
    with open(name, "wb") as handle:
        handle.write(bytes([i] * 16))
    train_x_paths.append(name)
    train_y_labels.append(i % 2)


def read_file(path, label):
    content = tf.io.read_file(path)
    return content.numpy(), label  # [symbolic-tensor-value]


ds_train = tf.data.Dataset.from_tensor_slices((train_x_paths, train_y_labels))
ds_train = ds_train.map(read_file).batch(2)

for raw, label in ds_train:
    print(raw, label)
