# {"expect": [], "source": "labels made from Python file names before the dataset"}
import os

import tensorflow as tf

NAMES = {"healthy": 0, "sick": 1}
FILES = [os.path.join("chest", n) for n in ("healthy_01.png", "sick_01.png", "sick_02.png")]


def class_name(path):
    stem, _ = os.path.splitext(os.path.basename(path))
    return stem.split("_")[0]


def tf_class_id(path):
    stem = tf.strings.split(path, os.sep)[-1]
    kind = tf.strings.split(stem, "_")[0]
    return tf.where(kind == "sick", NAMES["sick"], NAMES["healthy"])


def make(files):
    labels = [NAMES[class_name(path)] for path in files]
    ds = tf.data.Dataset.from_tensor_slices((files, labels))
    return ds.map(lambda p, y: (p, y, tf_class_id(p)))


for path, label, again in make(FILES):
    assert label == again
    print(class_name(path.numpy().decode()), label.numpy())
