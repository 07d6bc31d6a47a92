# {"expect": [], "source": "the Example is serialised"}
import os
import tempfile

import tensorflow as tf


def make_example(x, y):
    feature = {
        "x": tf.train.Feature(float_list=tf.train.FloatList(value=x.numpy())),
        "y": tf.train.Feature(int64_list=tf.train.Int64List(value=[int(y)])),
    }
    example = tf.train.Example(features=tf.train.Features(feature=feature))
    return example.SerializeToString()


def serialise(x, y):
    record = tf.py_function(make_example, (x, y), tf.string)
    return tf.reshape(record, ())


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform([3, 2]), [0, 1, 0]))
path = os.path.join(tempfile.mkdtemp(), "x.tfrecord")
with tf.io.TFRecordWriter(path) as writer:
    for record in ds.map(serialise):
        writer.write(record.numpy())
print(sum(1 for _ in tf.data.TFRecordDataset(path)))
