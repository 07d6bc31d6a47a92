# {"expect": [{"line": 9, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "GitHub issue 40508: err.numpy() printed in a custom loss"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense, Flatten, Input
from tensorflow.keras.models import Sequential


def report(err):
    print("max error", err.numpy().max())  # [symbolic-tensor-value]


def loss(y_true, y_pred):
    err = y_true - y_pred
    report(err)
    squared = tf.square(err)
    return tf.reduce_mean(squared)


def build():
    model = Sequential()
    model.add(Input((4, 4)))
    model.add(Flatten())
    model.add(Dense(8, activation="relu"))
    model.add(Dense(2, activation="softmax"))
    model.compile(optimizer="adam", loss=loss)
    return model


x = np.random.rand(16, 4, 4).astype("float32")
y = tf.keras.utils.to_categorical(np.random.randint(0, 2, 16), 2)
build().fit(x, y, epochs=1, verbose=0)
