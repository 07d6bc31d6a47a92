# {"expect": [], "source": "question: eager use for quick experiments"}
import numpy as np
import tensorflow as tf

results = []
for i, x in enumerate(tf.data.Dataset.from_tensor_slices(np.eye(3, dtype=np.float32))):
    y = tf.numpy_function(lambda a: a.argmax(), [x], tf.int64)
    z = tf.numpy_function(np.roll, [x, i], tf.float32)
    n = tf.numpy_function(lambda a: float(a.sum()), [z], tf.float32)
    results.append((int(y), tf.reduce_sum(z * x) + n))
print([(a, float(b)) for a, b in results])

pair = tf.numpy_function(lambda a: [a.min(), a.max()], [np.arange(4.0)], tf.float64)
low, high = pair
print(float(low), float(high))
