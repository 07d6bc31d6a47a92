# {"expect": [], "source": "LambdaCallback, Lambda layer and a plain function schedule"}
import math

import numpy as np
import tensorflow as tf
from tensorflow import keras

rates, losses = [], []


def cosine(epoch, lr):
    return 0.5 * 0.1 * (1 + math.cos(math.pi * epoch / 4))


model = keras.Sequential(
    [
        keras.Input((4,)),
        keras.layers.Lambda(lambda x: tf.math.l2_normalize(x, axis=-1), output_shape=(4,)),
        keras.layers.Dense(1),
    ]
)
model.compile(keras.optimizers.SGD(0.1), "mse")
log = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: rates.append(float(model.optimizer.learning_rate.numpy())),
    on_train_batch_end=lambda batch, logs: losses.append("%.3f" % logs["loss"]),
)
model.fit(np.ones((8, 4)), np.ones((8, 1)), epochs=3, batch_size=4, verbose=0,
          callbacks=[log, keras.callbacks.LearningRateScheduler(cosine)])
print(len(rates), len(losses), rates[-1] < 0.1)
