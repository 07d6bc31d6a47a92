# {"expect": [{"line": 12, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool` is not allowed"}], "source": "schedule with a Python condition on the step, run within fit"}
import numpy as np
import tensorflow as tf


class WarmRestart(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, period, warmup):
        self.peak, self.period, self.warmup = peak, period, warmup

    def __call__(self, step):
        step = tf.cast(step, tf.float32) % self.period
        if step < self.warmup:  # [symbolic-tensor-value]
            return self.peak * step / self.warmup
        return self.peak * (1.0 - (step - self.warmup) / (self.period - self.warmup))

    def get_config(self):
        return dict(peak=self.peak, period=self.period, warmup=self.warmup)


schedule = WarmRestart(0.1, 10.0, 2.0)
print("first rates", [round(float(schedule(s)), 3) for s in range(4)])

net = tf.keras.Sequential([tf.keras.layers.Dense(1)])
net.compile(optimizer=tf.keras.optimizers.SGD(schedule), loss="mse")
net.fit(np.ones((8, 2)), np.ones((8, 1)), batch_size=2, verbose=0)
