# {"expect": [{"line": 12, "category": "bad-func", "world": "eager", "error": "InvalidArgumentError", "text": "missing 1 required keyword-only argument: 'base'"}], "source": "question: keyword-only argument in py_function"}
import math

import tensorflow as tf


def log(x, *, base):
    return math.log(float(x), base)


inputs = [tf.constant(v) for v in (8.0, 2.0)]
result = tf.py_function(log, inputs[:1], tf.float32)  # [invalid-func]
print(float(result))
