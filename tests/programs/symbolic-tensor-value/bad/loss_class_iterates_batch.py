# {"expect": [{"line": 13, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "Loss subclass that loops over the samples of the batch"}
import numpy as np
import tensorflow as tf


class TripletLoss(tf.keras.losses.Loss):
    def __init__(self, margin=0.2):
        super().__init__(name="triplet")
        self.margin = margin

    def call(self, y_true, y_pred):
        losses = []
        for emb in y_pred:  # [symbolic-tensor-value]
            anchor, positive, negative = tf.split(emb, 3)
            d_ap = tf.reduce_sum(tf.square(anchor - positive))
            d_an = tf.reduce_sum(tf.square(anchor - negative))
            losses.append(tf.maximum(d_ap - d_an + self.margin, 0.0))
        return tf.stack(losses)


emb = tf.keras.Sequential([tf.keras.layers.Input((6,)), tf.keras.layers.Dense(12)])
emb.compile("adam", TripletLoss())
emb.fit(np.random.rand(8, 6), np.zeros((8, 1)), verbose=0)
