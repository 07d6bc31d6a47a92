# {"expect": [], "source": "py_function that returns datasets, Tout a DatasetSpec"}
import numpy as np
import tensorflow as tf


def source(start, count):
    for i in range(count):
        yield np.float32(start + i), f"{start}-{i}"


SIGNATURE = (tf.TensorSpec((), tf.float32), tf.TensorSpec((), tf.string))


def make(start, count):
    return tf.data.Dataset.from_generator(lambda: source(start, count), output_signature=SIGNATURE)


datasets = [make(0, 3), make(100, 2)]
spec = tf.data.DatasetSpec.from_value(datasets[0])


def pick(i):
    return datasets[int(i)]


ds = tf.data.Dataset.range(2)
ds = ds.interleave(
    lambda i: tf.py_function(func=pick, inp=[i], Tout=spec), cycle_length=2, deterministic=True)
values = [(float(v), t.numpy()) for v, t in ds]
print(values)
assert len(values) == 5 and (100.0, b"100-0") in values


def bounds(i):
    data = [float(v) for v, _ in datasets[i]]
    return min(data), max(data)


low, high = zip(*[
    (float(a), float(b)) for a, b in tf.data.Dataset.range(2).map(
        lambda i: tf.py_function(bounds, [i], [tf.float32, tf.float32]))])
assert low == (0.0, 100.0) and high == (2.0, 101.0)
