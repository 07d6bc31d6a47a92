# {"expect": [{"line": 9, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "double"}], "source": "evaluation mixes doubles of NumPy with predictions"}
import numpy as np
import tensorflow as tf


def evaluate(model, x, y):
    predictions = model(x)
    target = tf.convert_to_tensor(y)
    error = predictions - target  # [operand-dtype-mismatch]
    return tf.sqrt(tf.reduce_mean(error**2))


model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
x = np.random.rand(5, 2)
y = x.sum(axis=1, keepdims=True)
print(evaluate(model, x, y))
