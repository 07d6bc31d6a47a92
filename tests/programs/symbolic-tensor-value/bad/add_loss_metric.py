# {"expect": [{"line": 37, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "who calls what Keras is given, and something else is wrong"}
import numpy as np
import tensorflow as tf
import keras


class Regularised(keras.layers.Layer):
    def __init__(self, rate, **kwargs):
        super().__init__(**kwargs)
        self.rate = rate
        self.track = keras.metrics.Mean(name="act")

    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], 2), initializer="ones", name="w")
        init = self.w.numpy()
        assert init.sum() == 2 * shape[-1]
        self.scale = float(np.sqrt(init.size))

    def call(self, x, training=False):
        y = tf.matmul(x, self.w) / self.scale
        penalty = self.rate * tf.reduce_mean(tf.square(y))
        self.add_loss(penalty)
        if training:
            y = tf.nn.dropout(y, 0.1)
        self.track.update_state(tf.reduce_mean(y))
        return y


class F1(keras.metrics.Metric):
    def __init__(self, name="f1", **kw):
        super().__init__(name=name, **kw)
        self.tp = self.add_weight(name="tp", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        hit = tf.cast(y_pred > 0.5, tf.float32) * tf.cast(y_true, tf.float32)
        self.tp.assign_add(tf.reduce_sum(hit))
        self.tp.assign_add(float(hit.numpy().sum()))  # [symbolic-tensor-value]

    def result(self):
        return self.tp

    def reset_state(self):
        self.tp.assign(0.0)


model = keras.Sequential([keras.Input((3,)), Regularised(0.1)])
model.compile("sgd", "mse", metrics=[F1()])
h = model.fit(np.ones((4, 3)), np.ones((4, 2)), verbose=0)
print({k: round(v[0], 2) for k, v in h.history.items()}, model.get_metrics_result()["f1"].numpy())
