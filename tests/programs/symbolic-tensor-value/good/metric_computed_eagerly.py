# {"expect": [], "source": "a metric that works on values is compiled into a model that is never trained, only asked for its metrics"}
import tensorflow as tf


class Words(tf.keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="words")
        self.total = self.add_weight(shape=(), initializer="zeros", name="total")

    def update_state(self, y_true, y_pred, sample_weight=None):
        self.total.assign_add(float(len(y_true.numpy()[0].decode().split())))

    def result(self):
        return self.total


inputs = tf.keras.Input(shape=(), dtype="string")
model = tf.keras.Model(inputs, tf.keras.layers.Identity()(inputs))
model.compile(metrics=[Words()])
text = tf.constant(["the cat was found"])
print(float(model.compute_metrics(text, text, text, sample_weight=None)["words"]))
