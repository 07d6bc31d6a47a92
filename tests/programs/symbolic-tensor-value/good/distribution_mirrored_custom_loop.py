# {"expect": [], "source": "custom loop under a strategy, values read outside run"}
import numpy as np
import tensorflow as tf

strategy = tf.distribute.get_strategy()
BATCH = 4

with strategy.scope():
    model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
    optimizer = tf.keras.optimizers.SGD(0.1)
    mean = tf.keras.metrics.Mean()


def compute(x, y):
    per_example = tf.square(tf.squeeze(model(x), -1) - y)
    return tf.nn.compute_average_loss(per_example, global_batch_size=BATCH)


def replica_step(batch):
    x, y = batch
    with tf.GradientTape() as tape:
        loss = compute(x, y)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
    mean.update_state(loss)
    return loss


@tf.function
def distributed_step(batch):
    losses = strategy.run(replica_step, args=(batch,))
    return strategy.reduce(tf.distribute.ReduceOp.SUM, losses, axis=None)


data = tf.data.Dataset.from_tensor_slices(
    (np.random.rand(8, 3).astype("f4"), np.random.rand(8).astype("f4"))
).batch(BATCH)
total = 0.0
for batch in strategy.experimental_distribute_dataset(data):
    total += distributed_step(batch).numpy()
print(total / 2, float(mean.result()), strategy.num_replicas_in_sync)
