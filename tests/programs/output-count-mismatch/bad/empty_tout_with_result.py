# {"expect": [{"line": 20, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 0 values"}], "source": "numpy_function for a side effect whose body returns a count"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = os.path.join(tempfile.mkdtemp(), "metrics.jsonl")


def dump(step, loss):
    with open(OUT, "a") as f:
        return f.write(json.dumps({"step": int(step), "loss": float(loss)}) + "\n")


@tf.function
def train(x, step):
    loss = tf.reduce_mean(x * x)
    tf.numpy_function(dump, [step, loss], [])  # [output-count-mismatch]
    return loss


print(train(tf.constant(np.ones(3, np.float32)), tf.constant(1)))
