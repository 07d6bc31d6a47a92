# {"expect": [], "source": "strategy scope with results reduced and read outside"}
import numpy as np
import tensorflow as tf

strategy = tf.distribute.get_strategy()
with strategy.scope():
    net = tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(1)])
    mae = tf.keras.metrics.MeanAbsoluteError()


@tf.function
def eval_step(batch):
    def step_fn(inputs):
        x, y = inputs
        pred = net(x, training=False)
        mae.update_state(y, pred)
        return tf.reduce_sum(tf.abs(pred - y))

    per_replica = strategy.run(step_fn, args=(batch,))
    return strategy.reduce(tf.distribute.ReduceOp.SUM, per_replica, axis=None)


ds = tf.data.Dataset.from_tensor_slices((tf.ones([8, 3]), tf.zeros([8, 1]))).batch(4)
totals = [eval_step(b).numpy() for b in strategy.experimental_distribute_dataset(ds)]
print(np.sum(totals) / 8 - mae.result().numpy() < 1e-5, len(totals))
