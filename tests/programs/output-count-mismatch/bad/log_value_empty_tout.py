# {"expect": [{"line": 20, "category": "output-count", "world": "function", "error": "IndexError", "text": "list index out of range"}], "source": "logger that returns a number though Tout is empty"}
import tensorflow as tf


class History:
    def __init__(self):
        self.values = []

    def add(self, loss):
        self.values.append(float(loss))
        return len(self.values)


history = History()


@tf.function
def step(x):
    loss = tf.reduce_sum(x)
    tf.py_function(history.add, [loss], [])  # [output-count-mismatch]
    return loss


step(tf.ones([2]))
print(history.values)
