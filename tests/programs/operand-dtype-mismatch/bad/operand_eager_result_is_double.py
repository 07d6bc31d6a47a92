# {"expect": [{"line": 14, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "expected to be a double tensor but is a float tensor"}], "source": "issue: numpy_function ignores Tout when run eagerly"}
import numpy as np
import tensorflow as tf

BASIS = np.linspace(0, 1, 4)


def project(x):
    return x * BASIS


weights = tf.ones([4])
projected = tf.numpy_function(project, [tf.constant([1.0, 2.0, 3.0, 4.0])], tf.float32)
print(tf.reduce_sum(projected * weights))  # [operand-dtype-mismatch]
