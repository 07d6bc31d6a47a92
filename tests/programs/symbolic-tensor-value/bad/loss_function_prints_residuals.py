# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "wanted to print the error inside the custom loss; https://github.com/tensorflow/tensorflow/issues/40508"}
import numpy as np
import tensorflow as tf
from tensorflow.keras.layers import Dense, Flatten, Input
from tensorflow.keras.models import Sequential


def loss(yT, yP):
    err = yT - yP
    print("largest residual", np.max(err.numpy()))  # [symbolic-tensor-value]
    squaredError = tf.square(err)
    meanError = tf.reduce_mean(squaredError)
    return meanError


rng = np.random.default_rng(1)
xTrain = rng.integers(0, 255, size=(40, 6, 6)) / 255
yTrain = np.eye(10)[rng.integers(0, 10, size=40)]

model = Sequential()
model.add(Input((6, 6)))
model.add(Flatten())
model.add(Dense(16, activation="relu"))
model.add(Dense(10, activation="softmax"))
model.compile(optimizer="sgd", loss=loss)

history = model.fit(xTrain, yTrain, epochs=1, batch_size=20, verbose=0)
print(history.history)
