# {"expect": [{"line": 18, "category": "dropped-output", "world": "function", "error": "", "text": "(2, 4)"}], "source": "issue: only first half comes back from py_function"}
import tensorflow as tf


class HeadSplitter(tf.keras.layers.Layer):
    """Splits the channels in Python because the number of heads changes at run time."""

    def __init__(self, heads, **kwargs):
        super().__init__(**kwargs)
        self.heads = heads

    def _split(self, x):
        heads = self.heads
        return tf.split(x, heads, axis=-1)

    @tf.function
    def call(self, x):
        return tf.py_function(self._split, [x], x.dtype)  # [dropped-output]


layer = HeadSplitter(heads=2, name="heads")
x = tf.reshape(tf.range(16, dtype=tf.float32), (2, 8))
y = layer.call(x)
print("before", x.shape)
print("after", tuple(y.shape))
