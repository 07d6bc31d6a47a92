# {"expect": [], "source": "tf operations on a functional model's tensors within a Layer"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

VOCAB, DIM = 30, 8


class MaskedMean(layers.Layer):
    def call(self, inputs):
        embedded, ids = inputs
        mask = tf.cast(tf.not_equal(ids, 0), embedded.dtype)[..., tf.newaxis]
        total = tf.reduce_sum(embedded * mask, axis=1)
        return total / tf.maximum(tf.reduce_sum(mask, axis=1), 1.0)

    def compute_output_shape(self, input_shape):
        return (input_shape[0][0], input_shape[0][-1])


def classifier(max_len=10, classes=2):
    ids = layers.Input((max_len,), dtype="int32")
    embedded = layers.Embedding(VOCAB, DIM)(ids)
    pooled = MaskedMean()([embedded, ids])
    assert pooled.shape == (None, DIM)
    return tf.keras.Model(ids, layers.Dense(classes, activation="softmax")(pooled))


model = classifier()
model.compile("adam", "sparse_categorical_crossentropy")
model.fit(np.random.randint(1, VOCAB, (8, 10)), np.random.randint(0, 2, 8), verbose=0)
print(MaskedMean()([tf.ones((1, 2, 3)), tf.constant([[1, 0]])]).numpy().tolist())
