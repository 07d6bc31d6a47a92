# {"expect": [], "source": "own callbacks called by the eager part of the loop"}
import tensorflow as tf


class LossHistory:
    def __init__(self):
        self.values = []

    def on_batch_end(self, step, logs):
        self.values.append(float(logs["loss"]))


class Loop:
    def __init__(self, model, callbacks=()):
        self.model = model
        self.callbacks = list(callbacks)
        self.opt = tf.keras.optimizers.SGD(0.1)

    @tf.function
    def _step(self, x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self.model(x, training=True) - y))
        grads = tape.gradient(loss, self.model.trainable_variables)
        self.opt.apply_gradients(zip(grads, self.model.trainable_variables))
        return loss

    def epoch(self, data):
        for index, (x, y) in enumerate(data):
            logs = {"loss": self._step(x, y)}
            for cb in self.callbacks:
                cb.on_batch_end(index, logs)


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
data = tf.data.Dataset.from_tensor_slices((tf.ones((8, 2)), tf.ones((8, 1)))).batch(4)
history = LossHistory()
Loop(model, [history]).epoch(data)
print(len(history.values))
