# {"expect": [], "source": "fixed form of https://github.com/tensorflow/tensorflow/issues/28075"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
paths, labels = [], []
for i in range(4):
    name = os.path.join(folder, "sample_%d.bin" % i)
    with open(name, "wb") as handle:
        handle.write(bytes([i] * 16))
    paths.append(name)
    labels.append(i % 2)


def read_file(path, label):
    content = tf.io.read_file(path)
    return tf.io.decode_raw(content, tf.uint8), label


ds_train = tf.data.Dataset.from_tensor_slices((paths, labels)).map(read_file).batch(2)
for raw, label in ds_train:
    print(raw.numpy().sum(), label.numpy())
