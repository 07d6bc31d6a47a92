# {"expect": [], "source": "run_functions_eagerly switched on for one call only"}
import contextlib

import numpy as np
import tensorflow as tf

captured = []


@contextlib.contextmanager
def eager_functions():
    tf.config.run_functions_eagerly(True)
    try:
        yield
    finally:
        tf.config.run_functions_eagerly(False)


@tf.function
def forward(x):
    h = tf.nn.relu(x * 2.0)
    if tf.executing_eagerly():
        captured.append(np.asarray(h))
    return tf.reduce_sum(h)


print(forward(tf.constant([1.0, -1.0])).numpy(), len(captured))
with eager_functions():
    print(forward(tf.constant([1.0, -1.0])).numpy(), captured[0].tolist())
print(forward(tf.constant([3.0, -1.0])).numpy(), len(captured))
