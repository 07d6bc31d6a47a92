# {"expect": [{"line": 58, "category": "bad-func", "world": "function", "error": "InvalidArgumentError", "text": "got multiple values for argument 'step'"}], "source": "partial that fills the parameter of the input"}
"""A training loop in one tf.function with logging, early stopping and a learning-rate table in Python."""
import functools
import math

import numpy as np
import tensorflow as tf


class Monitor:
    def __init__(self, patience=3):
        self.patience = patience
        self.best = math.inf
        self.since = 0
        self.history = []

    def record(self, step, loss):
        self.history.append((int(step), float(loss)))

    def should_stop(self, loss):
        value = loss.item() if hasattr(loss, "item") else loss
        if value < self.best - 1e-6:
            self.best, self.since = value, 0
        else:
            self.since += 1
        return self.since >= self.patience

    @property
    def steps(self):
        return [s for s, _ in self.history]


def schedule(step, *, base=0.2, warmup=5):
    return base * min(1.0, (int(step) + 1) / warmup)


def confusion(y_true, y_pred, classes=2):
    table = np.zeros((classes, classes), np.int64)
    np.add.at(table, (y_true, y_pred), 1)
    return table, np.float32(np.trace(table) / table.sum())


monitor = Monitor()
rng = np.random.default_rng(0)
X = rng.normal(size=(64, 2)).astype(np.float32)
Y = (X.sum(axis=1) > 0).astype(np.float32)
w = tf.Variable(tf.zeros([2, 1]))
rate_table = functools.partial(schedule, step=0)


@tf.function
def train(x, y, steps):
    loss = tf.constant(0.0)
    for step in tf.range(steps):
        with tf.GradientTape() as tape:
            logits = tf.squeeze(x @ w, -1)
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(y, logits))
        rate = tf.py_function(rate_table, [step], tf.float32)  # [invalid-func]
        w.assign_sub(rate * tape.gradient(loss, w))
        tf.py_function(monitor.record, [step, loss], [])
        stop = tf.numpy_function(monitor.should_stop, [loss], tf.bool)
        if tf.reshape(stop, []):
            break
    return loss


@tf.function
def evaluate(x, y):
    predicted = tf.cast(tf.squeeze(x @ w, -1) > 0, tf.int64)
    table, accuracy = tf.numpy_function(
        confusion, [tf.cast(y, tf.int64), predicted], [tf.int64, tf.float32]
    )
    return table, accuracy


final = train(X, Y, 20)
table, accuracy = evaluate(X, Y)
print(monitor.steps[:3], round(float(final), 2), int(tf.reduce_sum(table)), float(accuracy) > 0.8)
