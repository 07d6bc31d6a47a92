# {"expect": [], "source": "mirrored strategy with reduce and metrics read outside"}
import tensorflow as tf

strategy = tf.distribute.MirroredStrategy(["/cpu:0"])
GLOBAL_BATCH = 4

with strategy.scope():
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
    optimizer = tf.keras.optimizers.SGD(0.1)
    mean_error = tf.keras.metrics.MeanAbsoluteError()


def replica_step(inputs):
    x, y = inputs
    with tf.GradientTape() as tape:
        predictions = model(x, training=True)
        per_example = tf.reduce_sum(tf.square(predictions - y), axis=-1)
        loss = tf.nn.compute_average_loss(per_example, global_batch_size=GLOBAL_BATCH)
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
    mean_error.update_state(y, predictions)
    return loss


@tf.function
def train_step(batch):
    losses = strategy.run(replica_step, args=(batch,))
    return strategy.reduce(tf.distribute.ReduceOp.SUM, losses, axis=None)


ds = tf.data.Dataset.from_tensor_slices((tf.ones((8, 2)), tf.ones((8, 1)))).batch(GLOBAL_BATCH)
for batch in strategy.experimental_distribute_dataset(ds):
    loss = train_step(batch)
print(float(loss) >= 0, round(float(mean_error.result()), 1) >= 0)
