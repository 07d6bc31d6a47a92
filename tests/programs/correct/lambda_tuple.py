# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import keras
from keras import layers
import tensorflow as tf


def split_halves(t):
    a, b = tf.split(t, 2, axis=-1)
    return a, b


def moments(t):
    return {"mean": tf.reduce_mean(t, -1, keepdims=True), "max": tf.reduce_max(t, -1, keepdims=True)}


inp = keras.Input((6,))
left, right = layers.Lambda(split_halves)(inp)
stats = layers.Lambda(moments, name="stats")(right)
parts = layers.Lambda(lambda t: [t + 1, t * 2, t])(left)
summed = layers.Add()([parts[0], parts[2]])
first, *rest = parts
merged = layers.Concatenate()([summed, stats["mean"], stats["max"], rest[0]])
out = layers.Dense(1)(merged)
model = keras.Model(inp, out)
pred = model.predict(np.ones((2, 6), "float32"), verbose=0)
print(pred.shape, len(parts))
