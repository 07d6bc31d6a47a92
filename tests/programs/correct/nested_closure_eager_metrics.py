# {"expect": [], "source": "metric objects updated in an eager validation loop with early stopping"}
import copy

import numpy as np
import tensorflow as tf


class EarlyStopping:
    def __init__(self, patience=2, min_delta=1e-3):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.wait, self.weights = np.inf, 0, None

    def __call__(self, value, model):
        if value < self.best - self.min_delta:
            self.best, self.wait = value, 0
            self.weights = copy.deepcopy(model.get_weights())
            return False
        self.wait += 1
        return self.wait >= self.patience


def fit(model, train, valid, epochs=4):
    loss_fn, opt = tf.keras.losses.MeanSquaredError(), tf.keras.optimizers.SGD(0.2)
    mean, stop = tf.keras.metrics.Mean(), EarlyStopping()
    for epoch in range(epochs):
        for x, y in train:
            with tf.GradientTape() as tape:
                loss = loss_fn(y, model(x, training=True))
            grads = tape.gradient(loss, model.trainable_variables)
            opt.apply_gradients(zip(grads, model.trainable_variables))
            if tf.math.is_nan(loss):
                raise FloatingPointError(f"epoch {epoch}")
        mean.reset_state()
        for x, y in valid:
            mean.update_state(loss_fn(y, model(x)), sample_weight=len(y))
        value = mean.result().numpy()
        print(f"{epoch:2d} {value:.4f}")
        if stop(value, model):
            break
    model.set_weights(stop.weights)
    return stop.best


x = np.random.rand(24, 2).astype("f4")
data = tf.data.Dataset.from_tensor_slices((x, x.sum(1, keepdims=True))).batch(8)
print(fit(tf.keras.Sequential([tf.keras.layers.Dense(1)]), data.take(2), data.skip(2)) >= 0)
