# {"expect": [{"line": 61, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "np.percentile as bounds of np.clip"}
"""A Keras model with a NumPy metric, a loss with weights from Python and a py_function layer."""
import numpy as np
import tensorflow as tf

CLASS_WEIGHT = {0: 1.0, 1: 3.0}


def ranks(values):
    order = np.argsort(values)
    out = np.empty_like(order)
    out[order] = np.arange(len(values))
    return out


def spearman(y_true, y_pred):
    a, b = (ranks(v.ravel()).astype(np.float64) for v in (y_true, y_pred))
    if a.std() == 0 or b.std() == 0:
        return np.float32(0)
    return np.corrcoef(a, b)[0, 1].astype(np.float32)


def lookup_weights(labels):
    return [[CLASS_WEIGHT[int(v)] for v in labels.numpy().ravel()]]


class WeightedLoss(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        flat = tf.reshape(y_true, [-1])
        weights = tf.py_function(lookup_weights, [flat], tf.float32)
        weights = tf.stop_gradient(tf.ensure_shape(weights, [None]))
        error = tf.square(tf.reshape(y_pred, [-1]) - flat)
        return tf.reduce_mean(weights * error)


class Correlation(tf.keras.metrics.Metric):
    def __init__(self, name="spearman", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        value = tf.numpy_function(spearman, [y_true, y_pred], tf.float32)
        self.total.assign_add(tf.reshape(value, []))
        self.count.assign_add(1.0)

    def result(self):
        return tf.math.divide_no_nan(self.total, self.count)


class Winsorize(tf.keras.layers.Layer):
    def __init__(self, low=5, high=95, **kwargs):
        super().__init__(**kwargs)
        self.limits = (low, high)

    def _clip(self, x):
        low, high = np.percentile(x, self.limits, axis=0)
        return np.clip(x, low, high) / np.ones(x.shape[-1])

    def call(self, inputs):
        out = tf.numpy_function(self._clip, [inputs], inputs.dtype)  # [tout-dtype-mismatch]
        out.set_shape(inputs.shape)
        return out

    def compute_output_shape(self, input_shape):
        return input_shape


model = tf.keras.Sequential(
    [
        tf.keras.layers.Input((3,)),
        Winsorize(),
        tf.keras.layers.Dense(4, activation="relu"),
        tf.keras.layers.Dense(1),
    ]
)
model.compile(optimizer="sgd", loss=WeightedLoss(), metrics=[Correlation()])
x = np.random.default_rng(0).normal(size=(32, 3)).astype("float32")
y = (x[:, :1] > 0).astype("float32")
history = model.fit(x, y, epochs=2, batch_size=16, verbose=0)
print(sorted(history.history), len(history.history["loss"]))
