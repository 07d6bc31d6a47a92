# {"expect": [{"line": 12, "category": "bad-inp", "world": "eager", "error": "TypeError", "text": "takes 1 positional argument but 3 were given"}], "source": "eager call with a vector as inp is split into its elements"}
import numpy as np
import tensorflow as tf


def softmax(x):
    e = np.exp(x - np.max(x))
    return (e / e.sum()).astype(np.float32)


logits = tf.constant([1.0, 2.0, 3.0])
print(tf.numpy_function(softmax, logits, tf.float32))  # [invalid-inp]
