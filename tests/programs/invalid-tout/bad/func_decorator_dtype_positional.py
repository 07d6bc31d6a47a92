# {"expect": [{"line": 8, "category": "bad-tout", "world": "eager", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "question: @tf.py_function(tf.float32)"}
import numpy as np
import tensorflow as tf

DTYPE = tf.float32


@tf.py_function(DTYPE)  # [invalid-tout]
def softplus(x):
    return np.log1p(np.exp(x.numpy()))


print(softplus(tf.constant([0.0, 1.0])))
