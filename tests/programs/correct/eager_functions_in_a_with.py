# {"expect": [], "source": "a context manager of one's own that lets tf.function run eagerly for a while"}
import contextlib

import tensorflow as tf


@contextlib.contextmanager
def step_by_step():
    before = tf.config.functions_run_eagerly()
    tf.config.run_functions_eagerly(True)
    try:
        yield
    finally:
        tf.config.run_functions_eagerly(before)


history = []


@tf.function
def walk(position, speed):
    for step in range(3):
        position = position + speed * 0.5
        history.append(position.numpy().tolist())
    return position


with step_by_step():
    walk(tf.zeros(2), tf.constant([1.0, -1.0]))
print(history)
