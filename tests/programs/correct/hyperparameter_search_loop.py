# {"expect": [], "source": "small search over Python settings with fresh functions"}
import itertools
from dataclasses import asdict, dataclass, field

import numpy as np
import tensorflow as tf


@dataclass
class Trial:
    lr: float
    units: int
    losses: list = field(default_factory=list)

    @property
    def score(self):
        return min(self.losses)


def make_step(model, optimizer):
    @tf.function
    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.keras.losses.mse(y, model(x)))
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))
        return loss

    return step


x = np.random.rand(16, 2).astype("float32")
y = x[:, :1] * 2
trials = []
for lr, units in itertools.product((0.01, 0.1), (2, 4)):
    trial = Trial(lr, units)
    net = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(units), tf.keras.layers.Dense(1)])
    step = make_step(net, tf.keras.optimizers.SGD(lr))
    for _ in range(3):
        trial.losses.append(step(x, y).numpy())
    trials.append(trial)
best = min(trials, key=lambda t: t.score)
print(asdict(best)["units"] in (2, 4), type(best.score).__name__)
