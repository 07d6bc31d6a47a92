# {"expect": [], "source": "question: dtype names as strings"}
import json

import numpy as np
import tensorflow as tf

CONFIG = json.loads('{"outputs": {"count": "int64", "total": "float", "mean": "double", "text": "string"}}')


def summary(x):
    return x.size, x.sum(), float(x.mean()), "n=%d" % x.size


@tf.function
def run(x):
    outputs = CONFIG["outputs"]
    return dict(zip(outputs, tf.numpy_function(summary, [x], list(outputs.values()))))


for name, value in run(tf.constant([1.0, 2.0])).items():
    print(name, value.dtype.name, value.numpy())
