# {"expect": [{"line": 19, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "cannot compute AddV2"}], "source": "issue on EagerFunc dtype mismatch: float64 regulariser added to a float32 loss"}
import numpy as np
import tensorflow as tf


def l2(weights, scale=1e-4):
    return scale * tf.add_n([tf.reduce_sum(tf.square(w)) for w in weights])


class LinearModel:
    def __init__(self, features):
        self.w = tf.Variable(np.random.normal(size=(features, 1)))

    def predict(self, x):
        return tf.matmul(x, tf.cast(self.w, tf.float32))

    def loss(self, x, y):
        data = tf.reduce_mean(tf.square(self.predict(x) - y))
        return data + l2([self.w])  # [operand-dtype-mismatch]


model = LinearModel(3)
x, y = tf.random.normal([8, 3]), tf.random.normal([8, 1])
for epoch in range(2):
    with tf.GradientTape() as tape:
        loss = model.loss(x, y)
    model.w.assign_sub(0.1 * tape.gradient(loss, model.w))
print(loss.numpy())
