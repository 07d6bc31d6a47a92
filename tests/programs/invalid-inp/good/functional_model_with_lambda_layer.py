# {"expect": [], "source": "wrapping the call in a layer, the remedy for https://github.com/tensorflow/tensorflow/issues/43542"}
import keras
import numpy as np
import tensorflow as tf


def wave(x):
    return np.sin(x.numpy())


def tf_wave(x):
    return tf.ensure_shape(tf.py_function(wave, [x], tf.float32), [None, 2])


inputs = keras.Input(shape=(2,), name="angles")
hidden = keras.layers.Lambda(tf_wave, output_shape=(2,))(inputs)
outputs = keras.layers.Dense(1)(hidden)
model = keras.Model(inputs, outputs)
print(model.predict(np.zeros((3, 2)), verbose=0).shape)
