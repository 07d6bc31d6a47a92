# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "write() argument must be str, not"}], "source": "writing predictions to a text file from a py_function"}
import os
import tempfile

import tensorflow as tf

LOG = os.path.join(tempfile.mkdtemp(), "names.log")


def log_names(names):
    with open(LOG, "a") as f:
        for n in names:
            f.write(n)  # [missing-numpy-call]
            f.write("\n")


@tf.function
def predict(batch, names):
    tf.py_function(log_names, [names], [])
    return tf.reduce_sum(batch, axis=1)


print(predict(tf.ones([2, 3]), tf.constant(["a.png", "b.png"])))
