# {"expect": [{"line": 27, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "who calls what Keras is given, and something else is wrong"}
import keras
import tensorflow as tf
import numpy as np


class EagerOnly(keras.layers.Layer):
    """__call__ overridden: accepts python data, returns python data."""

    def __call__(self, items, *args, **kwargs):
        if isinstance(items, list):
            items = np.asarray(items, "float32")
        out = super().__call__(items, *args, **kwargs)
        return out.numpy().tolist()

    def call(self, x, scale=2.0):
        return x * scale


class Tokenise(keras.layers.Layer):
    def __call__(self, texts):
        return [t.split() for t in texts]


class Traced(keras.layers.Layer):
    def call(self, x):
        return tf.constant(np.abs(x))  # [symbolic-tensor-value]


layer = EagerOnly()
print(layer([1, 2, 3]), layer(np.ones((2, 2)), scale=3.0))
print(Tokenise()(["a b", "c"]))
inp = keras.Input((2,))
model = keras.Model(inp, Traced()(inp))
print(model(np.full((1, 2), -1.0)).numpy())
