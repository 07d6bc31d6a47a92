# {"expect": [{"line": 20, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "EagerTensor object has no attribute 'tolist'"}], "source": "wrappers called eagerly, without outputs, as decorators, and something else is wrong"}
import csv
import io
import tensorflow as tf
import numpy as np

buffer = io.StringIO()
writer = csv.writer(buffer)


def log_row(step, loss, name):
    writer.writerow([int(step), f"{float(loss):.3f}", name.numpy().decode()])


def log_np(step, loss, name):
    writer.writerow([int(step), "%.3f" % loss, name.decode()])


def log_bad(step, loss, name):
    writer.writerow([int(step), loss.tolist(), name.numpy().decode()])  # [missing-numpy-call]


class Trainer:
    def __init__(self):
        self.step = tf.Variable(0, dtype=tf.int64, trainable=False)

    @tf.function
    def train(self, x):
        loss = tf.reduce_mean(x)
        self.step.assign_add(1)
        _ = tf.py_function(log_row, [self.step, loss, "train"], [])
        op = tf.numpy_function(log_np, [self.step, loss, tf.constant("np")], [])
        op2 = tf.py_function(log_bad, [self.step, loss, "bad"], [])
        with tf.control_dependencies([op]):
            return tf.identity(loss)


t = Trainer()
for v in (1.0, 2.0):
    t.train(tf.fill([3], v))
tf.py_function(log_row, [9, 0.5, "eager"], [])
unused = tf.py_function(func=log_row, inp=(10, 0.25, b"bytes"), Tout=())
print(buffer.getvalue().strip().replace("\r\n", " | "), unused)
