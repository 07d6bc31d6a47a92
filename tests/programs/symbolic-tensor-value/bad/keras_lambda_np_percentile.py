# {"expect": [{"line": 18, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "numpy"}], "source": "Lambda layers with wrappers in a functional model"}
import numpy as np
import tensorflow as tf


def rank_rows(x):
    order = np.argsort(np.argsort(x, axis=-1), axis=-1)
    return (order / (x.shape[-1] - 1)).astype(x.dtype)


def tf_rank(x):
    out = tf.numpy_function(rank_rows, [x], x.dtype)
    out.set_shape(x.shape)
    return out


def clip_by_percentile(x, high):
    limit = np.percentile(x.numpy(), float(high))  # [symbolic-tensor-value]
    return tf.minimum(x, tf.cast(limit, x.dtype))


def tf_clip(x, high=90.0):
    return clip_by_percentile(x, high)


def build(width, use_clip=True):
    inputs = tf.keras.Input((width,), dtype="float32")
    h = tf.keras.layers.Lambda(tf_rank, output_shape=(width,))(inputs)
    if use_clip:
        c = tf.keras.layers.Lambda(tf_clip, output_shape=(width,), arguments={"high": 75.0})(inputs)
        h = tf.keras.layers.Concatenate()([h, c])
    return tf.keras.Model(inputs, tf.keras.layers.Dense(1, use_bias=False)(h))


x = np.random.default_rng(0).normal(size=(12, 4)).astype(np.float32)
for use_clip in (True, False):
    model = build(4, use_clip)
    model.compile("adam", "mse")
    model.fit(x, x[:, 0], epochs=1, verbose=0)
    print(use_clip, model.predict(x[:2], verbose=0).shape, model.count_params())
assert model.count_params() == 4
assert np.allclose(rank_rows(x).max(axis=1), 1.0)
