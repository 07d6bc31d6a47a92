# {"expect": [{"line": 41, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "who calls what Keras is given, and something else is wrong"}
import keras
import numpy as np
import tensorflow as tf


class TwoHeads(keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.a = keras.layers.Dense(units)
        self.b = keras.layers.Dense(1)

    def call(self, x, training=None, return_all=False):
        if return_all:
            return self.a(x), self.b(x), x
        return self.a(x), self.b(x)


inp = keras.Input((3,), name="inp")
emb, score = TwoHeads(2)(inp)
triple = TwoHeads(2)(inp, return_all=True)
model = keras.Model(inp, {"emb": emb, "score": score, "raw": triple[2]})
x = np.ones((4, 3), "float32")
out = model(x)
assert set(out) == {"emb", "score", "raw"}
pred = model.predict(x, verbose=0)
print({k: v.shape for k, v in pred.items()}, out["emb"].numpy().sum(), pred["score"].mean())

pair = keras.Model(inp, [emb, score])
e, s = pair.predict(x, verbose=0)
es, ss = pair(x)
print(e.tolist()[0], float(ss[0, 0]), es.numpy().dtype, s[0].item())


@tf.function
def serve(batch):
    e, s = pair(batch)
    keys = model(batch)
    for k in sorted(keys):
        print(k, keys[k].shape)
    return e.numpy(), s  # [symbolic-tensor-value]


print(serve(tf.constant(x)))
