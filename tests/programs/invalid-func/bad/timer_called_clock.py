# {"expect": [{"line": 9, "category": "bad-func", "world": "function", "error": "ValueError", "text": "Expected func to be callable"}], "source": "timers around graph code with time.time as the function"}
import time

import tensorflow as tf


def now(after=()):
    with tf.control_dependencies(list(after)):
        return tf.reshape(tf.py_function(time.time(), [], Tout=tf.float64), ())  # [invalid-func]


class Timer:
    def __init__(self):
        self.total = tf.Variable(0.0, dtype=tf.float64, trainable=False)
        self.calls = tf.Variable(0, dtype=tf.int32, trainable=False)

    def wrap(self, fn):
        def timed(*args):
            start = now()
            with tf.control_dependencies([start]):
                args = [tf.identity(a) for a in args]
                result = fn(*args)
            stop = now([result])
            self.total.assign_add(stop - start)
            self.calls.assign_add(1)
            return result

        return timed


def slow(x):
    tf.py_function(lambda: time.sleep(0.01), [], [])
    return x + 1


timer = Timer()
step = tf.function(timer.wrap(slow))
x = tf.constant(0)
for _ in range(3):
    x = step(x)
print(int(x), float(timer.total), int(timer.calls))
assert int(x) == 3 and int(timer.calls) == 3 and float(timer.total) >= 0.0

stamps = tf.data.Dataset.range(3).map(lambda i: (i, tf.py_function(time.perf_counter, [], tf.float64)))
times = [float(t) for _, t in stamps]
assert times == sorted(times)
