# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import keras
import tensorflow as tf


class Detector(keras.Model):
    def __init__(self):
        super().__init__()
        self.body = keras.layers.Dense(4, activation="relu")
        self.box = keras.layers.Dense(4)
        self.cls = keras.layers.Dense(3)

    def call(self, x, training=None):
        h = self.body(x)
        return {"box": self.box(h), "cls": self.cls(h)}

    def compile(self, optimizer, box_loss, cls_loss, **kw):
        super().compile(optimizer=optimizer, **kw)
        self.box_loss = box_loss
        self.cls_loss = cls_loss

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            out = self(x, training=True)
            total, logs = self.total_loss(y, out)
        grads = tape.gradient(total, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        logs["loss"] = total
        return logs

    def total_loss(self, y, out):
        parts = {"b": self.box_loss(y["box"], out["box"], y.get("mask")), "c": self.cls_loss(y, out)}
        return sum(parts.values()), parts


def huber(t, p, mask=None):
    d = tf.abs(t - p)
    if mask is not None:
        d = d * mask
    return tf.reduce_mean(d)


def ce(y, out):
    (labels,) = [y["cls"]]
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, out["cls"]))


m = Detector()
m.compile(keras.optimizers.Adam(), box_loss=huber, cls_loss=ce)
x = np.random.rand(4, 5).astype("float32")
y = {"box": np.zeros((4, 4), "float32"), "cls": np.zeros(4, "int64")}
print(m.fit(x, y, verbose=0).history)
