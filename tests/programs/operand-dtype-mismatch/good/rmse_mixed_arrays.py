# {"expect": [], "source": "evaluation where arrays take the dtype of the tensor"}
import numpy as np
import tensorflow as tf


def evaluate(model, x, y):
    predictions = model(x)
    error = predictions - y
    other = predictions - tf.convert_to_tensor(y, predictions.dtype)
    third = predictions.numpy() - y
    assert third.dtype == np.float64
    assert np.allclose(error, other) and np.allclose(error, third)
    return float(tf.sqrt(tf.reduce_mean(error**2)))


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
x = np.random.rand(5, 2)
y = x.sum(axis=1, keepdims=True)
print(evaluate(model, x, y) >= 0)
