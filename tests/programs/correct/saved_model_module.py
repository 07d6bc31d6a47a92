# {"expect": [], "source": "tf.Module exported and reloaded, values read outside"}
import tempfile

import tensorflow as tf


class Scaler(tf.Module):
    def __init__(self):
        self.mean = tf.Variable(0.0)
        self.count = tf.Variable(0, dtype=tf.int64)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def update(self, x):
        self.mean.assign(0.9 * self.mean + 0.1 * tf.reduce_mean(x))
        self.count.assign_add(1)
        return self.mean.read_value()

    @tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
    def __call__(self, x):
        return x - self.mean


s = Scaler()
for k in range(3):
    value = s.update(tf.fill([4], float(k)))
    print(value.numpy(), int(s.count))
path = tempfile.mkdtemp()
tf.saved_model.save(s, path)
loaded = tf.saved_model.load(path)
print(loaded(tf.constant([1.0, 2.0])).numpy(), loaded.mean.numpy())
