# {"expect": [], "source": "method that appends and returns nothing"}
import tensorflow as tf


class History:
    def __init__(self):
        self.values = []

    def add(self, loss):
        self.values.append(float(loss))
        if len(self.values) > 10:
            return None
        return


history = History()


@tf.function
def step(x):
    loss = tf.reduce_sum(x)
    tf.py_function(history.add, [loss], [])
    return loss


step(tf.ones([2]))
assert history.values == [2.0]
