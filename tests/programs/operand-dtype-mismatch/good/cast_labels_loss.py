# {"expect": [], "source": "labels cast to the predictions' dtype"}
import tensorflow as tf


class Squared(tf.keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        error = y_pred - y_true
        return tf.reduce_mean(error ** 2, axis=-1) * 2


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
model.compile("sgd", loss=Squared())
model.fit(tf.ones([4, 2]), tf.ones([4, 1], tf.int32), verbose=0)
