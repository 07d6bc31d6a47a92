# {"expect": [], "source": "do_not_convert function with static decisions only"}
import tensorflow as tf


@tf.autograph.experimental.do_not_convert
def pad_even(x):
    n = x.shape[0]
    if n % 2:
        x = tf.pad(x, [[0, 1]])
    if x.dtype == tf.int32 and x.shape.rank == 1:
        x = tf.cast(x, tf.float32)
    return x


print([v.shape for v in tf.data.Dataset.from_tensors([1, 2, 3]).map(pad_even)])


@tf.function(autograph=False)
def power(x, n):
    for _ in range(n):
        x = x * x
    return tf.cond(x > 100.0, lambda: tf.constant(100.0), lambda: x)


print(power(tf.constant(2.0), 3).numpy())
