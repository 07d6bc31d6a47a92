# {"expect": [{"line": 11, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "expected str, bytes or os.PathLike object"}], "source": "label cut out of the file name with os.path"}
import os

import tensorflow as tf

NAMES = {"healthy": 0, "sick": 1}
FILES = [os.path.join("chest", n) for n in ("healthy_01.png", "sick_01.png", "sick_02.png")]


def class_name(path):
    stem, _ = os.path.splitext(os.path.basename(path))  # [symbolic-tensor-value]
    return stem.split("_")[0]


def with_label(path):
    return path, NAMES[class_name(path)]


def make(files, shuffle=False):
    ds = tf.data.Dataset.from_tensor_slices(files)
    if shuffle:
        ds = ds.shuffle(len(files))
    return ds.map(with_label, num_parallel_calls=tf.data.AUTOTUNE)


for path, label in make(FILES):
    print(path, label)
