# {"expect": [{"line": 7, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "Missing required argument: 'Tout'", "or": [6, 11]}], "source": "question: @tf.numpy_function without arguments"}
import numpy as np
import tensorflow as tf


@tf.numpy_function  # [invalid-tout]
def standardize(x):
    return (x - np.mean(x)) / (np.std(x) + np.float32(1e-6))


ds = tf.data.Dataset.from_tensor_slices(np.eye(3, dtype=np.float32)).map(standardize)
for row in ds:
    print(row.numpy())
