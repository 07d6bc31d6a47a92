# {"expect": [{"line": 11, "category": "bad-inp", "world": "eager", "error": "InvalidArgumentError", "text": "takes 1 positional argument but 3 were given"}], "source": "question: array in place of [array]"}
import numpy as np
import tensorflow as tf


def softmax(logits):
    return tf.nn.softmax(logits)


scores = np.array([1.0, 2.0, 0.5], dtype=np.float32)
probabilities = tf.py_function(softmax, inp=scores, Tout=tf.float32)  # [invalid-inp]
print(probabilities.numpy().round(2))
