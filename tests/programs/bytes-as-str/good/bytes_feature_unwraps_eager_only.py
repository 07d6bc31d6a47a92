# {"expect": [], "source": "_bytes_feature of the TFRecord tutorial (public code, read_file id 39722485643), also used in py_function"}
import tensorflow as tf


def _bytes_feature(value):
    """Returns a bytes_list from a string / byte."""
    if isinstance(value, type(tf.constant(0))):
        value = value.numpy()
    return tf.train.Feature(bytes_list=tf.train.BytesList(value=[value]))


def _float_feature(value):
    return tf.train.Feature(float_list=tf.train.FloatList(value=[value]))


def serialize_sample(state, reward):
    feature = {
        "state": _bytes_feature(tf.io.serialize_tensor(state)),
        "return": _float_feature(reward),
    }
    example = tf.train.Example(features=tf.train.Features(feature=feature))
    return example.SerializeToString()


def tf_serialize(sample):
    text = tf.py_function(serialize_sample, (sample["state"], sample["reward"]), tf.string)
    return tf.reshape(text, ())


data = {"state": [[1.0, 2.0], [3.0, 4.0]], "reward": [0.5, -1.0]}
for record in tf.data.Dataset.from_tensor_slices(data).map(tf_serialize):
    parsed = tf.train.Example.FromString(record.numpy())
    print(parsed.features.feature["return"].float_list.value)
