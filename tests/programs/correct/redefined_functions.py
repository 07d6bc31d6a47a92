# {"expect": [], "source": "functions defined twice, the later definition counts; names shadow imports"}
import json as serializer

import numpy as np
import tensorflow as tf


def load(text):
    return serializer.loads(text.numpy())["value"]


def load(text):  # noqa: F811
    record = serializer.loads(text)
    return np.float32(record["value"]), np.int64(record.get("n", 1))


class decode:
    """Namespace, not the method of bytes."""

    @staticmethod
    def upper(text):
        return text.upper()


def numpy(x):
    return np.asarray(x)


def clean(text):
    text = decode.upper(text)
    return text.replace(b" ", b"_")


def double(x):
    array = numpy(x)
    array = array + array
    return array


def mapper(text):
    value, n = tf.numpy_function(load, [text], [tf.float32, tf.int64])
    name = tf.numpy_function(clean, [text], tf.string)
    twice = tf.py_function(double, [value], tf.float32)
    return value, n, tf.strings.length(name), twice


lines = ['{"value": 1.5}', '{"value": 2, "n": 4}']
rows = [[v.numpy().item() for v in row] for row in tf.data.Dataset.from_tensor_slices(lines).map(mapper)]
print(rows)
assert rows == [[1.5, 1, 14, 3.0], [2.0, 4, 20, 4.0]]
