# {"expect": [{"line": 12, "category": "operand-dtype", "world": "keras", "error": "TypeError", "text": "type float32 of argument 'x'"}], "source": "boolean target subtracted from float predictions in a metric"}
import tensorflow as tf


class AbsoluteError(tf.keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        target = y_true > 0
        error = y_pred - target  # [operand-dtype-mismatch]
        self.total.assign_add(tf.reduce_sum(tf.abs(error)))

    def result(self):
        return self.total


metric = AbsoluteError()


@tf.function
def evaluate(y, p):
    metric.update_state(y, p)


evaluate(tf.constant([0.0, 1.0]), tf.constant([0.3, 0.6]))
print(float(metric.result()))
