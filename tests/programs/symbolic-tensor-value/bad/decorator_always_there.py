# {"expect": [{"line": 17, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "no attribute 'numpy'"}], "source": "a decorator by a flag, and another function that is traced whatever the flag says"}
import os

import tensorflow as tf

DEBUG = os.environ.get("PIPELINE_DEBUG", "0") == "1"


def compiled(function):
    return function if DEBUG else tf.function(function)


@compiled
@tf.function
def report(x):
    assert isinstance(x, object)
    print("values", x.numpy())  # [symbolic-tensor-value]
    return x * 2


print(report(tf.constant([1.0, 2.0])))
