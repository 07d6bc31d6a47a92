# {"expect": [], "source": "hard negatives with tf.argsort inside the loss"}
import numpy as np
import tensorflow as tf


class TripletLoss(tf.keras.losses.Loss):
    def __init__(self, margin=0.2):
        super().__init__(name="triplet")
        self.margin = margin

    def call(self, y_true, y_pred):
        labels = tf.reshape(y_true, [-1])
        same = tf.cast(labels[:, None] == labels[None, :], y_pred.dtype)
        distances = tf.reduce_sum((y_pred[:, None] - y_pred[None]) ** 2, -1)
        order = tf.argsort(distances + 10.0 * same, axis=1)
        negative = tf.gather(distances, order[:, 0], batch_dims=1)
        positive = tf.reduce_max(distances * same, axis=1)
        return tf.maximum(positive - negative + self.margin, 0.0)


net = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(3)])
net.compile(optimizer="adam", loss=TripletLoss())
x, y = np.random.rand(12, 4), np.random.randint(0, 3, 12)
net.fit(x, y, batch_size=6, verbose=0)
embedding = net.predict(x, verbose=0)
nearest = np.argsort(((embedding[:, None] - embedding[None]) ** 2).sum(-1), axis=1)[:, 1]
print(float(np.mean(y[nearest] == y)) <= 1.0)
