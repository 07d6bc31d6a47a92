# {"expect": [], "source": "step variable cast before it meets the rate"}
import tensorflow as tf


class Decay(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, base, rate):
        self.base = base
        self.rate = rate

    def __call__(self, step):
        step = tf.cast(step, tf.float32)
        return self.base / (1 + self.rate * step)


decay = Decay(0.1, 0.5)
model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
model.compile(tf.keras.optimizers.SGD(decay), loss="mse")
model.fit(tf.ones([4, 2]), tf.ones([4, 1]), verbose=0)
print(float(decay(tf.constant(3, tf.int64))))
