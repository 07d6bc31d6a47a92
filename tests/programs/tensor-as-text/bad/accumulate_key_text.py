# {"expect": [{"line": 13, "category": "tensor-text", "world": "numpy_function", "error": "", "text": "b'loss'"}], "source": "side effects on Python lists, results kept alive by control dependencies"}
import collections

import numpy as np
import tensorflow as tf


class Recorder:
    def __init__(self):
        self.rows = collections.defaultdict(list)

    def put(self, name, *values):
        key = str(name)  # [tensor-as-text]
        self.rows[key].append([np.asarray(v).tolist() for v in values])
        return np.int64(len(self.rows[key]))

    def op(self, name, *tensors):
        return tf.numpy_function(self.put, [name, *tensors], tf.int64)

    def finish(self):
        return {k: np.array(v, dtype=float) for k, v in self.rows.items()}


recorder = Recorder()


@tf.function
def train_step(w, x):
    with tf.GradientTape() as tape:
        tape.watch(w)
        loss = tf.reduce_mean(tf.square(w * x - 1.0))
    grad = tape.gradient(loss, w)
    n = recorder.op("loss", loss)
    m = recorder.op("grad", grad, tf.abs(grad))
    with tf.control_dependencies([n, m]):
        return w - 0.1 * grad, n


w = tf.constant(0.0)
for _ in range(4):
    w, count = train_step(w, tf.constant([1.0, 2.0]))
rows = recorder.finish()
print({k: v.shape for k, v in rows.items()}, float(w), int(count))
print(sorted(rows))
