# {"expect": [], "source": "correct: numbers, truth and text of tensors"}
import tensorflow as tf
import numpy as np


@tf.function
def schedule(step, total):
    frac = float(step) / float(total)
    if frac > 0.5:
        lr = 0.1
    else:
        lr = 1.0
    n = int(frac * 10.0)
    while n > 5:
        n -= 1
    ok = step > 1 and not total < 5
    if ok:
        lr = lr * 0.5
    return lr, n, abs(frac), max(n, 3) if isinstance(n, int) else n


class Sched(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        s = tf.cast(step, tf.float32)
        return tf.where(s < 2, 0.1, 0.01)

    def get_config(self):
        return {}


print([v if isinstance(v, (int, float)) else v.numpy() for v in schedule(tf.constant(7), tf.constant(10))])
opt = tf.keras.optimizers.SGD(Sched())
print(float(opt.learning_rate), int(opt.iterations), bool(opt.iterations == 0))
m = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
m.compile(opt, "mse")
m.fit(np.ones((2, 1)), np.ones((2, 1)), verbose=0)
print(int(opt.iterations), float(m.optimizer.learning_rate.numpy()))
