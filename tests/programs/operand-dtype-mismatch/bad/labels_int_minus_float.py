# {"expect": [{"line": 11, "category": "operand-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "cannot compute"}], "source": "integer labels minus float predictions in a custom loop"}
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(1)])
x = np.random.rand(4, 2).astype(np.float32)
y = tf.constant([[0], [1], [1], [0]])

with tf.GradientTape() as tape:
    pred = model(x)
    error = y - pred  # [operand-dtype-mismatch]
    loss = tf.reduce_mean(tf.square(error))
print(tape.gradient(loss, model.trainable_variables))
