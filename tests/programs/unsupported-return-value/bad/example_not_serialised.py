# {"expect": [{"line": 14, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "unsupported type"}], "source": "a protobuf Example returned instead of its bytes"}
import tensorflow as tf


def make_example(x, y):
    feature = {
        "x": tf.train.Feature(float_list=tf.train.FloatList(value=x.numpy())),
        "y": tf.train.Feature(int64_list=tf.train.Int64List(value=[int(y)])),
    }
    return tf.train.Example(features=tf.train.Features(feature=feature))


def serialise(x, y):
    return tf.py_function(make_example, (x, y), tf.string)  # [unsupported-return-value]


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform([3, 2]), [0, 1, 0]))
for record in ds.map(serialise):
    print(len(record.numpy()))
