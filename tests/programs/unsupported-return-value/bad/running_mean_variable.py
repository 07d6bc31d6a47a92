# {"expect": [{"line": 16, "category": "returned-object", "world": "function", "error": "RuntimeError", "text": "Attempting to return a variable from an eagerly executed py_func"}], "source": "GitHub issue: stateful statistics kept in a tf.Variable and returned from py_function"}
import tensorflow as tf


class RunningMean:
    def __init__(self, size, momentum=0.9):
        self.mean = tf.Variable(tf.zeros([size]), trainable=False)
        self.momentum = momentum

    def _update(self, batch):
        current = tf.reduce_mean(batch, axis=0)
        self.mean.assign(self.momentum * self.mean + (1 - self.momentum) * current)
        return self.mean

    def update(self, batch):
        mean = tf.py_function(self._update, [batch], tf.float32)  # [unsupported-return-value]
        return tf.ensure_shape(mean, [batch.shape[-1]])


stats = RunningMean(3)


@tf.function
def normalise(batch):
    return batch - stats.update(batch)


for step in range(2):
    print(normalise(tf.random.normal([4, 3])).shape)
