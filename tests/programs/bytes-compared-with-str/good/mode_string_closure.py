# {"expect": [], "source": "mode string bound by closure stays str"}
import functools

import numpy as np
import tensorflow as tf


def augment(x, mode="eval"):
    if mode == "train":
        return x[::-1]
    return x


def make(mode):
    data = np.arange(6, dtype=np.float32).reshape(2, 3)
    ds = tf.data.Dataset.from_tensor_slices(data)
    fn = functools.partial(augment, mode=mode)
    return ds.map(lambda x: tf.numpy_function(fn, [x], tf.float32))


print([sum(int(x[0] > x[-1]) for x in make(m)) for m in ("train", "eval")])
