# {"expect": [], "source": "StackOverflow: function that only prints, answered: Tout=[]"}
import numpy as np
import tensorflow as tf

history = []


def log_histogram(name, values):
    counts, _ = np.histogram(values.numpy(), bins=4)
    history.append((name.numpy().decode(), counts.tolist()))


class Head(tf.Module):
    def __init__(self, units):
        self.w = tf.Variable(tf.random.normal([4, units]))

    @tf.function
    def __call__(self, x):
        y = tf.nn.relu(tf.matmul(x, self.w))
        tf.py_function(log_histogram, inp=["relu", y], Tout=[])
        return y


head = Head(3)
head(tf.random.normal([8, 4]))
head(tf.random.normal([8, 4]))
assert len(history) == 2
