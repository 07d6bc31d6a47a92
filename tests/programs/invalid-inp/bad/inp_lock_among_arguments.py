# {"expect": [{"line": 34, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "that are invalid"}], "source": "question: a lock for the worker function as input"}
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


def push(value, lock, *, store):
    with lock:
        store.values.append(float(value))
        return sum(store.values)


store = Store()


@tf.function
def accumulate(value):
    func = lambda v, lock: push(v, lock, store=store)
    return tf.py_function(func, [value, store.lock], tf.float32)  # [invalid-inp]


for v in (1.0, 2.0):
    print(float(accumulate(tf.constant(v))))
with store.locked() as values:
    print(values)
