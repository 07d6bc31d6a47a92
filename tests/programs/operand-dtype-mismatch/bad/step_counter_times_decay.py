# {"expect": [{"line": 17, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "was expected to be a int64 tensor but is a float tensor"}], "source": "learning rate from an integer step variable; https://github.com/google/meridian/issues/1163 is the same mismatch of kinds"}
import math

import tensorflow as tf


class CosineWithWarmup:
    def __init__(self, peak, warmup, total):
        self.peak = tf.constant(peak)
        self.warmup = tf.constant(float(warmup))
        self.total = float(total)
        self.step = tf.Variable(0, dtype=tf.int64, trainable=False)

    def __call__(self):
        progress = tf.cast(self.step, tf.float32) / self.total
        cosine = 0.5 * self.peak * (1.0 + tf.cos(math.pi * progress))
        ramp = self.step * (self.peak / self.warmup)  # [operand-dtype-mismatch]
        return tf.minimum(ramp, cosine)


schedule = CosineWithWarmup(0.1, warmup=3, total=10)
rates = []
for _ in range(5):
    rates.append(float(schedule()))
    schedule.step.assign_add(1)
print(rates)
