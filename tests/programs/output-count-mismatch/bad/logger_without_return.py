# {"expect": [{"line": 22, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 1 values"}], "source": "StackOverflow: py_function that only prints, Tout=tf.float32"}
import numpy as np
import tensorflow as tf


history = []


def log_histogram(name, values):
    counts, edges = np.histogram(values.numpy(), bins=4)
    history.append((name.numpy().decode(), counts.tolist()))
    print("histogram", name.numpy().decode(), counts)


class Head(tf.Module):
    def __init__(self, units):
        self.w = tf.Variable(tf.random.normal([4, units]))

    @tf.function
    def __call__(self, x):
        y = tf.nn.relu(tf.matmul(x, self.w))
        logged = tf.py_function(log_histogram, inp=["relu", y], Tout=tf.float32)  # [output-count-mismatch]
        with tf.control_dependencies([logged]):
            return tf.identity(y)


head = Head(3)
out = head(tf.random.normal([8, 4]))
print(out.shape, history)
