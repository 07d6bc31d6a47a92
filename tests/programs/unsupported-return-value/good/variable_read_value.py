# {"expect": [], "source": "variables used in py_function: values are returned, not the variables"}
import numpy as np
import tensorflow as tf


class RunningStats:
    def __init__(self, size):
        self.mean = tf.Variable(tf.zeros([size]), trainable=False)
        self.count = tf.Variable(0, dtype=tf.int64, trainable=False)
        self.history = []

    def update(self, batch):
        n = int(self.count.assign_add(batch.shape[0]))
        delta = tf.reduce_sum(batch - self.mean, axis=0) / n
        self.mean.assign_add(delta)
        self.history.append(self.mean.numpy().copy())
        return self.mean.read_value(), self.count.value()

    def peek(self):
        return self.mean + 0.0

    def __call__(self, batch):
        mean, count = tf.py_function(self.update, [batch], [tf.float32, tf.int64])
        mean.set_shape([batch.shape[-1]])
        with tf.control_dependencies([mean]):
            again = tf.py_function(self.peek, [], tf.float32)
        return mean, count, again


stats = RunningStats(2)
step = tf.function(stats)
data = np.random.default_rng(0).normal(size=(6, 5, 2)).astype(np.float32)
for batch in data:
    mean, count, again = step(tf.constant(batch))
print(mean.numpy(), int(count), len(stats.history))
assert np.allclose(mean.numpy(), data.reshape(-1, 2).mean(axis=0), atol=1e-5)
assert np.array_equal(mean.numpy(), again.numpy()) and int(count) == 30
