# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "is not JSON serializable"}], "source": "an event written as JSON from inside a traced training step"}
import json

import tensorflow as tf

w = tf.Variable([1.0, -2.0])


def emit(kind, **payload):
    print(json.dumps({"kind": kind, "payload": payload}))  # [symbolic-tensor-value]


@tf.function
def step(batch):
    loss = tf.reduce_mean(tf.square(batch - w))
    w.assign_sub(0.1 * tf.reduce_mean(batch - w, axis=0))
    emit("step", loss=loss, size=2)
    return loss


print(step(tf.ones((4, 2))))
