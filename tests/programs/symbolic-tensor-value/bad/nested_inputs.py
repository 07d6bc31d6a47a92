# {"expect": [{"line": 27, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You"}], "source": "who calls what Keras is given, and something else is wrong"}
import keras
import numpy as np
import tensorflow as tf


class Fuse(keras.layers.Layer):
    def __init__(self, keys=("a", "b")):
        super().__init__()
        self.keys = keys
        self.proj = {k: keras.layers.Dense(2) for k in keys}
        self.heads = [keras.layers.Dense(1) for _ in keys]

    def call(self, inputs, mask=None, training=None):
        parts = [self.proj[k](inputs[k]) for k in self.keys]
        extra = inputs.get("extra")
        if extra is not None:
            parts.append(extra)
        if training and isinstance(parts, list) and len(parts) > 1:
            parts = parts[::-1]
        x = tf.concat(parts, -1)
        n, d = x.shape
        outs = [h(x) for h in self.heads]
        if not outs or d is None:
            return x
        o1, o2 = outs
        if o1:  # [symbolic-tensor-value]
            o1 = o1 + 0
        return {"first": o1, "rest": [o2, x], "n": tf.shape(x)[0]}


ins = {k: keras.Input((3,), name=k) for k in ("a", "b")}
out = Fuse()(ins)
model = keras.Model(ins, [out["first"], *out["rest"]])
data = {k: np.ones((2, 3), "float32") for k in ins}
res = model.predict(data, verbose=0)
f, (r, x) = res[0], res[1:]
print(f.shape, r.shape, x.shape, Fuse()(data)["n"].numpy())
