# {"expect": [], "source": "schedule with Python conditions in LearningRateScheduler"}
import math

import numpy as np
import tensorflow as tf


def warm_restart(epoch, rate, peak=0.1, period=4, warmup=2):
    position = epoch % period
    if position < warmup:
        return peak * (position + 1) / warmup
    return max(peak * math.cos(math.pi * (position - warmup) / (2 * (period - warmup))), rate / 10)


seen = []
net = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
net.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
net.fit(
    np.ones((8, 2)),
    np.ones((8, 1)),
    epochs=5,
    verbose=0,
    callbacks=[
        tf.keras.callbacks.LearningRateScheduler(warm_restart),
        tf.keras.callbacks.LambdaCallback(
            on_epoch_end=lambda epoch, logs: seen.append(float(net.optimizer.learning_rate))
        ),
    ],
)
print(["%.3f" % r for r in seen], np.argmax(seen))
