# {"expect": [{"line": 35, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'max'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import warnings
import numpy as np
import tensorflow as tf

try:
    import horovod.tensorflow as hvd
    tf.compat.v1.disable_eager_execution()
except ImportError:
    hvd = None

try:
    tf.compat.v1.enable_eager_execution()
except (ValueError, AttributeError):
    warnings.warn("no eager mode")

rank = hvd.rank() if hvd else 0
w = tf.Variable(tf.ones([2]))


def sync(t):
    if hvd is not None:
        return hvd.allreduce(t)
    return t


def train(steps):
    for i in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(w * w)
        g = sync(tape.gradient(loss, w))
        w.assign_sub(0.1 * g)
        if rank == 0 and loss.numpy() > 0:
            print(i, float(loss), np.linalg.norm(g), w.numpy().tolist())
    return tf.py_function(lambda t: t.max(), [w], tf.float32)  # [missing-numpy-call]


assert float(train(2)) < 1
