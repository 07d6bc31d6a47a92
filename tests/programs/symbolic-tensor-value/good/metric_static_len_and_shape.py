# {"expect": [], "source": "metric function with tf.shape and static dimensions"}
import numpy as np
import tensorflow as tf


def exact_match(y_true, y_pred):
    """Share of rows of which every tag is right."""
    same = tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, axis=-1))
    rows = tf.reduce_all(same, axis=1)
    count = tf.shape(y_true)[0]
    return tf.reduce_sum(tf.cast(rows, tf.float32)) / tf.cast(count, tf.float32)


def tag_share(y_true, y_pred):
    length, tags = y_pred.shape[1:]
    name = "uniform" if tags > 2 else "binary"
    assert len(y_pred.shape) == 3 and name == "uniform"
    return tf.reduce_mean(tf.reduce_max(y_pred, axis=-1)) * np.log(tags) / length


TAGS, LENGTH = 3, 5
model = tf.keras.Sequential(
    [tf.keras.Input((LENGTH,)), tf.keras.layers.Embedding(20, 4), tf.keras.layers.Dense(TAGS, "softmax")]
)
model.compile("adam", "sparse_categorical_crossentropy", metrics=[exact_match, tag_share])
words = np.random.randint(0, 20, (6, LENGTH))
tags = np.random.randint(0, TAGS, (6, LENGTH))
model.fit(words, tags, batch_size=3, verbose=0)
eager = exact_match(tf.constant(tags), model(words))
print(float(eager), len(tags), len(tf.constant(tags)))
