# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "A KerasTensor"}], "source": "padding ids masked with tf operations in a functional text model", "also": [11]}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

VOCAB, DIM = 30, 8


def masked_mean(embedded, ids):
    mask = tf.cast(tf.not_equal(ids, 0), tf.float32)[..., tf.newaxis]  # [symbolic-tensor-value]
    return tf.reduce_sum(embedded * mask, axis=1) / tf.reduce_sum(mask, axis=1)


def classifier(max_len=10, classes=2):
    ids = layers.Input((max_len,), dtype="int32")
    embedded = layers.Embedding(VOCAB, DIM)(ids)
    pooled = masked_mean(embedded, ids)
    return tf.keras.Model(ids, layers.Dense(classes, activation="softmax")(pooled))


model = classifier()
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.randint(1, VOCAB, (8, 10)), np.random.randint(0, 2, 8), verbose=0)
