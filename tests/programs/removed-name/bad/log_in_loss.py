# {"expect": [{"line": 8, "category": "removed-name", "world": "function", "error": "AttributeError", "text": "has no attribute 'log'"}], "source": "losses that were written for TensorFlow 1"}
import tensorflow as tf


@tf.function
def cross_entropy(labels, predictions):
    clipped = tf.clip_by_value(predictions, 1e-7, 1.0)
    return -tf.reduce_mean(labels * tf.log(clipped))  # [removed-name]


print(cross_entropy(tf.constant([1.0, 0.0]), tf.constant([0.7, 0.3])))
