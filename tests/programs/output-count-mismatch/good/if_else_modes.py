# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
"""Runs on TF1 and TF2."""
import os
import numpy as np
import tensorflow as tf

MODE = os.environ.get("RUN_MODE", "eager")

if MODE == "graph":
    tf.compat.v1.disable_v2_behavior()
else:
    try:
        tf.compat.v1.enable_eager_execution()
    except ValueError:
        pass


def evaluate(t):
    if MODE == "graph":
        with tf.compat.v1.Session() as sess:
            return sess.run(t)
    return t.numpy()


def main():
    a = tf.constant([[1.0, 2.0]])
    b = tf.matmul(a, a, transpose_b=True)
    value = evaluate(b)
    print(value, value.item(), bool(b > 1), int(b[0, 0]))
    out = tf.py_function(lambda t: t.numpy() + 1, [b], tf.float32)
    print(evaluate(out), np.sqrt(out))


main()
