# {"expect": [], "source": "dataset iterated eagerly, values used with NumPy and Python"}
import collections

import numpy as np
import tensorflow as tf

labels = np.random.randint(0, 3, 50)
ds = tf.data.Dataset.from_tensor_slices((np.random.rand(50, 2), labels)).batch(8)

counts = collections.Counter()
means = []
for x, y in ds:
    means.append(np.mean(x, axis=0))
    for label in y.numpy():
        counts[int(label)] += 1
    first = y[0]
    if first == 2:
        print("batch begins with class 2")

print(counts, np.mean(means, axis=0))
n = int(ds.cardinality())
print(n, len(ds), [int(v) for v in y])
total = ds.unbatch().map(lambda x, y: y).reduce(np.int64(0), lambda a, b: a + b)
print(total.numpy() == labels.sum())
