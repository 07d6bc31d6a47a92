# {"expect": [], "source": "tfrecords written eagerly and parsed in the graph"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def _bytes(value):
    if isinstance(value, type(tf.constant(0))):
        value = value.numpy()
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))


def _int64(value):
    return tf.train.Feature(int64_list=tf.train.Int64List(value=[int(value)]))


def serialize(image, label):
    feature = {"image": _bytes(tf.io.serialize_tensor(image)), "label": _int64(label)}
    return tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString()


def tf_serialize(image, label):
    out = tf.py_function(serialize, (image, label), tf.string)
    return tf.reshape(out, ())


def parse(record):
    spec = {
        "image": tf.io.FixedLenFeature([], tf.string),
        "label": tf.io.FixedLenFeature([], tf.int64),
    }
    ex = tf.io.parse_single_example(record, spec)
    image = tf.ensure_shape(tf.io.parse_tensor(ex["image"], tf.float32), [2, 2])
    return image, ex["label"]


src = tf.data.Dataset.from_tensor_slices((np.random.rand(4, 2, 2).astype(np.float32), range(4)))
path = os.path.join(tempfile.mkdtemp(), "x.tfrecord")
with tf.io.TFRecordWriter(path) as w:
    for rec in src.map(tf_serialize):
        w.write(rec.numpy())
    for image, label in src.take(1):
        w.write(serialize(image, label))
ds = tf.data.TFRecordDataset(path).map(parse)
print([int(y) for _, y in ds], next(iter(ds.batch(5)))[0].shape)
