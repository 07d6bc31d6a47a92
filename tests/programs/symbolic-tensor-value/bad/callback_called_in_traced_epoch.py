# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must be real number"}], "source": "own callback list that is called from the compiled epoch"}
import tensorflow as tf


class LossHistory:
    def __init__(self):
        self.values = []

    def on_batch_end(self, step, logs):
        self.values.append("%d: %.4f" % (step, logs["loss"]))  # [symbolic-tensor-value]


class Loop:
    def __init__(self, model, callbacks=()):
        self.model = model
        self.callbacks = list(callbacks)
        self.opt = tf.keras.optimizers.SGD(0.1)

    @tf.function
    def epoch(self, data):
        for x, y in data:
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(tf.square(self.model(x, training=True) - y))
            grads = tape.gradient(loss, self.model.trainable_variables)
            self.opt.apply_gradients(zip(grads, self.model.trainable_variables))
            for cb in self.callbacks:
                cb.on_batch_end(0, {"loss": loss})


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
data = tf.data.Dataset.from_tensor_slices((tf.ones((8, 2)), tf.ones((8, 1)))).batch(4)
history = LossHistory()
loop = Loop(model, [history])
loop.epoch(data)
print(history.values)
