# {"expect": [], "source": "the same event, written after the step with float()"}
import json

import numpy as np
import tensorflow as tf

w = tf.Variable([1.0, -2.0])


class Encoder(json.JSONEncoder):
    def default(self, o):
        return o.tolist() if isinstance(o, (np.ndarray, np.generic)) else super().default(o)


def emit(kind, **payload):
    return json.dumps({"kind": kind, "payload": payload})


@tf.function
def step(batch):
    loss = tf.reduce_mean(tf.square(batch - w))
    w.assign_sub(0.1 * tf.reduce_mean(batch - w, axis=0))
    shape = json.dumps({"shape": batch.shape.as_list(), "dtype": batch.dtype.name})
    tf.print(shape)
    return loss


loss = step(tf.ones((4, 2)))
print(emit("step", loss=float(loss), weights=w.numpy().tolist()))
print(json.dumps({"loss": loss}, default=lambda value: float(value)))
print(json.dumps({"loss": loss.numpy()}, cls=Encoder))
