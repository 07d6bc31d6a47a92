# {"expect": [{"line": 17, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "Tensor is unhashable"}], "source": "schedule and weights looked up in Python state at every step"}
import bisect

import numpy as np
import tensorflow as tf


class Plan:
    """Piecewise plan that may be edited while training."""

    def __init__(self, points):
        self.points = sorted(points)
        self.asked = []

    def at(self, step):
        self.asked.append(int(step))
        return dict(self.points)[step]  # [missing-numpy-call]


class PyRate(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, plan):
        self.plan = plan

    def __call__(self, step):
        rate = tf.py_function(self.plan.at, [step], tf.float32)
        return tf.ensure_shape(rate, [])

    def get_config(self):
        return {"plan": self.plan}


def class_weights(labels, table={0: 1.0, 1: 3.0}):
    return np.array([table[int(v)] for v in labels], dtype=np.float32)


def weighted(x, y):
    w = tf.numpy_function(class_weights, [y], tf.float32)
    return x, y, tf.ensure_shape(w, [None])


plan = Plan([(0, 0.1), (3, 0.01)])
x = np.random.default_rng(0).normal(size=(24, 2)).astype(np.float32)
y = (x[:, 0] > 0).astype(np.int64)
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(6).map(weighted)
model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile(tf.keras.optimizers.SGD(PyRate(plan)), "binary_crossentropy")
model.fit(ds, epochs=2, verbose=0)
print(sorted(set(plan.asked)))
assert max(plan.asked) >= 6 and plan.at(2) == 0.1 and plan.at(100) == 0.01
