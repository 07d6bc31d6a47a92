# {"expect": [{"line": 17, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "that are invalid"}], "source": "question: parse_example VarLen feature into numpy_function"}
import numpy as np
import tensorflow as tf


def serialize(values):
    feature = tf.train.Feature(int64_list=tf.train.Int64List(value=values))
    return tf.train.Example(features=tf.train.Features(feature={"ids": feature})).SerializeToString()


def total(ids):
    return np.sum(ids, dtype=np.int64)


def parse(record):
    features = tf.io.parse_single_example(record, {"ids": tf.io.VarLenFeature(tf.int64)})
    return tf.numpy_function(total, [features["ids"]], Tout=tf.int64)  # [invalid-inp]


records = [serialize(v) for v in ([1, 2], [3])]
print(list(tf.data.Dataset.from_tensor_slices(records).map(parse)))
