"""Trains small models of Keras 2 and watches what it does with the user's functions."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: How the user's code is handed over; HERE is where it stands, a test of a tensor in it.
HEAD = """
import numpy as np
import tensorflow as tf
X, Y = np.ones((4, 3), "float32"), np.ones((4, 1), "int64")
def dense(**options):
    return tf.keras.layers.Dense(1, input_shape=(3,), **options)
def sign(x):
    if tf.reduce_sum(tf.cast(x, tf.float32)) > 0:
        return x * 1
    return x * 2
def fit(layers=None, model=None, **options):
    model = model or tf.keras.Sequential(layers or [dense()])
    model.compile(**{"loss": "mse", "optimizer": "sgd", **options})
    model.fit(X, Y, verbose=0, epochs=1)
    return model
"""
ROLES = {
    "layer.call": """
class Own(tf.keras.layers.Layer):
    def call(self, x):
        return sign(x)
fit([Own(), dense()])
""",
    "cell.call": """
class Own(tf.keras.layers.Layer):
    state_size = output_size = 2
    def call(self, x, states):
        return sign(x), states
tf.keras.layers.RNN(Own())(tf.keras.Input((3, 2)))
""",
    "model.call": """
class Own(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.last = dense()
    def call(self, x):
        return self.last(sign(x))
fit(model=Own())
""",
    "loss": """
def own(y, p):
    return tf.reduce_mean(sign(p))
fit(loss=own)
""",
    "loss.call": """
class Own(tf.keras.losses.Loss):
    def call(self, y, p):
        return sign(p)
fit(loss=Own())
""",
    "metric": """
def own(y, p):
    return tf.reduce_mean(sign(p))
fit(metrics=[own])
""",
    "metric.update_state": """
class Own(tf.keras.metrics.Metric):
    def update_state(self, y, p, sample_weight=None):
        sign(p)
    def result(self):
        return 0.0
fit(metrics=[Own()])
""",
    "metric.result": """
class Own(tf.keras.metrics.Metric):
    def __init__(self):
        super().__init__()
        self.sum = self.add_weight(name="sum")
    def update_state(self, y, p, sample_weight=None):
        pass
    def result(self):
        return sign(self.sum + 0.0)
fit(metrics=[Own()])
""",
    "train_step": """
class Own(tf.keras.Sequential):
    def train_step(self, data):
        sign(data[0])
        return super().train_step(data)
fit(model=Own([dense()]))
""",
    "test_step": """
class Own(tf.keras.Sequential):
    def test_step(self, data):
        sign(data[0])
        return super().test_step(data)
fit(model=Own([dense()])).evaluate(X, Y, verbose=0)
""",
    "predict_step": """
class Own(tf.keras.Sequential):
    def predict_step(self, data):
        return sign(super().predict_step(data))
fit(model=Own([dense()])).predict(X, verbose=0)
""",
    "lambda": """
inputs = tf.keras.Input((3,))
tf.keras.Model(inputs, tf.keras.layers.Lambda(sign)(inputs))
""",
    "activation": """
fit([dense(activation=sign)])
""",
    "regularizer": """
def own(w):
    return tf.reduce_sum(sign(w))
fit([dense(kernel_regularizer=own)])
""",
    "schedule": """
class Own(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __call__(self, step):
        return sign(tf.cast(step, tf.float32) + 1.0)
fit(optimizer=tf.keras.optimizers.SGD(Own()))
""",
}
CASTS = {
    "loss": """
def own(y, p):
    SEEN.append(y.dtype.name)
    return tf.reduce_mean(tf.cast(y, p.dtype) - p)
fit(loss=own)
""",
    "loss.call": """
class Own(tf.keras.losses.Loss):
    def call(self, y, p):
        SEEN.append(y.dtype.name)
        return tf.cast(y, p.dtype) - p
fit(loss=Own())
""",
    "metric": """
def own(y, p):
    SEEN.append(y.dtype.name)
    return tf.reduce_mean(tf.cast(y, p.dtype) - p)
fit(metrics=[own])
""",
    "metric.update_state": """
class Own(tf.keras.metrics.Metric):
    def update_state(self, y, p, sample_weight=None):
        SEEN.append(y.dtype.name)
    def result(self):
        return 0.0
fit(metrics=[Own()])
""",
}


def run(name: str, text: str) -> tuple[str, list[str]]:
    """The error of a program ("" when it works), and the dtypes that it saw."""
    seen: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        # AutoGraph reads the source again: it has to stand in a file.
        path = Path(folder) / f"{name.replace('.', '_')}.py"
        path.write_text(HEAD + text, encoding="utf-8")
        code: Callable[..., Any] = compile(path.read_text("utf-8"), str(path), "exec")  # type: ignore[assignment]
        try:
            exec(code, {"SEEN": seen, "__name__": path.stem})  # type: ignore[arg-type]
        except Exception as error:
            return type(error).__name__, seen
    return "", seen


def measure() -> dict[str, Any]:
    """Roles whose code AutoGraph converts, roles whose it does not, and dtypes of an int label."""
    converted, plain = [], []
    for role, text in ROLES.items():
        error = run(role, text)[0]
        assert error in ("", "OperatorNotAllowedInGraphError"), (role, error)
        (plain if error else converted).append(role)
    dtypes = {}
    for role, text in CASTS.items():
        error, seen = run(role, text)
        assert not error and len(set(seen)) == 1, (role, error, seen)
        dtypes[role] = "" if seen[0] == "int64" else seen[0]
    return {"converted": " ".join(converted), "plain": " ".join(plain), "dtypes": dtypes}
