# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import numpy as np
import tensorflow as tf


class Lookup(tf.Module):
    def __init__(self):
        self._table = None

    @tf.function
    def __call__(self, idx):
        if self._table is None:
            with tf.init_scope():
                raw = tf.random.stateless_uniform((4, 2), seed=(1, 2))
                host = raw.numpy()
                host = host / np.linalg.norm(host, axis=1, keepdims=True)
                self._table = tf.Variable(host)
                print("built", float(tf.reduce_sum(raw)) > 0, np.asarray(self._table).shape)
        rows = tf.gather(self._table, idx)
        with tf.init_scope():
            start = [v.numpy() for v in self._table[0]]
        return rows - tf.constant(start)


lk = Lookup()
print(lk(tf.constant([0, 3])).numpy())
