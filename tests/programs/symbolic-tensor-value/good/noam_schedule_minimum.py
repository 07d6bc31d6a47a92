# {"expect": [], "source": "transformer warm-up with tf.minimum, plotted eagerly"}
import numpy as np
import tensorflow as tf


class Noam(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, d_model, warmup=400):
        self.d_model = float(d_model)
        self.warmup = warmup

    def __call__(self, step):
        step = tf.cast(step, tf.float32) + 1.0
        up = step * self.warmup**-1.5
        return self.d_model**-0.5 * tf.minimum(tf.math.rsqrt(step), up)

    def get_config(self):
        return {"d_model": self.d_model, "warmup": self.warmup}


schedule = Noam(32)
curve = [float(schedule(s)) for s in range(0, 1000, 200)]
print(int(np.argmax(curve)), max(curve) > min(curve))
model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.Adam(schedule), loss="mae")
model.fit(np.ones((8, 3)), np.ones((8, 1)), epochs=1, verbose=0)
