# {"expect": [], "source": "question: variadic functions"}
import numpy as np
import tensorflow as tf


def total(*parts):
    return np.sum(parts, axis=0)


def weighted(first, *rest, weight=np.float32(0.5)):
    return first + weight * sum(rest)


def mapper(*inputs):
    both = tf.numpy_function(total, inputs, tf.float32)
    return both, tf.numpy_function(weighted, [*inputs, inputs[0]], tf.float32)


arrays = [np.full((2, 2), i, np.float32) for i in range(3)]
dataset = tf.data.Dataset.zip(tuple(tf.data.Dataset.from_tensor_slices(a) for a in arrays))
for both, w in dataset.map(mapper):
    print(both.numpy(), w.numpy())
