# {"expect": [], "source": "Python control flow on tensors that AutoGraph converts"}
import tensorflow as tf


@tf.function
def collatz_length(n):
    count = tf.constant(0)
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        count += 1
    return count


@tf.function
def clip_by_flag(values, limit, enabled):
    total = tf.constant(0.0)
    for v in values:
        if enabled and v > limit:
            v = limit
        total += v
    return total


def relu_like(x):
    return x if x > 0 else 0 * x


print(collatz_length(tf.constant(27)).numpy())
print(clip_by_flag(tf.constant([1.0, 5.0, 9.0]), 4.0, True).numpy())
ds = tf.data.Dataset.range(-2, 3).map(relu_like)
print(list(ds.as_numpy_iterator()))
