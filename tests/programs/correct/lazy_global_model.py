# {"expect": [], "source": "eager model used within py_function of another pipeline"}
import numpy as np
import tensorflow as tf

_encoder = None


def encoder():
    global _encoder
    if _encoder is None:
        _encoder = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(3)])
    return _encoder


def encode(batch):
    feats = encoder()(batch)
    norm = np.linalg.norm(feats.numpy(), axis=1, keepdims=True)
    return feats / norm


def with_features(x):
    f = tf.py_function(encode, [x], tf.float32)
    f.set_shape([None, 3])
    return x, f


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(4, 4).astype(np.float32)).batch(2)
for x, f in ds.map(with_features):
    print(f.shape, np.round((f.numpy() ** 2).sum(axis=1), 3))
