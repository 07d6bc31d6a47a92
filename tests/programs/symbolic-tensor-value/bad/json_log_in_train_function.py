# {"expect": [{"line": 18, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "not JSON serializable"}], "source": "a line of JSON written per step within the traced function"}
import json
import os
import tempfile

import tensorflow as tf

LOG = os.path.join(tempfile.mkdtemp(), "log.jsonl")
w = tf.Variable([[0.5], [0.5]])


class JsonLogger:
    def __init__(self, path):
        self.path = path

    def __call__(self, **fields):
        with open(self.path, "a") as f:
            f.write(json.dumps(fields) + "\n")  # [symbolic-tensor-value]


log = JsonLogger(LOG)


@tf.function
def step(x, y, epoch):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w - y) ** 2)
    w.assign_sub(0.01 * tape.gradient(loss, w))
    log(epoch=epoch, loss=loss)
    return loss


for epoch in range(2):
    step(tf.ones((4, 2)), tf.zeros((4, 1)), epoch)
print(open(LOG).read())
