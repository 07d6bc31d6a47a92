# {"expect": [{"line": 14, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "Expected int64, but got 0.1"}], "source": "learning-rate schedule multiplying the integer step"}
import tensorflow as tf


class Decay(tf.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate
        self.step = tf.Variable(0, dtype=tf.int64, trainable=False)

    @tf.function
    def __call__(self, base):
        self.step.assign_add(1)
        factor = 1.0 - self.rate * self.step  # [operand-dtype-mismatch]
        return base * tf.cast(factor, tf.float32)


decay = Decay(0.1)
for _ in range(2):
    print(float(decay(tf.constant(1.0))))
