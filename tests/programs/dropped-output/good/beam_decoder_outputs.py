# {"expect": [], "source": "decoder returns paths and scores, both declared"}
import numpy as np
import tensorflow as tf


class Decoder:
    def __init__(self, width):
        self.width = width

    def beam(self, logits):
        logits = logits.numpy()
        order = np.argsort(-logits, axis=-1)[:, : self.width]
        scores = np.take_along_axis(logits, order, -1)
        return order.astype(np.int32), scores

    @tf.function
    def __call__(self, logits):
        paths, scores = tf.py_function(self.beam, [logits], [tf.int32, logits.dtype])
        shape = (logits.shape[0], self.width)
        return tf.ensure_shape(paths, shape), tf.ensure_shape(scores, shape)


decoder = Decoder(2)
paths, scores = decoder(tf.random.normal((3, 5)))
assert (np.diff(scores.numpy()) <= 0).all()
print(paths.shape)
