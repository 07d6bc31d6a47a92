# {"expect": [], "source": "Python floats and ints converted by py_function"}
import tensorflow as tf


def ratio(a, b):
    return float(a) / float(b)


def both(n):
    return int(n) * 3, int(n) % 2 == 0


ds = tf.data.Dataset.from_tensor_slices([[1, 2], [3, 4]])
ds = ds.map(lambda p: tf.py_function(ratio, [p[0], p[1]], tf.float32))
print([v.numpy() for v in ds])

pairs = tf.data.Dataset.range(3).map(
    lambda n: tf.py_function(both, [n], [tf.float32, tf.bool])
)
for value, even in pairs:
    print(value.numpy(), even.numpy())
