# {"expect": [{"line": 35, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type"}], "source": "tf.train.Example serialised in py_function and read back"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _bytes_feature(value):
    if isinstance(value, type(tf.constant(0))):
        value = value.numpy()
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))


def _float_feature(value):
    return tf.train.Feature(float_list=tf.train.FloatList(value=[value]))


def _int64_feature(value):
    return tf.train.Feature(int64_list=tf.train.Int64List(value=[int(value)]))


def serialize_sample(state, action, reward, tag):
    feature = {
        "state": _bytes_feature(tf.io.serialize_tensor(state)),
        "action": _int64_feature(action),
        "reward": _float_feature(reward),
        "tag": _bytes_feature(tag),
    }
    proto = tf.train.Example(features=tf.train.Features(feature=feature))
    return proto


def tf_serialize_example(sample):
    text = tf.py_function(  # [unsupported-return-value]
        serialize_sample, (sample["state"], sample["action"], sample["reward"], sample["tag"]), tf.string)
    return tf.reshape(text, ())


def parse(record):
    spec = {"state": tf.io.FixedLenFeature([], tf.string), "action": tf.io.FixedLenFeature([], tf.int64),
            "reward": tf.io.FixedLenFeature([], tf.float32), "tag": tf.io.FixedLenFeature([], tf.string)}
    item = tf.io.parse_single_example(record, spec)
    item["state"] = tf.io.parse_tensor(item["state"], tf.float32)
    return item


samples = {"state": np.arange(6, dtype=np.float32).reshape(2, 3), "action": np.array([1, 0]),
           "reward": np.array([0.5, -1.0], np.float32), "tag": np.array(["a", "b"])}
path = os.path.join(tempfile.mkdtemp(), "samples.tfrecord")
with tf.io.TFRecordWriter(path) as writer:
    for record in tf.data.Dataset.from_tensor_slices(samples).map(tf_serialize_example):
        writer.write(record.numpy())

items = list(tf.data.TFRecordDataset(path).map(parse))
print([(i["state"].numpy().tolist(), int(i["action"]), float(i["reward"]), i["tag"].numpy()) for i in items])
assert items[1]["tag"].numpy() == b"b" and items[0]["state"].numpy().tolist() == [0, 1, 2]
