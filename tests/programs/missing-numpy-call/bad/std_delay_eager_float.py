# {"expect": [{"line": 8, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "__index__"}], "source": "a pause whose length is a float tensor"}
import time

import tensorflow as tf


def slow(seconds):
    time.sleep(seconds)  # [missing-numpy-call]
    return seconds * 2.0


print(tf.py_function(slow, [tf.constant(0.001)], tf.float32))
