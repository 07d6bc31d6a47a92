# {"expect": [{"line": 25, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "estimator-like input_fn with py_func parsing hex features"}
import os
import tempfile

import numpy as np
import tensorflow as tf

tf1 = tf.compat.v1
DENSE, SPARSE = 2, 3


def to_tensors(records):
    rows = [record.decode().rstrip("\n").split("\t") for record in records]
    labels = np.asarray([row[0] for row in rows], dtype=np.float32)
    dense = np.asarray([[float(v) if v else 0.0 for v in row[1:1 + DENSE]] for row in rows])
    sparse = np.asarray([[int(v or "0xFF", 16) for v in row[1 + DENSE:]] for row in rows], dtype=np.int64)
    index = np.stack([np.repeat(np.arange(len(rows)), SPARSE), np.tile(np.arange(SPARSE), len(rows))], 1)
    return dense, index, sparse.reshape(-1), labels


def input_fn(path, batch_size):
    dataset = tf1.data.TextLineDataset(path).batch(batch_size)

    def parse(batch):
        dense, index, values, labels = tf1.py_func(  # [tout-dtype-mismatch]
            to_tensors, stateful=False, inp=[batch], Tout=[tf.float32, tf.int64, tf.int64, tf.float32])
        labels = tf.reshape(labels, [-1, 1])
        shape = tf.stack([tf.shape(labels, out_type=tf.int64)[0], SPARSE])
        sparse = tf.SparseTensor(tf.reshape(index, [-1, 2]), tf.reshape(values, [-1]), shape)
        return {"dense": tf.reshape(dense, [-1, DENSE]), "sparse": sparse}, labels

    return dataset.map(parse)


def model_fn(features, labels):
    dense = features["dense"]
    counts = tf1.sparse_reduce_sum(tf.sparse.map_values(lambda v: v % 10, features["sparse"]), axis=1)
    logits = tf.reduce_sum(dense, axis=1) + tf.cast(counts, tf.float32)
    return {"logits": logits, "loss": tf.reduce_mean(tf.square(logits[:, None] - labels))}


path = os.path.join(tempfile.mkdtemp(), "train.tsv")
with open(path, "w") as f:
    f.write("1\t0.5\t\t0xA\t0x1\t\n0\t1.5\t2.0\t0x3\t0xB\t0xC\n")

with tf.Graph().as_default():
    features, labels = tf1.data.make_one_shot_iterator(input_fn(path, 2)).get_next()
    spec = model_fn(features, labels)
    with tf1.Session() as sess:
        values = sess.run(spec)
print(values)
assert values["logits"].tolist() == [0.5 + 0 + 1 + 5, 3.5 + 3 + 1 + 2]
