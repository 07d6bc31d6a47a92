# {"expect": [], "source": "question: None filtered out of inp"}
import numpy as np
import tensorflow as tf


def attention(scores, mask=None):
    if mask is not None:
        scores = np.where(mask, scores, np.float32(-1e9))
    e = np.exp(scores - scores.max())
    return e / e.sum()


@tf.function
def attend(scores, mask=None):
    inputs = [t for t in (scores, mask) if t is not None]
    weights = tf.numpy_function(attention, inputs, tf.float32)
    return tf.ensure_shape(weights, scores.shape)


print(attend(tf.constant([0.0, 1.0])).numpy())
print(attend(tf.constant([0.0, 1.0]), tf.constant([True, False])).numpy())
