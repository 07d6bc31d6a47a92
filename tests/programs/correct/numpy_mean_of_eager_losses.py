# {"expect": [], "source": "lists of eager tensors averaged by NumPy"}
import numpy as np
import tensorflow as tf


@tf.function
def loss(x):
    return tf.reduce_mean(x**2)


history = []
for batch in tf.data.Dataset.from_tensor_slices(tf.ones((4, 2))).batch(2):
    history.append(loss(batch))
parts = [tf.reduce_sum(part) for part in tf.split(tf.ones((2, 4)), 2, axis=1)]
print(np.mean(history), np.max(parts), np.stack([part.numpy() for part in parts]))
