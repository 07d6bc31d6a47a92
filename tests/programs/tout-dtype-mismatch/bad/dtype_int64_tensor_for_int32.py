# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "requested dtype int32 for Tensor with dtype int64"}], "source": "question: tf.argmax gives int64"}
import numpy as np
import tensorflow as tf


class Decoder:
    def __init__(self, blank):
        self.blank = blank

    def best_path(self, logits):
        path = tf.argmax(logits, axis=-1)
        return tf.boolean_mask(path, path != self.blank)

    def __call__(self, logits):
        return tf.py_function(self.best_path, [logits], tf.int32)  # [tout-dtype-mismatch]


logits = np.random.default_rng(4).random((2, 6, 3), dtype=np.float32)
for path in tf.data.Dataset.from_tensor_slices(logits).map(Decoder(blank=0)):
    print(path.numpy())
