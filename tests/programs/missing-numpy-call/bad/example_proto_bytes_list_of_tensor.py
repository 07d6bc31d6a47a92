# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected bytes"}], "source": "tf.train.Example written in py_function, https://github.com/tensorflow/tensorflow/issues/41304"}
import tensorflow as tf


def _int64_feature(value):
    """Returns an int64_list from an enum / int / uint."""
    return tf.train.Feature(int64_list=tf.train.Int64List(value=[value]))


def _bytes_feature(value):
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))  # [missing-numpy-call]


def serialize_example(number, name):
    feature = {
        "number": _int64_feature(number.numpy()),
        "name": _bytes_feature(name),
    }
    proto = tf.train.Example(features=tf.train.Features(feature=feature))
    return proto.SerializeToString()


def tf_serialize_example(number, name):
    tf_string = tf.py_function(serialize_example, (number, name), tf.string)
    return tf.reshape(tf_string, ())


features_dataset = tf.data.Dataset.from_tensor_slices(([4, 9], ["goat", "cat"]))
serialized = features_dataset.map(tf_serialize_example)
for record in serialized:
    print(len(record.numpy()))
