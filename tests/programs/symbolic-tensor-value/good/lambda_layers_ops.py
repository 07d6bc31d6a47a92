# {"expect": [], "source": "functional model with keras.ops instead of NumPy"}
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers, ops


def build(window):
    inputs = keras.Input(shape=(window, 1), name="close")
    log_returns = layers.Lambda(lambda t: ops.log(ops.abs(t) + 1.0))(inputs)
    depth = inputs.shape[1]
    scale = np.sqrt(depth)
    x = layers.LSTM(4)(log_returns * float(scale))
    return keras.Model(inputs, layers.Dense(1)(x))


model = build(10)
print(model.count_params(), [w.numpy().shape for w in model.weights][:2])
print(model.predict(np.ones((2, 10, 1)), verbose=0).ravel())
