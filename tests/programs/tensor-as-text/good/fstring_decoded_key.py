# {"expect": [], "source": "f-string and format of decoded text"}
import numpy as np
import tensorflow as tf

FEATURES = {"train/a": np.float32(1.5), "test/b": np.float32(2.5)}


def feature(split, name):
    split, name = (t.numpy().decode() for t in (split, name))
    key = f"{split}/{name}"
    assert key == "{}/{}".format(split, name) == "%s/%s" % (split, name)
    return FEATURES[key]


@tf.function
def lookup(split, name):
    return tf.py_function(feature, [split, name], tf.float32)


print(float(lookup(tf.constant("train"), tf.constant("a"))))
