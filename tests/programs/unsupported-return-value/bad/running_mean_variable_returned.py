# {"expect": [{"line": 18, "category": "returned-object", "world": "eager", "error": "UnknownError", "text": "Attempting to return a variable"}], "source": "a tf.Variable kept as state leaves the function; message of script_ops, seen with running statistics in py_function"}
import tensorflow as tf


class RunningMean:
    def __init__(self):
        self.count = 0
        self.mean = tf.Variable(0.0, trainable=False)

    def update(self, x):
        self.count += 1
        self.mean.assign_add((tf.reduce_mean(x) - self.mean) / self.count)
        return self.mean


running = RunningMean()
for batch in tf.data.Dataset.range(6).map(lambda v: tf.cast(v, tf.float32)).batch(2):
    value = tf.py_function(running.update, [batch], Tout=tf.float32)  # [unsupported-return-value]
    print(float(value))
