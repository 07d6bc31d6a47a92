# {"expect": [{"line": 16, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "must be real number, not SymbolicTensor"}], "source": "learning rate schedule computed with the math module"}
import math

import numpy as np
import tensorflow as tf


class CosineWarmup(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, base_lr, total, warmup):
        self.base_lr = base_lr
        self.total = total
        self.warmup = warmup

    def __call__(self, step):
        progress = (tf.cast(step, tf.float32) - self.warmup) / (self.total - self.warmup)
        return self.base_lr * 0.5 * (1 + math.cos(math.pi * progress))  # [symbolic-tensor-value]

    def get_config(self):
        return {"base_lr": self.base_lr, "total": self.total, "warmup": self.warmup}


model = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.SGD(CosineWarmup(0.1, 100, 10)), "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
