# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "len is not well defined"}], "source": "metric function that divides by len of the batch"}
import numpy as np
import tensorflow as tf


def exact_match(y_true, y_pred):
    """Share of rows of which every tag is right."""
    same = tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, axis=-1))
    rows = tf.reduce_all(same, axis=1)
    return tf.reduce_sum(tf.cast(rows, tf.float32)) / len(y_true)  # [symbolic-tensor-value]


TAGS, LENGTH = 3, 5
model = tf.keras.Sequential(
    [
        tf.keras.Input((LENGTH,)),
        tf.keras.layers.Embedding(20, 4),
        tf.keras.layers.Dense(TAGS, activation="softmax"),
    ]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy", exact_match])
words = np.random.randint(0, 20, (6, LENGTH))
tags = np.random.randint(0, TAGS, (6, LENGTH))
model.fit(words, tags, batch_size=3, verbose=0)
