# {"expect": [], "source": "class weights from NumPy cast before they meet the loss"}
import numpy as np
import tensorflow as tf

labels = np.array([0, 0, 1, 2, 2, 2])
counts = np.bincount(labels)
class_weights = tf.constant(len(labels) / (len(counts) * counts), dtype=tf.float32)
raw_weights = len(labels) / (len(counts) * counts)

model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(3)])
loss_fn = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")


@tf.function
def weighted_loss(x, y):
    per_sample = loss_fn(y, model(x))
    weights = tf.gather(class_weights, y)
    scale = raw_weights.max()
    return tf.reduce_mean(per_sample * weights) * 1.0 / float(scale)


value = weighted_loss(tf.random.normal((6, 3)), tf.constant(labels))
print(value.dtype, value.numpy() * raw_weights, (value * raw_weights.astype("float32")).numpy())
