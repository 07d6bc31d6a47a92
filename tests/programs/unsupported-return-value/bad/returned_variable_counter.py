# {"expect": [{"line": 17, "category": "returned-object", "world": "function", "error": "UnknownError", "text": "Attempting to return a variable from an eagerly executed py_func"}], "source": "issue: returning a variable from py_function"}
import tensorflow as tf


class Ema(tf.Module):
    def __init__(self, decay=0.9):
        super().__init__()
        self.decay = decay
        self.value = tf.Variable(0.0, trainable=False)

    def _update(self, x):
        self.value.assign(self.decay * self.value + (1 - self.decay) * x)
        return self.value

    @tf.function
    def __call__(self, x):
        return tf.py_function(self._update, [x], tf.float32)  # [unsupported-return-value]


ema = Ema()
for step in (1.0, 2.0, 3.0):
    print(ema(tf.constant(step)))
