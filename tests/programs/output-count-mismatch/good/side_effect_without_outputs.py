# {"expect": [], "source": "py_function with Tout=() or [] and no return value; https://github.com/tensorflow/tensorflow/issues/51677 and public code (read_file id 32273257324)"}
import time

import tensorflow as tf

log = []


def mapped_function(s):
    tf.py_function(lambda: time.sleep(0.001), [], ())
    return s


def remember(s):
    log.append(int(s))


@tf.function
def visit(s):
    tf.py_function(remember, [s], [])
    return s + 1


ds = tf.data.Dataset.range(4).map(mapped_function)
for s in ds:
    visit(s)
print(log)
