# {"expect": [{"line": 8, "category": "operand-dtype", "world": "keras", "error": "TypeError", "text": "type float32 of argument 'x'"}], "source": "integer labels subtracted from float predictions"}
import tensorflow as tf


class Squared(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = tf.cast(y_true, tf.int32)
        error = y_pred - y_true  # [operand-dtype-mismatch]
        return tf.reduce_mean(error ** 2, axis=-1)


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
model.compile("sgd", loss=Squared())
model.fit(tf.ones([4, 2]), tf.ones([4, 1]), verbose=0)
