# {"expect": [], "source": "a line of JSON written per step outside the traced function"}
import json
import os
import tempfile

import tensorflow as tf

LOG = os.path.join(tempfile.mkdtemp(), "log.jsonl")
w = tf.Variable([[0.5], [0.5]])


class Encoder(json.JSONEncoder):
    def default(self, o):
        if tf.is_tensor(o) or isinstance(o, tf.Variable):
            return o.numpy().tolist()
        return super().default(o)


class JsonLogger:
    def __init__(self, path):
        self.path = path

    def __call__(self, **fields):
        with open(self.path, "a") as f:
            f.write(json.dumps(fields, cls=Encoder) + "\n")


@tf.function
def step(x, y):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((x @ w - y) ** 2)
    w.assign_sub(0.01 * tape.gradient(loss, w))
    return loss


log = JsonLogger(LOG)
for epoch in range(2):
    log(epoch=epoch, loss=step(tf.ones((4, 2)), tf.zeros((4, 1))), weights=w)
print([json.loads(line)["epoch"] for line in open(LOG)], os.path.getsize(LOG) > 0)
