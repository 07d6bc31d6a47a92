# {"expect": [], "source": "every way from an eager tensor to Python values"}
import json
import math

import numpy as np
import tensorflow as tf

loss = tf.constant(0.125)
count = tf.constant(3)
flags = tf.constant([True, False])
name = tf.constant("run-1")


def table(n):
    return {i: "*" * i for i in range(n)}


record = {
    "loss": float(loss),
    "log": math.log2(loss),
    "count": int(count),
    "flags": flags.numpy().tolist(),
    "any": any(flags),
    "name": name.numpy().decode(),
    "text": f"{loss:.3f} {count:03d}",
    "table": table(count),
    "index": [10, 20, 30, 40][count],
    "max": max([loss, tf.constant(0.5)]).numpy().item(),
    "sorted": [int(v) for v in sorted(tf.constant([3, 1, 2]))],
    "sum": float(sum(tf.constant([1.0, 2.0]))),
    "zip": [int(a * b) for a, b in zip(tf.range(3), tf.range(3))],
    "round": round(float(loss), 1),
    "bool": bool(count > 2) and not bool(count > 5),
    "np": np.asarray(loss).item() + np.mean([loss, loss]).item(),
}
print(json.dumps(record))
