# {"expect": [{"line": 17, "category": "dropped-output", "world": "function", "error": "", "text": "kept 1"}], "source": "decoder returns the scores too, nobody declares them"}
import numpy as np
import tensorflow as tf


class Decoder:
    def __init__(self, width):
        self.width = width

    def beam(self, logits):
        order = np.argsort(-logits.numpy(), axis=-1)[:, : self.width]
        scores = np.take_along_axis(logits.numpy(), order, -1)
        return order.astype(np.int32), scores.astype(np.float32)

    @tf.function
    def __call__(self, logits):
        return tf.py_function(self.beam, [logits], [tf.int32])  # [dropped-output]


decoder = Decoder(2)
out = decoder(tf.random.normal((3, 5)))
print("kept", len(out))
