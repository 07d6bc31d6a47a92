# {"expect": [{"line": 16, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "Cannot convert the argument `type_value`: 'int'"}], "source": "question: dtype names from a config file"}
import json

import tensorflow as tf

CONFIG = json.loads('{"outputs": {"count": "int", "total": "float32"}}')
OUTPUTS = CONFIG["outputs"]


def summary(x):
    return tf.size(x), tf.reduce_sum(x)


@tf.function
def run(x):
    return tf.py_function(summary, [x], list(OUTPUTS.values()))  # [invalid-tout]


print(run(tf.constant([1.0, 2.0])))
