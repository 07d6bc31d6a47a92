# {"expect": [{"line": 11, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'", "or": [21]}], "source": "a metric that works on values, in a model that is evaluated"}
import tensorflow as tf


class Rounded(tf.keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="rounded")
        self.total = self.add_weight(shape=(), initializer="zeros", name="total")

    def update_state(self, y_true, y_pred, sample_weight=None):
        hits = (y_true.numpy().round() == y_pred.numpy().round()).mean()  # [symbolic-tensor-value]
        self.total.assign_add(float(hits))

    def result(self):
        return self.total


model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(loss="mse", metrics=[Rounded()])
x, y = tf.ones([4, 2]), tf.ones([4, 1])
model.evaluate(x, y, verbose=0)
