# {"expect": [], "source": "question: value of the variable instead of the variable"}
import numpy as np
import tensorflow as tf


class Ema(tf.Module):
    def __init__(self, decay=0.5):
        super().__init__()
        self.decay = decay
        self.value = tf.Variable(0.0, trainable=False)
        self.steps = tf.Variable(0, dtype=tf.int32, trainable=False)

    def _update(self, x):
        self.value.assign(self.decay * self.value + (1 - self.decay) * x)
        return self.value.read_value(), self.steps.assign_add(1)

    def _numpy_view(self, _):
        return self.value.numpy(), np.int32(self.steps)

    @tf.function
    def __call__(self, x):
        return tf.py_function(self._update, [x], [tf.float32, tf.int32])

    @tf.function
    def peek(self):
        return tf.numpy_function(self._numpy_view, [0], [tf.float32, tf.int32])


ema = Ema()
for v in (1.0, 2.0, 3.0):
    value, steps = ema(tf.constant(v))
print(float(value), int(steps), [t.numpy() for t in ema.peek()])
