# {"expect": [{"line": 43, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "who calls what Keras is given, and something else is wrong"}
import keras
import numpy as np
import tensorflow as tf


class DebugModel(keras.Model):
    """compile() of the base forces eager execution for all children."""

    def compile(self, *args, **kwargs):
        kwargs.setdefault("run_eagerly", True)
        super().compile(*args, **kwargs)


class Child(DebugModel):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(2)
        self.stats = []

    def call(self, x, training=False):
        h = self.d(x)
        if training:
            self.stats.append(self.d.kernel.numpy().std())
        return h

    def train_step(self, data):
        x, y = data
        logs = super().train_step(data)
        self.stats.append(float(np.mean(x.numpy())))
        if y.numpy().sum() < 0:
            logs["neg"] = 1.0
        return logs


class Plain(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dense(2)

    def call(self, x):
        h = self.d(x)
        h = h - float(np.mean(h))  # [symbolic-tensor-value]
        return h


x, y = np.ones((4, 3), "float32"), np.ones((4, 2), "float32")
c = Child()
c.compile("sgd", "mse")
c.fit(x, y, verbose=0, batch_size=2)
p = Plain()
p.compile("sgd", "mse")
p.fit(x, y, verbose=0)
print(len(c.stats), p.predict(x, verbose=0).shape)
