# {"expect": [{"line": 27, "category": "tensor-text", "world": "py_function", "error": "ValueError", "text": "invalid literal for int() with base 10"}], "source": "StackOverflow: number cut out of the text of a tensor"}
import re

import numpy as np
import tensorflow as tf


def serialize(index, values):
    feature = {
        "name": tf.train.Feature(bytes_list=tf.train.BytesList(value=[b"clip-%03d" % index])),
        "values": tf.train.Feature(float_list=tf.train.FloatList(value=values)),
    }
    return tf.train.Example(features=tf.train.Features(feature=feature)).SerializeToString()


SPEC = {
    "name": tf.io.FixedLenFeature([], tf.string),
    "values": tf.io.FixedLenFeature([4], tf.float32),
}


class FoldSplitter:
    def __init__(self, folds):
        self.folds = folds

    def number(self, name):
        return int(str(name).rsplit("-", 1)[-1])  # [tensor-as-text]

    def fold(self, name):
        return np.int32(self.number(name) % self.folds)


def parse(record, splitter):
    example = tf.io.parse_single_example(record, SPEC)
    fold = tf.py_function(splitter.fold, [example["name"]], tf.int32)
    fold.set_shape([])
    return example["values"], fold


def validation(records, fold, splitter):
    ds = tf.data.Dataset.from_tensor_slices(records)
    ds = ds.map(lambda record: parse(record, splitter))
    return ds.filter(lambda values, index: index == fold)


records = [serialize(i, np.arange(4) * i) for i in range(6)]
assert re.match(rb".*clip-000", records[0], re.S)
for values, index in validation(records, 1, FoldSplitter(3)):
    print(values.numpy(), int(index))
