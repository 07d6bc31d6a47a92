# {"expect": [], "source": "a body that works eagerly and in a graph"}
import numpy as np
import tensorflow as tf


def length(name):
    text = np.asarray(name).item().decode()
    return np.int64(len(text))


print(tf.numpy_function(length, [tf.constant("abc")], tf.int64))
ds = tf.data.Dataset.from_tensor_slices(["abcd"])
print(next(iter(ds.map(lambda n: tf.numpy_function(length, [n], tf.int64)))))
