# {"expect": [], "source": "question: tf.cast and out_type inside the function"}
import numpy as np
import tensorflow as tf


class Decoder:
    def __init__(self, blank):
        self.blank = blank

    def best_path(self, logits):
        path = tf.argmax(logits, axis=-1, output_type=tf.int32)
        kept = tf.boolean_mask(path, path != self.blank)
        return kept, tf.size(kept, out_type=tf.int64), tf.cast(tf.reduce_max(logits), tf.float64)

    def __call__(self, logits):
        return tf.py_function(self.best_path, [logits], [tf.int32, tf.int64, tf.float64])


logits = np.random.default_rng(4).random((2, 6, 3), dtype=np.float32)
for path, n, top in tf.data.Dataset.from_tensor_slices(logits).map(lambda x: tuple(Decoder(0)(x))):
    print(path.shape, int(n), top.dtype.name)
