# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior(dtype_conversion_mode="safe")

a = tf.constant([1, 2, 3], tf.int32)
b = tf.constant([1, 2, 3], tf.int64)
c = a + b
print(c.dtype)
half = tf.constant(1.5, tf.float32)
wide = tf.constant(2.5, tf.float64)
print((half * wide).dtype)
small = tf.constant([1, 2], tf.int8) + tf.constant([3, 4], tf.int16)
assert small.dtype == tf.int16


def widen(x, y):
    return x + y


ds = tf.data.Dataset.from_tensor_slices((a, b)).map(widen)
print(list(ds.as_numpy_iterator()))
