# {"expect": [], "source": "numpy operands take over the tensor's dtype, unlike two tensors; contrast to https://github.com/tensorflow/tensorflow/issues/53405"}
import math

import numpy as np
import tensorflow as tf

weights = np.array([0.2, 0.3, 0.5])
offset = np.float64(2.5)
steps = np.int64(3)


@tf.function
def mix(x):
    y = x * weights + offset
    y = steps * y - np.arange(3)
    return y / math.sqrt(2.0)


x = tf.constant([1.0, 2.0, 3.0])
counts = tf.constant([2, 4, 6])
print(mix(x).dtype.name, (counts * np.int64(2)).dtype.name, (counts / 4).dtype.name)
print((counts // 2 + 1).numpy(), (tf.cast(counts, tf.float32) * x).numpy())
