# {"expect": [{"line": 17, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "type float64 that does not match type float32"}], "source": "class weights computed by numpy_function as float64 meet a float32 loss; https://github.com/tensorflow/tensorflow/issues/53406"}
import numpy as np
import tensorflow as tf


def balanced_weights(labels):
    values, counts = np.unique(labels, return_counts=True)
    share = dict(zip(values, len(labels) / (len(values) * counts)))
    return np.array([share[v] for v in labels])


@tf.function
def weighted_loss(labels, logits):
    weights = tf.numpy_function(balanced_weights, [labels], tf.float64)
    weights.set_shape(labels.shape)
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
    return tf.reduce_mean(losses * weights)  # [operand-dtype-mismatch]


labels = tf.constant([0, 0, 1, 2])
logits = tf.random.stateless_normal([4, 3], seed=[1, 9])
print("loss", float(weighted_loss(labels, logits)))
