# {"expect": [{"line": 14, "category": "bad-inp", "world": "keras", "error": "ValueError", "text": "KerasTensor"}], "source": "numpy_function applied to keras.Input in a functional model; https://github.com/tensorflow/tensorflow/issues/43542"}
import keras
import numpy as np
import tensorflow as tf


def wave(x, frequency):
    return np.sin(x * frequency).astype(np.float32)


def positional(x, frequencies):
    waves = []
    for frequency in frequencies:
        part = tf.numpy_function(wave, [x, np.float32(frequency)], tf.float32)  # [invalid-inp]
        waves.append(tf.ensure_shape(part, [None, 2]))
    return tf.concat(waves, axis=-1)


def build_model(frequencies=(1, 2, 4)):
    inputs = keras.Input(shape=(2,), name="angles")
    hidden = positional(inputs, frequencies)
    outputs = keras.layers.Dense(1)(hidden)
    return keras.Model(inputs, outputs)


model = build_model()
print(model.predict(np.zeros((3, 2)), verbose=0).shape)
