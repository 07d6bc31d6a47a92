# {"expect": [{"line": 48, "category": "symbolic-value", "world": "eager", "error": "ValueError", "text": "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype."}], "source": "who calls what Keras is given, and something else is wrong"}
import json
import numpy as np
import tensorflow as tf


class Monitor(tf.keras.callbacks.Callback):
    def __init__(self, x, names):
        super().__init__()
        self.x, self.names, self.log = x, names, []

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        pred = self.model.predict(self.x, verbose=0)
        top = pred.argmax(axis=1)
        w = self.model.layers[-1].kernel.numpy()
        self.log.append({"epoch": epoch, "loss": float(logs["loss"]), "top": [self.names[i] for i in top],
                         "w": float(np.abs(w).max())})
        self.check(self.model(self.x))

    def check(self, out):
        if tf.reduce_any(tf.math.is_nan(out)):
            self.model.stop_training = True
        for row in out:
            assert abs(float(tf.reduce_sum(row)) - 1) < 1e-3


def sparse_loss(y_true, y_pred):
    return tf.keras.losses.sparse_categorical_crossentropy(y_true, y_pred)
    for row in y_pred:
        pass


class Clip(tf.keras.constraints.Constraint):
    def __call__(self, w):
        return tf.clip_by_value(w, -1.0, 1.0)


x = np.random.rand(6, 4).astype(np.float32)
y = np.array([0, 1, 2, 0, 1, 2])
inputs = tf.keras.Input((4,))
out = tf.keras.layers.Dense(3, activation="softmax", kernel_constraint=Clip())(inputs)
model = tf.keras.Model(inputs, out)
model.compile("adam", sparse_loss)
mon = Monitor(x, ["a", "b", "c"])
model.fit(x, y, epochs=2, verbose=0, callbacks=[mon])
print(json.dumps(mon.log[-1]))
first = np.argmax(out)  # [symbolic-tensor-value]
