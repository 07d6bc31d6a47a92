# {"expect": [{"line": 14, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is float, but expects int64"}], "source": "two outputs listed in the other order in Tout"}
import numpy as np
import tensorflow as tf


def make_pair(seq):
    cut = len(seq) // 2
    context = seq[:cut].astype(np.float32) / 10.0
    target = seq[cut:].astype(np.int64)
    return context, target


def to_example(seq):
    context, target = tf.numpy_function(make_pair, [seq], [tf.int64, tf.float32])  # [tout-dtype-mismatch]
    return context, target


sequences = np.arange(24).reshape(3, 8)
for c, t in tf.data.Dataset.from_tensor_slices(sequences).map(to_example):
    print(c, t)
