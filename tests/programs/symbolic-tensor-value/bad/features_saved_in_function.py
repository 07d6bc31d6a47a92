# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "np.save of activations inside a traced feature extractor"}
import os
import tempfile

import numpy as np
import tensorflow as tf

CACHE = tempfile.mkdtemp()
backbone = tf.keras.Sequential([tf.keras.Input((6,)), tf.keras.layers.Dense(4, activation="relu")])


def save_features(name, features):
    np.save(os.path.join(CACHE, name + ".npy"), features)  # [symbolic-tensor-value]
    return features


@tf.function
def extract(batch, name="train"):
    features = backbone(batch, training=False)
    features = tf.math.l2_normalize(features, axis=-1)
    return save_features(name, features)


for part in ("train", "test"):
    print(part, extract(tf.random.normal((2, 6)), part).shape)
