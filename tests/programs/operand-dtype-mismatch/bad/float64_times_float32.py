# {"expect": [{"line": 10, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "has type float32 that does not match type float64"}], "source": "NumPy double data against float32 variables"}
import numpy as np
import tensorflow as tf

w = tf.Variable(tf.random.normal([3, 1]))


@tf.function
def predict(x):
    return tf.sigmoid(x * w[:, 0])  # [operand-dtype-mismatch]


features = tf.constant(np.random.rand(3))
print(predict(features))
