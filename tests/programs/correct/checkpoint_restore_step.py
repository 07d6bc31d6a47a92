# {"expect": [], "source": "checkpoint with a step variable read as a number"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()


def make():
    net = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
    step = tf.Variable(0, dtype=tf.int64)
    checkpoint = tf.train.Checkpoint(net=net, step=step)
    manager = tf.train.CheckpointManager(checkpoint, folder, max_to_keep=2)
    return net, step, checkpoint, manager


net, step, checkpoint, manager = make()
for _ in range(4):
    step.assign_add(1)
    if int(step) % 2 == 0:
        path = manager.save(checkpoint_number=int(step))
        print(os.path.basename(path), step.numpy())

other, other_step, other_checkpoint, other_manager = make()
other_checkpoint.restore(other_manager.latest_checkpoint).expect_partial()
start = int(other_step.numpy())
assert start == 4
tf.debugging.assert_near(other(tf.ones((1, 2))), net(tf.ones((1, 2))))
print([i for i in range(start, start + 2)])
