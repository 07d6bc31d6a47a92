# {"expect": [{"line": 7, "category": "symbolic-value", "world": "eager", "error": "TypeError", "text": "cannot be used as a boolean"}], "source": "a branch on what a layer gives, while the model is built"}
import tensorflow as tf


def head(features, limit=0.0):
    level = tf.keras.layers.GlobalAveragePooling1D()(features)
    while level < limit:  # [symbolic-tensor-value]
        level = level + 1.0
    return tf.keras.layers.Dense(2)(level)


frames = tf.keras.Input((10, 4))
model = tf.keras.Model(frames, head(frames))
