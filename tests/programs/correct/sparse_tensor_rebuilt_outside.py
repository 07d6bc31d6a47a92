# {"expect": [], "source": "indices, values and shape leave py_func as three arrays (public code, read_file id 12369936110); remedy for https://github.com/tensorflow/tensorflow/issues/36278"}
import numpy as np
import tensorflow as tf

VOCABULARY = {b"a": 0, b"b": 1, b"c": 2, b"d": 3}


def to_coo(words):
    known = sorted({VOCABULARY[w] for w in words if w in VOCABULARY})
    indices = np.array([[0, k] for k in known], dtype=np.int64).reshape(-1, 2)
    values = np.ones(len(known), np.float32)
    return indices, values, np.array([1, len(VOCABULARY)], np.int64)


def sparse_features(sentence):
    parts = tf.strings.split(sentence)
    indices, values, shape = tf.compat.v1.py_func(
        to_coo, [parts], (tf.int64, tf.float32, tf.int64), stateful=False
    )
    indices.set_shape([None, 2])
    values.set_shape([None])
    shape.set_shape([2])
    return tf.sparse.SparseTensor(indices, values, shape)


for features in tf.data.Dataset.from_tensor_slices(["b d zz b", "a"]).map(sparse_features):
    print(tf.sparse.to_dense(features).numpy())
