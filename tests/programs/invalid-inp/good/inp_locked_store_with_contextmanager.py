# {"expect": [], "source": "question: lock and store in the closure, numbers in inp"}
import contextlib
import threading

import tensorflow as tf


class Store:
    def __init__(self):
        self.lock = threading.Lock()
        self.values = []

    @contextlib.contextmanager
    def locked(self):
        self.lock.acquire()
        try:
            yield self.values
        finally:
            self.lock.release()


def push(value, scale=1.0, *, store):
    with store.locked() as values:
        values.append(float(value) * float(scale))
        return sum(values)


store = Store()


@tf.function
def accumulate(value):
    func = lambda *numbers: push(*numbers, store=store)
    once = tf.py_function(func, [value], tf.float32)
    with tf.control_dependencies([once]):
        return once, tf.py_function(func, [value, 0.5], tf.float32)


for v in (1.0, 2.0):
    print([float(t) for t in accumulate(tf.constant(v))])
with store.locked() as values:
    print(values)
