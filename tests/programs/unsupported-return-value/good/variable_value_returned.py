# {"expect": [], "source": "GitHub issue on statistics in a variable, answered: return read_value()"}
import tensorflow as tf


class RunningMean:
    def __init__(self, size, momentum=0.5):
        self.mean = tf.Variable(tf.zeros([size]), trainable=False)
        self.momentum = momentum

    def _update(self, batch):
        current = tf.reduce_mean(batch, axis=0)
        self.mean.assign(self.momentum * self.mean + (1 - self.momentum) * current)
        return self.mean.read_value()

    def update(self, batch):
        mean = tf.py_function(self._update, [batch], tf.float32)
        return tf.ensure_shape(mean, [batch.shape[-1]])


stats = RunningMean(3)


@tf.function
def normalise(batch):
    return batch - stats.update(batch)


for step in range(2):
    assert normalise(tf.ones([4, 3])).shape == (4, 3)
assert stats.mean.numpy().tolist() == [0.75, 0.75, 0.75]
