# {"expect": [], "source": "len, int, float, range, print on tensors where AutoGraph converts them"}
import tensorflow as tf


@tf.function
def weird_sum(x):
    n = len(x)
    total = 0.0
    for i in range(n):
        if i % 2 == 0 and not x[i] < 0:
            total += x[i]
    print(total)
    k = int(total)
    return float(k) / float(n), abs(total)


a, b = weird_sum(tf.constant([1.5, -2.0, 3.0]))
print(a.numpy(), b.numpy())


def bucket(x):
    if x < 3:
        name = "small"
    elif x < 6:
        name = "mid"
    else:
        name = "big"
    return name


print([v.decode() for v in tf.data.Dataset.range(0, 9, 3).map(bucket).as_numpy_iterator()])
