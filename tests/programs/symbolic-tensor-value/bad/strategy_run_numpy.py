# {"expect": [{"line": 15, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "distributed step function traced through strategy.run in a tf.function"}
import tensorflow as tf

strategy = tf.distribute.get_strategy()
with strategy.scope():
    net = tf.keras.Sequential([tf.keras.layers.Input((3,)), tf.keras.layers.Dense(1)])
    opt = tf.keras.optimizers.SGD()


def step_fn(inputs):
    x, y = inputs
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(net(x) - y))
    opt.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
    return loss.numpy()  # [symbolic-tensor-value]


@tf.function
def distributed_step(batch):
    per_replica = strategy.run(step_fn, args=(batch,))
    return strategy.reduce(tf.distribute.ReduceOp.SUM, per_replica, axis=None)


ds = tf.data.Dataset.from_tensor_slices((tf.ones([8, 3]), tf.zeros([8, 1]))).batch(4)
for b in ds:
    print(distributed_step(b))
