# {"expect": [], "source": "TFRecords written from eager values and parsed in a map"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def feature(value):
    if isinstance(value, bytes):
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))
    if isinstance(value, float):
        return tf.train.Feature(float_list=tf.train.FloatList(value=[value]))
    return tf.train.Feature(int64_list=tf.train.Int64List(value=np.ravel(value)))


def to_example(image, label, score):
    fields = {
        "image": feature(tf.io.serialize_tensor(image).numpy()),
        "label": feature(int(label)),
        "score": feature(score.numpy().item()),
        "shape": feature(np.array(image.shape)),
    }
    return tf.train.Example(features=tf.train.Features(feature=fields)).SerializeToString()


SPEC = {
    "image": tf.io.FixedLenFeature([], tf.string),
    "label": tf.io.FixedLenFeature([], tf.int64),
    "score": tf.io.FixedLenFeature([], tf.float32),
    "shape": tf.io.FixedLenFeature([2], tf.int64),
}


def parse(record):
    row = tf.io.parse_single_example(record, SPEC)
    image = tf.io.parse_tensor(row["image"], tf.float32)
    return tf.reshape(image, row["shape"]), row["label"], row["score"]


path = os.path.join(tempfile.mkdtemp(), "a.tfrecord")
source = tf.data.Dataset.from_tensor_slices((np.random.rand(3, 2, 2).astype("f4"), [0, 1, 2], [0.5, 0.6, 0.7]))
with tf.io.TFRecordWriter(path) as writer:
    for image, label, score in source:
        writer.write(to_example(image, label, score))
for image, label, score in tf.data.TFRecordDataset(path).map(parse):
    print(image.shape, int(label), f"{score:.2f}")
