# {"expect": [{"line": 17, "category": "operand-dtype", "world": "function", "error": "TypeError", "text": "does not match type float32"}], "source": "float64 class weights from NumPy times a float32 loss"}
import numpy as np
import tensorflow as tf

labels = np.array([0, 0, 1, 2, 2, 2])
counts = np.bincount(labels)
class_weights = tf.constant(len(labels) / (len(counts) * counts))

model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(3)])
loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")


@tf.function
def weighted_loss(x, y):
    per_sample = loss_fn(y, model(x))
    weights = tf.gather(class_weights, y)
    return tf.reduce_mean(per_sample * weights)  # [operand-dtype-mismatch]


print(weighted_loss(tf.random.normal((6, 3)), tf.constant(labels)))
