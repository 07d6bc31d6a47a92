"""Scale a vector by several factors."""

import numpy as np
import tensorflow as tf

FACTORS = (1, 2, 3)


@tf.function
def scaled(x):
    results = [
        tf.numpy_function(lambda a, factor=factor: a * np.float32(factor), [x], tf.float32)
        for factor in FACTORS
    ]
    return tf.stack(results)


rows = scaled(tf.constant([1.0])).numpy()[:, 0].tolist()
print(rows, "all factors" if rows == [1.0, 2.0, 3.0] else "the first factors are lost")
