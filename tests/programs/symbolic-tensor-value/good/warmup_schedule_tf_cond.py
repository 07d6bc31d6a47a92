# {"expect": [], "source": "learning rate schedule with tensor conditions only"}
import math

import numpy as np
import tensorflow as tf


class WarmupCosine(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, warmup, total):
        self.peak, self.warmup, self.total = peak, warmup, total
        self.pi = tf.constant(math.pi)

    def __call__(self, step):
        step = tf.cast(step, tf.float32)
        up = self.peak * step / max(1, self.warmup)
        progress = (step - self.warmup) / float(self.total - self.warmup)
        down = 0.5 * self.peak * (1.0 + tf.cos(self.pi * tf.clip_by_value(progress, 0.0, 1.0)))
        return tf.where(step < self.warmup, up, down)

    def get_config(self):
        return {"peak": self.peak, "warmup": self.warmup, "total": self.total}


schedule = WarmupCosine(0.1, 4, 20)
rates = [float(schedule(s)) for s in range(20)]
print(max(rates), np.argmax(rates), ["%.3f" % r for r in rates[:3]])
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.SGD(schedule), "mse")
model.fit(np.ones((8, 2)), np.ones((8, 1)), batch_size=2, verbose=0)
print(model.optimizer.learning_rate.numpy(), int(model.optimizer.iterations))
