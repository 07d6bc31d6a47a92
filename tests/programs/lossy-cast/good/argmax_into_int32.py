# {"expect": [], "source": "argmax of probabilities fits"}
import numpy as np
import tensorflow as tf


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def predict(logits):
    return softmax(logits.numpy()).argmax(axis=-1)


@tf.function
def accuracy(logits, labels):
    classes = tf.py_function(predict, [logits], labels.dtype)
    return tf.reduce_mean(tf.cast(tf.equal(classes, labels), tf.float32))


print(float(accuracy(tf.constant([[0.3, 0.1], [1.0, 1.5]]), tf.constant([0, 1]))))
