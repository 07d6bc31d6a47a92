# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "transformer warm-up written with the built-in min"}
import numpy as np
import tensorflow as tf


class Noam(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, d_model, warmup=400):
        self.d_model = float(d_model)
        self.warmup = warmup

    def __call__(self, step):
        step = tf.cast(step, tf.float32) + 1.0
        up = step * self.warmup**-1.5
        down = tf.math.rsqrt(step)
        return self.d_model**-0.5 * min(up, down)  # [symbolic-tensor-value]

    def get_config(self):
        return {"d_model": self.d_model, "warmup": self.warmup}


model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.Adam(Noam(32)), loss="mae")
model.fit(np.ones((8, 3)), np.ones((8, 1)), epochs=1, verbose=0)
