# {"expect": [], "source": "correct: who calls what Keras is given"}
from keras import layers, Input, Model
import numpy as np
import tensorflow as tf


def attention(args):
    q, k, v = args
    w = tf.nn.softmax(tf.matmul(q, k, transpose_b=True))
    return [tf.matmul(w, v), w]


def unstack3(t):
    return tf.unstack(t, num=3, axis=1)


class Pair(layers.Layer):
    def call(self, t):
        return dict(zip(("lo", "hi"), tf.split(t, 2, axis=-1)))


inp = Input((3, 4))
q = layers.Dense(4)(inp)
ctx, weights = layers.Lambda(attention)([q, inp, inp])
a, b, c = layers.Lambda(unstack3)(ctx)
both = Pair()(a)
lo, hi = both["lo"], both["hi"]
total = layers.add([t for t in (lo, hi)])
for t in layers.Lambda(lambda z: (z, z * 2))(b):
    total = layers.Concatenate()([total, t])
picked = layers.Lambda(lambda z: {"x": z, "n": tf.shape(z)[0]})(c)["x"]
first, = layers.Lambda(lambda z: [z])(picked)
model = Model(inp, [total, weights, first])
t, w, f = model.predict(np.ones((2, 3, 4), "float32"), verbose=0)
print(t.shape, w.shape, f.shape, model(np.ones((1, 3, 4)))[0].numpy().sum() != 0)
