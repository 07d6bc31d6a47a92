# {"expect": [{"line": 17, "category": "lossy-cast", "world": "function", "error": "", "text": "sum 0"}], "source": "probabilities returned for the label's dtype"}
import numpy as np
import tensorflow as tf


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def predict(logits):
    return softmax(logits.numpy())


@tf.function
def evaluate(logits, labels):
    probs = tf.py_function(predict, [logits], labels.dtype)  # [lossy-cast]
    return tf.reduce_sum(probs)


logits = tf.constant([[0.3, 0.1, 0.2], [1.0, 0.5, 0.8]])
labels = tf.constant([0, 2])
print("sum", int(evaluate(logits, labels)))
