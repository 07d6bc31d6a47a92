# {"expect": [{"line": 14, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "that are invalid"}], "source": "question: optional mask is None"}
import numpy as np
import tensorflow as tf


def attention(scores, mask):
    scores = scores if mask is None else np.where(mask, scores, np.float32(-1e9))
    e = np.exp(scores - scores.max())
    return e / e.sum()


@tf.function
def attend(scores, mask=None):
    weights = tf.numpy_function(attention, [scores, mask], tf.float32)  # [invalid-inp]
    return tf.ensure_shape(weights, scores.shape)


print(attend(tf.constant([0.0, 1.0])))
