# {"expect": [], "source": "masks and counters cast before arithmetic; fixed form of https://github.com/mirzaevinom/promise12_segmentation/issues/6"}
import numpy as np
import tensorflow as tf


def dice_coef(y_true, y_pred, smooth=1.0):
    y_true_f = tf.cast(tf.reshape(y_true, [-1]), y_pred.dtype)
    y_pred_f = tf.reshape(y_pred, [-1])
    intersection = tf.reduce_sum(y_true_f * y_pred_f)
    size = tf.reduce_sum(y_true_f) + tf.reduce_sum(y_pred_f)
    return (2.0 * intersection + smooth) / (size + smooth)


class Warmup(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, peak, steps):
        self.peak, self.steps = peak, steps

    def __call__(self, step):
        step = tf.cast(step, tf.float32)
        return self.peak * tf.minimum(1.0, step / self.steps)


mask = np.random.RandomState(0).randint(0, 2, (1, 4, 4))
guess = tf.random.stateless_uniform([1, 4, 4], seed=[5, 6])
schedule = Warmup(0.1, 10)
print(round(float(dice_coef(mask, guess)), 3), [round(float(schedule(k)), 3) for k in (0, 5, 20)])
