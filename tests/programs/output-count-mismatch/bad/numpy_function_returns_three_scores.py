# {"expect": [{"line": 16, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2 values"}], "source": "precision, recall and f1 returned where two are declared"}
import numpy as np
import tensorflow as tf


def prf(y_true, y_pred):
    guess = (y_pred > 0.5).astype(np.int64)
    tp = np.float32(np.sum(guess * y_true))
    precision = tp / np.float32(max(guess.sum(), 1))
    recall = tp / np.float32(max(y_true.sum(), 1))
    return precision, recall, np.float32(2 * precision * recall / max(precision + recall, 1e-6))


@tf.function
def evaluate(y_true, logits):
    precision, recall = tf.numpy_function(prf, [y_true, tf.sigmoid(logits)], [tf.float32] * 2)  # [output-count-mismatch]
    return {"precision": precision, "recall": recall}


print(evaluate(tf.constant([1, 0, 1], tf.int64), tf.constant([2.0, 1.0, -1.0])))
