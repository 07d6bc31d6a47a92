# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "must be real number, not SymbolicTensor"}], "source": "Dataset.scan with math functions on the state"}
import math

import tensorflow as tf


def welford(state, x):
    count, mean, m2 = state
    count += 1
    delta = x - mean
    mean += delta / count
    m2 += delta * (x - mean)
    std = math.sqrt(m2 / count)  # [symbolic-tensor-value]
    return (count, mean, m2), (x - mean) / (std + 1e-6)


values = tf.data.Dataset.from_tensor_slices(tf.random.normal([10]))
normed = values.scan(initial_state=(0.0, 0.0, 0.0), scan_func=welford)
print(list(normed.as_numpy_iterator()))
