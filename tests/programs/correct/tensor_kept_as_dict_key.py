# {"expect": [], "source": "tensor.ref() and ids as keys; https://github.com/tensorflow/tensorflow/issues/35164"}
import collections

import tensorflow as tf

a, b = tf.constant([1, 2]), tf.constant([3, 4])
names = {a.ref(): "a", b.ref(): "b"}


def count(ids):
    counted = collections.Counter(ids.numpy().tolist())
    most, times = counted.most_common(1)[0]
    return most, times


most, times = tf.py_function(count, [tf.concat([a, b, a, [1]], 0)], (tf.int32, tf.int32))
print(names[a.ref()], names[b.ref()], int(most), int(times))
