# {"expect": [], "source": "integer tensors with Python ints, comparisons and where"}
import tensorflow as tf


def frames(samples, hop=160):
    n = 1 + samples // hop
    n = n * 2 - n % 2
    ok = (n > 3) & (samples != 0)
    return tf.where(ok, n, -n), samples ** 2, abs(samples), n / 2


ds = tf.data.Dataset.from_tensor_slices([320, 1600, 5]).map(frames)
for a, b, c, half in ds:
    print(a.numpy(), b.numpy(), c.numpy(), half.dtype.name)
x = tf.py_function(lambda s: s * 3 + 1, [tf.constant(2)], tf.int32)
print(int(x))
