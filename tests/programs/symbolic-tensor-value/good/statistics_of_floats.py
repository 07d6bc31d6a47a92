# {"expect": [], "source": "statistics module on Python floats of the steps"}
import statistics

import tensorflow as tf

towers = [tf.keras.layers.Dense(1, name=f"head_{i}") for i in range(3)]
for tower in towers:
    tower.build((None, 2))


@tf.function
def ensemble_losses(x, y):
    losses = [tf.reduce_mean(tf.abs(head(x) - y)) for head in towers]
    return losses, tf.add_n(losses) / len(losses)


losses, mean = ensemble_losses(tf.ones((4, 2)), tf.zeros((4, 1)))
values = [float(v) for v in losses]
print(abs(statistics.mean(values) - mean.numpy()) < 1e-5, statistics.pstdev(values) >= 0)
