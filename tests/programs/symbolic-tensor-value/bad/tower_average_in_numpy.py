# {"expect": [{"line": 11, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "predictions of several towers averaged by NumPy while tracing"}
import numpy as np
import tensorflow as tf

towers = [tf.keras.Sequential([tf.keras.layers.Dense(1)]) for _ in range(3)]


@tf.function
def ensemble(x):
    votes = [tf.sigmoid(part) for part in tf.split(x, 2, axis=1)]
    return np.mean(votes, axis=0)  # [symbolic-tensor-value]


print(ensemble(tf.ones((2, 4))))
