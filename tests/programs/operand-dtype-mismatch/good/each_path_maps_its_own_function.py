# {"expect": [], "source": "a dataset and the function that it is mapped by, chosen by the same test"}
import argparse

import tensorflow as tf


def load(counted, words):
    if counted:
        ds = tf.data.Dataset.range(3)
        prepare = lambda x: x + tf.constant(1, tf.int64)
    else:
        ds = tf.data.Dataset.from_tensor_slices(words)
        prepare = lambda x: tf.strings.length(x)
    return ds.map(prepare)


def scaled(counted):
    use = counted is not None
    ds = tf.data.Dataset.range(3)
    if use:
        prepare = lambda x, y: tf.cast(x, tf.float32) * y
    else:
        prepare = lambda x: x * tf.constant(2, tf.int64)
    if use:
        ds = ds.map(lambda x: (x, tf.constant(1.5)))
    return ds.map(map_func=prepare, num_parallel_calls=2)


parser = argparse.ArgumentParser()
parser.add_argument("--counted", action="store_true")
parser.add_argument("--limit", type=int)
args = parser.parse_args()
for ds in (load(args.counted, ["a", "bc"]), scaled(args.limit)):
    print([x.numpy() for x in ds])
