# {"expect": [{"line": 14, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "criteo lines parsed in py_func with hex features (public code, read_file id 12369936110)"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

BATCH, DENSE, SPARSE = 2, 2, 3
rows = ["0\t1\t5\tff\t0a\t10", "1\t2\t7\te\t0b\t11"]


def _to_tensors(records):
    labels, dense, sparse = [], [], []
    for record in records:
        cells = record.split("\t")  # [bytes-as-str]
        labels.append(float(cells[0]))
        dense.append([float(c) for c in cells[1:1 + DENSE]])
        sparse.append([int(c, 16) for c in cells[1 + DENSE:]])
    return (np.asarray(dense, np.float32), np.asarray(sparse, np.int64),
            np.asarray(labels, np.float32))


record_batch = tf.placeholder(tf.string, [BATCH])
dense, sparse, labels = tf.py_func(
    _to_tensors, stateful=False, inp=[record_batch], Tout=[tf.float32, tf.int64, tf.float32])
labels = tf.reshape(labels, [-1, 1])

with tf.Session() as sess:
    print(sess.run([dense, sparse, labels], {record_batch: rows}))
