# {"expect": [], "source": "question: logging callback returns nothing"}
import collections

import tensorflow as tf

log = collections.deque(maxlen=5)


class Recorder:
    def __init__(self, every):
        self.every = every

    def __call__(self, step, loss):
        if int(step) % self.every:
            return
        log.append((int(step), float(loss)))


record = Recorder(every=2)


@tf.function
def train(steps):
    x = tf.constant(4.0)
    for step in tf.range(steps):
        x = x - 0.25 * x
        tf.py_function(record, [step, x], Tout=[])
    return x


print(float(train(5)), list(log))
